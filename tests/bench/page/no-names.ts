/**
 * What the built extension costs a page without any name: an article of 1 MB that has no script of its own, so that
 * all script and all collected garbage on its main thread is the extension's.
 */
import { openBrowser } from '../../../tools/browsers.ts';
import { median } from '../statistics.ts';
import { serveBench } from './server.ts';
import { record, stampOf, sum, type TraceEvent, tasksOf } from './trace.ts';

const SIZE = 1_000_000;
/** After the page has loaded, until the extension has come and gone, ms. */
const REST = 2_000;

export interface NoNames {
  /** Main-thread time of the page's load without the extension, ms of processor time. */
  loadMs: number[];
  /** The same with it. */
  withUsMs: number[];
  /** Script of ours, and its garbage. */
  oursMs: number[];
  /** What no reader of the text can go below: a bare walk over the text nodes that touches each character, cold. */
  limitMs: number[];
  longestOursMs: number;
  /** Ours ÷ the page's own load, of medians: target < 0.02. */
  share: number;
  /** The same from the two loads; far less sharp. */
  shareOfDifference: number;
}

/** Trace events in which script runs or is cleaned up after. */
const SCRIPT = new Set([
  'EvaluateScript',
  'FunctionCall',
  'MajorGC',
  'MinorGC',
  'RunMicrotasks',
  'SerializedScriptValueFactory::deserialize',
  'v8.callFunction',
  'v8.run',
]);

/** Processor time of these events, ms, those inside others left out; from long to short. */
function scriptsOf(events: readonly TraceEvent[]): number[] {
  const found: number[] = [];
  let until = 0;
  const complete = events.filter(({ name, dur }) => SCRIPT.has(name) && dur !== undefined);
  for (const { ts, dur = 0, tdur = 0 } of complete.toSorted((a, b) => a.ts - b.ts)) {
    if (ts < until) continue;
    until = ts + dur;
    found.push(tdur / 1_000);
  }
  return found.sort((a, b) => b - a);
}

/** Runs in a page without the extension. */
function walkBare(): number {
  console.timeStamp('walk');
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
  let touched = 0;
  while (walker.nextNode() !== null) {
    const { data } = walker.currentNode as Text;
    for (let i = 0; i < data.length; i++) touched ^= data.charCodeAt(i);
  }
  console.timeStamp('walked');
  return touched;
}

export async function noNames(runs: number): Promise<NoNames> {
  const server = await serveBench(1);
  const open = await openBrowser('chromium');
  const limit = async (): Promise<number> => {
    const page = await open.browser.newPage();
    await page.goto(`${server.origin}/bare?size=${SIZE}&mentions=0`, { waitUntil: 'load' });
    const [, events] = await record(page, () => page.evaluate(walkBare));
    await page.close();
    return stampOf(events, 'walked') - stampOf(events, 'walk');
  };
  const traceLoad = async (): Promise<TraceEvent[]> => {
    const page = await open.browser.newPage();
    const load = async () => {
      await page.goto(`${server.origin}/bare?size=${SIZE}&mentions=0`, { waitUntil: 'load' });
      await new Promise((resolve) => setTimeout(resolve, REST));
    };
    const [, events] = await record(page, load, ['v8', 'disabled-by-default-devtools.timeline']);
    await page.close();
    return events;
  };
  const repeat = async (): Promise<TraceEvent[][]> => {
    // The first load fills caches: the browser's, and that of the extension's compiled code.
    await traceLoad();
    const all: TraceEvent[][] = [];
    for (let run = 0; run < runs; run++) all.push(await traceLoad());
    return all;
  };
  try {
    const bare = await repeat();
    const limitMs: number[] = [];
    for (let run = 0; run < runs; run++) limitMs.push(await limit());
    await open.install();
    const withUs = await repeat();
    // Without us some time goes to what a driver brings in.
    const drivers = median(bare.map((events) => sum(scriptsOf(events))));
    const loadMs = bare.map((events) => sum(tasksOf(events)));
    const withUsMs = withUs.map((events) => sum(tasksOf(events)));
    const oursMs = withUs.map((events) => sum(scriptsOf(events)) - drivers);
    return {
      loadMs,
      withUsMs,
      oursMs,
      limitMs,
      longestOursMs: Math.max(...withUs.map((events) => scriptsOf(events)[0] ?? 0)),
      share: median(oursMs) / median(loadMs),
      shareOfDifference: median(withUsMs) / median(loadMs) - 1,
    };
  } finally {
    await open.close();
    await server.close();
  }
}
