/** A feed that adds posts as fast as the browser can lay them out: whether marks keep up, and what that costs. */
import { memoryOf } from '../chromium.ts';
import { percentile } from '../statistics.ts';
import { call, type Lab } from './lab.ts';

export interface FeedReport {
  seconds: number;
  addedPerSecond: number;
  /** Our share of the main thread: targets ≤ 0.03 of a core. */
  share: number;
  /** Our calls: no longer than 16 ms, 99 of 100 under 8 ms. */
  longestCallMs: number;
  p99CallMs: number;
  calls: number;
  /** How long marks in view waited: under 250 ms. */
  waitMedianMs: number;
  waitP99Ms: number;
  waitLongestMs: number;
  waitSamples: number;
  missed: number;
  /** After collection, from a warm start. */
  heapGrowthKb: number;
}

export async function feed(lab: Lab, ms: number): Promise<FeedReport> {
  const page = await lab.page(2_000, 10);
  const name = lab.names[1];
  await call(page, 'read()');
  await call(page, `feed(3000, 300, '${name}')`);
  const before = await memoryOf(page);
  const start = performance.now();
  const [result, time] = await lab.trace<{ added: number; waits: number[]; missed: number }>(
    page,
    `feed(${ms}, 300, '${name}')`,
  );
  const wall = performance.now() - start;
  const after = await memoryOf(page);
  await page.close();
  return {
    seconds: ms / 1000,
    addedPerSecond: result.added / (ms / 1000),
    share: time.ours / Math.min(wall, ms),
    longestCallMs: time.calls[0] ?? 0,
    p99CallMs: percentile(time.calls, 0.99),
    calls: time.calls.length,
    waitMedianMs: percentile(result.waits, 0.5),
    waitP99Ms: percentile(result.waits, 0.99),
    waitLongestMs: percentile(result.waits, 1),
    waitSamples: result.waits.length,
    missed: result.missed,
    heapGrowthKb: (after - before) / 1024,
  };
}
