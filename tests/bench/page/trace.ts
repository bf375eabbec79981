/**
 * Main-thread time from Chromium's own trace, as processor time: what else the machine does at that moment hardly
 * changes it.
 */
import type { Page } from 'puppeteer-core';

export interface ThreadTime {
  /** All tasks of the page's main thread, ms. */
  total: number;
  /** The longest single task, ms. */
  longest: number;
  /** Time inside functions of the measured script, ms, and single calls from long to short. */
  ours: number;
  calls: number[];
}

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  /** µs of processor time. */
  tdur?: number;
  args: { name?: string; data?: { url?: string; message?: string } };
}

const CATEGORIES = ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline'];

const STAMP = 'page bench';

/** The thread that left the stamp. */
function threadOf(events: readonly TraceEvent[]): string {
  const stamp = events.find(({ name, args }) => name === 'TimeStamp' && args.data?.message === STAMP);
  if (stamp === undefined) throw new Error('The trace does not show the page.');
  return `${stamp.pid}:${stamp.tid}`;
}

/** Runs a job and tells what the page's main thread did meanwhile. `script` is the measured script's URL. */
export async function traced<T>(page: Page, script: string, job: () => Promise<T>): Promise<[T, ThreadTime]> {
  await page.tracing.start({ categories: CATEGORIES });
  await page.evaluate(`console.timeStamp('${STAMP}')`);
  const result = await job();
  const bytes = await page.tracing.stop();
  if (bytes === undefined) throw new Error('Chromium gave no trace.');
  const { traceEvents } = JSON.parse(new TextDecoder().decode(bytes)) as { traceEvents: TraceEvent[] };
  const thread = threadOf(traceEvents);
  const calls: number[] = [];
  for (const event of traceEvents) {
    if (event.name !== 'FunctionCall' || event.args.data?.url !== script) continue;
    if (event.tdur !== undefined) calls.push(event.tdur / 1_000);
  }
  let total = 0;
  let longest = 0;
  for (const { name, ph, pid, tid, tdur } of traceEvents) {
    if (
      ph !== 'X' ||
      tdur === undefined ||
      name !== 'ThreadControllerImpl::RunTask' ||
      `${pid}:${tid}` !== thread
    )
      continue;
    total += tdur / 1_000;
    longest = Math.max(longest, tdur / 1_000);
  }
  calls.sort((a, b) => b - a);
  return [result, { total, longest, ours: calls.reduce((sum, call) => sum + call, 0), calls }];
}
