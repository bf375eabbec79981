/** What a reader could feel: how soon the first marks come, what a later frame, a scroll and a move of the pointer cost. */
import { median, percentile } from '../statistics.ts';
import { call, type Lab } from './lab.ts';
import { record, stampOf } from './trace.ts';

const SIZE = 1_000_000;
const FRAMES = 60;

/** With cold code, ms of processor time. */
export interface FirstRanges {
  mentions: number;
  /** Loading the matcher. */
  loadMs: number[];
  /** From then to the first registered range: ≤ 5 ms where it stands in view. */
  firstRangeMs: number[];
  /** Until the first slice is over. */
  startMs: number[];
}

export async function firstRanges(lab: Lab, mentions: number, runs: number): Promise<FirstRanges> {
  const first: FirstRanges = { mentions, loadMs: [], firstRangeMs: [], startMs: [] };
  for (let run = 0; run < runs; run++) {
    const page = await lab.page(SIZE, mentions);
    const [, events] = await record(page, () => call(page, 'start()'));
    const loaded = stampOf(events, 'loaded');
    first.loadMs.push(loaded - stampOf(events, 'start'));
    first.firstRangeMs.push(stampOf(events, 'first range') - loaded);
    first.startMs.push(stampOf(events, 'started') - loaded);
    await page.close();
  }
  return first;
}

export interface LaterFrames {
  size: number;
  mentions: number;
  registered: number;
  /** Main-thread time of a frame with a small change, without and with us; medians of the runs, in turn. */
  bareMs: number;
  withUsMs: number;
  /** ≤ 2 ms. */
  addedMs: number;
}

/** `size` small and `mentions` many: all stand in view at once. */
export async function laterFrames(
  lab: Lab,
  size: number,
  mentions: number,
  runs: number,
): Promise<LaterFrames> {
  const bare: number[] = [];
  const withUs: number[] = [];
  let registered = 0;
  for (let run = 0; run < runs; run++) {
    const page = await lab.page(size, mentions);
    await call(page, 'tick(10)');
    const [, before] = await lab.trace(page, `tick(${FRAMES})`);
    ({ registered } = await call<{ registered: number }>(page, 'read()'));
    await call(page, 'tick(10)');
    const [, after] = await lab.trace(page, `tick(${FRAMES})`);
    bare.push(before.total / FRAMES);
    withUs.push(after.total / FRAMES);
    await page.close();
  }
  const added = withUs.map((ms, run) => ms - (bare[run] ?? 0));
  return {
    size,
    mentions,
    registered,
    bareMs: median(bare),
    withUsMs: median(withUs),
    addedMs: median(added),
  };
}

export async function scrolling(lab: Lab, mentions: number) {
  const page = await lab.page(SIZE, mentions);
  await call(page, 'read()');
  const frames = 200;
  const [, time] = await lab.trace(page, `scroll(${frames})`);
  await page.close();
  return { mentions, frames, oursMsPerFrame: time.ours / frames, longestCallMs: time.calls[0] ?? 0 };
}

export interface Hovering {
  mentions: number;
  moves: number;
  hits: number;
  /** ≤ 0.2 ms. */
  meanMs: number;
  p99Ms: number;
  longestMs: number;
}

export async function hovering(lab: Lab, mentions: number): Promise<Hovering> {
  const page = await lab.page(SIZE, mentions);
  await call(page, 'read()');
  // Once for warm code, as in a page that is read.
  await call(page, 'hover()');
  const { times, hits } = await call<{ times: number[]; hits: number }>(page, 'hover()');
  await page.close();
  return {
    mentions,
    moves: times.length,
    hits,
    meanMs: times.reduce((sum, ms) => sum + ms, 0) / times.length,
    p99Ms: percentile(times, 0.99),
    longestMs: percentile(times, 1),
  };
}
