/**
 * Main-thread time from Chromium's own trace, as processor time: what else the machine does at that moment hardly
 * changes it.
 */
import type { Page } from 'puppeteer-core';

export interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  /** When it began, µs. */
  ts: number;
  /** The same in processor time of its thread, µs. */
  tts?: number;
  /** How long it took, µs: by the clock, and of processor time. */
  dur?: number;
  tdur?: number;
  args: { name?: string; data?: { url?: string; message?: string } };
}

/** Tasks, and calls of functions. More would not fit into memory where a page is slow. */
const CATEGORIES = ['toplevel', 'devtools.timeline'];

const STAMP = 'page bench';

/** Runs a job and returns it with what the main thread of the page's process did meanwhile. */
export async function record<T>(
  page: Page,
  job: () => Promise<T>,
  moreCategories: readonly string[] = [],
): Promise<[T, TraceEvent[]]> {
  await page.tracing.start({ categories: [...CATEGORIES, ...moreCategories] });
  const result = await job();
  // A navigation can change the process, so the thread is known by what it does last.
  await page.evaluate(`console.timeStamp('${STAMP}')`);
  const bytes = await page.tracing.stop();
  if (bytes === undefined) throw new Error('Chromium gave no trace.');
  const { traceEvents } = JSON.parse(new TextDecoder().decode(bytes)) as { traceEvents: TraceEvent[] };
  const stamp = traceEvents.find(({ name, args }) => name === 'TimeStamp' && args.data?.message === STAMP);
  if (stamp === undefined) throw new Error('The trace does not show the page.');
  const { pid, tid, ts } = stamp;
  return [result, traceEvents.filter((event) => event.pid === pid && event.tid === tid && event.ts < ts)];
}

/** Processor time, ms, at which the page first called `console.timeStamp` with this text. */
export function stampOf(events: readonly TraceEvent[], text: string): number {
  const stamp = events.find(({ name, args }) => name === 'TimeStamp' && args.data?.message === text);
  if (stamp?.tts === undefined) throw new Error(`The trace has no stamp “${text}”.`);
  return stamp.tts / 1_000;
}

export interface ThreadTime {
  /** All tasks of the page's main thread, ms. */
  total: number;
  /** The longest single task, ms. */
  longest: number;
  /** Time inside functions of the measured script, ms, and single calls from long to short. */
  ours: number;
  calls: number[];
}

/** ms of processor time of each task, from long to short. */
export function tasksOf(events: readonly TraceEvent[]): number[] {
  return events
    .flatMap(({ name, tdur }) =>
      name === 'ThreadControllerImpl::RunTask' && tdur !== undefined ? [tdur / 1_000] : [],
    )
    .sort((a, b) => b - a);
}

/** Runs a job and tells what the page's main thread did meanwhile. `script` is the measured script's URL. */
export async function traced<T>(page: Page, script: string, job: () => Promise<T>): Promise<[T, ThreadTime]> {
  const [result, events] = await record(page, job);
  const calls = events
    .flatMap(({ name, tdur, args }) =>
      name === 'FunctionCall' && args.data?.url === script && tdur !== undefined ? [tdur / 1_000] : [],
    )
    .sort((a, b) => b - a);
  const tasks = tasksOf(events);
  return [result, { total: sum(tasks), longest: tasks[0] ?? 0, ours: sum(calls), calls }];
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
