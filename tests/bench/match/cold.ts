/** The first pass in a fresh page, where nothing is compiled yet: what readers feel. */
import type { Browser } from 'puppeteer-core';
import { range } from '../statistics.ts';
import type { ColdCell } from './report.ts';
import { inPage } from './tab.ts';

/** First passes over each part, each time in a new page that holds no other; `origin` serves /cold/PART and /table/PACK. */
export async function measureCold(
  browser: Browser,
  origin: string,
  parts: readonly string[],
  packs: readonly string[],
  runs: number,
): Promise<ColdCell[]> {
  const cells: ColdCell[] = [];
  for (const part of parts) {
    const limitMs: number[] = [];
    const scans = packs.map((pack) => ({ pack, scanMs: [] as number[], loadMs: [] as number[] }));
    const unpackMs: number[] = [];
    // Limit and scans take turns, so that a busy moment of the machine strikes them alike.
    for (let run = 0; run < runs; run++) {
      const address = `${origin}/cold/${part}`;
      limitMs.push(
        await inPage(browser, address, (opened) =>
          opened.evaluate((of) => window.bench.cold('bare', of), part),
        ),
      );
      for (const { pack, scanMs, loadMs } of scans) {
        await inPage(browser, address, async (opened) => {
          unpackMs.push(await opened.evaluate(() => window.bench.unpackFold()));
          loadMs.push(await opened.evaluate((of) => window.bench.load(of), `/table/${pack}`));
          scanMs.push(await opened.evaluate((of) => window.bench.cold('scan', of), part));
        });
      }
    }
    for (const { pack, scanMs, loadMs } of scans) {
      cells.push({
        text: part,
        pack,
        limitMs: range(limitMs),
        scanMs: range(scanMs),
        ratio: range(scanMs).median / range(limitMs).median,
        loadMs: range(loadMs),
        unpackMs: range(unpackMs),
      });
    }
  }
  return cells;
}
