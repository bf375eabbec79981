/** A browser with the bench's pages, and what can be measured in them. */
import type { Browser, Page } from 'puppeteer-core';
import { openChromium } from '../chromium.ts';
import { type BenchServer, serveBench } from './server.ts';
import { type ThreadTime, traced } from './trace.ts';

export class Lab {
  readonly names: readonly string[];
  readonly #server: BenchServer;
  readonly #browser: Browser;

  static async open(nameCount: number): Promise<Lab> {
    return new Lab(await serveBench(nameCount), await openChromium());
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
    await this.#server.close();
  }
}

/** Runs one job of tests/bench/page/in-page.ts, such as `tick(10)`. */
export function call<T>(page: Page, job: string): Promise<T> {
  return page.evaluate(`bench.${job}`) as Promise<T>;
}
