/** A browser with the bench's pages, and what can be measured in them. */
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findBrowser, howToInstall } from '../../../tools/find-browsers.mjs';
import { type BenchServer, serveBench } from './server.ts';
import { type ThreadTime, traced } from './trace.ts';

export class Lab {
  readonly names: readonly string[];
  readonly #server: BenchServer;
  readonly #browser: Browser;

  static async open(nameCount: number): Promise<Lab> {
    const executablePath = findBrowser('chromium');
    if (executablePath === undefined) throw new Error(howToInstall('chromium'));
    const server = await serveBench(nameCount);
    const browser = await puppeteer.launch({
      executablePath,
      pipe: true,
      args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
      // mark.js takes minutes.
      protocolTimeout: 1_800_000,
    });
    return new Lab(server, browser);
  }

  private constructor(server: BenchServer, browser: Browser) {
    this.#server = server;
    this.#browser = browser;
    this.names = server.names;
  }

  /** A page of about `size` characters with so many mentions, laid out, the matcher's bytes at hand. */
  async page(size: number, mentions: number): Promise<Page> {
    const page = await this.#browser.newPage();
    await page.goto(`${this.#server.origin}/?size=${size}&mentions=${mentions}`);
    await call(page, 'load()');
    return page;
  }

  /** Runs one job of tests/bench/page/in-page.ts and tells what the main thread did meanwhile. */
  trace<T>(page: Page, job: string): Promise<[T, ThreadTime]> {
    return traced(page, `${this.#server.origin}/reader.js`, () => call<T>(page, job));
  }

  async close(): Promise<void> {
    await this.#browser.close();
    this.#server.close();
  }
}

export function call<T>(page: Page, job: string): Promise<T> {
  return page.evaluate(`bench.${job}`) as Promise<T>;
}

/** Heap of the page after collection, bytes; with it the array buffers that it holds. */
export async function heap(page: Page): Promise<number> {
  const client = await page.createCDPSession();
  await client.send('HeapProfiler.collectGarbage');
  await client.send('HeapProfiler.collectGarbage');
  const usage: { usedSize: number; backingStorageSize?: number } = await client.send('Runtime.getHeapUsage');
  await client.detach();
  return usage.usedSize + (usage.backingStorageSize ?? 0);
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/** The value below which this share of the values lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
