/**
 * The page layer against mark.js in real Chromium, same pages and names: `node tests/bench/page/run.ts [--json] [--quick]`.
 * Prints time to the first mark in view, main-thread time, longest task, memory, the cost of 1,000 later edits, scrolling, a page without any
 * name, and a feed of 30 s.
 */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { build } from 'vite';
import { article, NAMES } from './articles.ts';
import { type ThreadTime, traced } from './trace.ts';

const { values: options } = parseArgs({
  options: { json: { type: 'boolean', default: false }, quick: { type: 'boolean', default: false } },
});

const SIZE = 1_000_000;
const FEED_MS = options.quick ? 5_000 : 30_000;
const COUNTS = options.quick ? [1_000] : [100, 1_000, 10_000];

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

async function bundle(entry: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      target: 'es2024',
      lib: { entry: path(entry), formats: ['iife'], name: 'benchScript', fileName: 'bench' },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (output === undefined || !('output' in output)) throw new Error('vite built nothing.');
  return output.output[0].code;
}

/** Serves the pages from loopback, so that scripts have addresses of their own in the trace. */
async function serve(): Promise<{ origin: string; close(): void }> {
  const files = new Map<string, string>([
    ['/bench.js', await bundle('in-page.ts')],
    ['/reader.js', await bundle('reader-in-page.ts')],
    ['/mark.js', await readFile(path('../../../node_modules/mark.js/dist/mark.min.js'), 'utf8')],
    ['/marks.css', await readFile(path('../../../page/marks.css'), 'utf8')],
  ]);
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const file = files.get(pathname);
    const type = pathname.endsWith('.css')
      ? 'text/css'
      : pathname.endsWith('.js')
        ? 'text/javascript'
        : 'text/html';
    response.setHeader('content-type', `${type}; charset=utf-8`);
    if (file !== undefined) response.end(file);
    else {
      const body = article(Number(searchParams.get('size')), Number(searchParams.get('mentions')));
      response.end(
        `<!doctype html><meta charset=utf-8><title>Bench</title><link rel=stylesheet href=/marks.css>` +
          `<script src=/reader.js></script><script src=/bench.js></script><script src=/mark.js></script><body>${body}`,
      );
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return { origin: `http://127.0.0.1:${address.port}`, close: () => server.close() };
}

/** Heap of the page after collection, bytes. */
async function heap(page: Page): Promise<number> {
  const client = await page.createCDPSession();
  await client.send('HeapProfiler.collectGarbage');
  await client.send('HeapProfiler.collectGarbage');
  const { usedSize } = await client.send('Runtime.getHeapUsage');
  await client.detach();
  return usedSize;
}

interface Outcome {
  first: number;
  done: number;
  mentions: number;
  registered?: number;
}

interface Row {
  mentions: number;
  tool: string;
  found: number;
  registered: number | null;
  firstMs: number;
  mainThreadMs: number;
  longestTaskMs: number;
  oursMs: number;
  longestCallMs: number;
  heapKb: number;
  editsMs: number;
  /** mark.js's main-thread time and its time to the first mark, as multiples of ours on the same page; null for others. */
  timesOurs: number | null;
  timesOursToFirst: number | null;
}

const call = (page: Page, job: string) => page.evaluate(`bench.${job}`);
const names = JSON.stringify(NAMES);

class Bench {
  readonly #browser: Browser;
  readonly #origin: string;

  constructor(browser: Browser, origin: string) {
    this.#browser = browser;
    this.#origin = origin;
  }

  async open(size: number, mentions: number): Promise<Page> {
    const page = await this.#browser.newPage();
    await page.goto(`${this.#origin}/?size=${size}&mentions=${mentions}`);
    await page.evaluate('document.fonts.ready.then(() => new Promise(requestAnimationFrame)).then(() => {})');
    return page;
  }

  trace<T>(page: Page, job: () => Promise<T>): Promise<[T, ThreadTime]> {
    return traced(page, `${this.#origin}/reader.js`, job);
  }

  /** One tool on one page: the whole job, then 1,000 edits. `job` null: the edits alone. */
  async row(mentions: number, tool: string, job: string | null): Promise<Row> {
    const page = await this.open(SIZE, mentions);
    const before = await heap(page);
    const [outcome, time] = await this.trace(
      page,
      async () => (job === null ? { first: 0, done: 0, mentions: 0 } : await call(page, job)) as Outcome,
    );
    const after = await heap(page);
    const [, edits] = await this.trace(page, () => call(page, `edit('${NAMES[0]}')`));
    await page.close();
    return {
      mentions,
      tool,
      found: outcome.mentions,
      registered: outcome.registered ?? null,
      firstMs: outcome.first,
      mainThreadMs: time.total,
      longestTaskMs: time.longest,
      oursMs: time.ours,
      longestCallMs: time.calls[0] ?? 0,
      heapKb: (after - before) / 1024,
      editsMs: edits.total,
      timesOurs: null,
      timesOursToFirst: null,
    };
  }

  async scroll(mentions: number): Promise<{ frames: number; oursMsPerFrame: number; longestCallMs: number }> {
    const page = await this.open(SIZE, mentions);
    await call(page, `read(${names})`);
    const frames = 200;
    const [, time] = await this.trace(page, () => call(page, `scroll(${frames})`));
    await page.close();
    return { frames, oursMsPerFrame: time.ours / frames, longestCallMs: time.calls[0] ?? 0 };
  }

  async feed() {
    const page = await this.open(2_000, 10);
    await call(page, `read(${names})`);
    await call(page, `feed(1000, 300, '${NAMES[1]}')`);
    const before = await heap(page);
    const start = performance.now();
    const [result, time] = await this.trace(
      page,
      async () =>
        (await call(page, `feed(${FEED_MS}, 300, '${NAMES[1]}')`)) as {
          added: number;
          waits: number[];
          missed: number;
        },
    );
    const wall = performance.now() - start;
    const after = await heap(page);
    await page.close();
    const waits = result.waits.sort((a, b) => a - b);
    return {
      seconds: wall / 1000,
      addedPerSecond: result.added / (wall / 1000),
      share: time.ours / wall,
      longestCallMs: time.calls[0] ?? 0,
      p99CallMs: time.calls[Math.floor(time.calls.length / 100)] ?? 0,
      waitMedianMs: waits[Math.floor(waits.length / 2)] ?? Number.NaN,
      waitLongestMs: waits.at(-1) ?? Number.NaN,
      waitSamples: waits.length,
      missed: result.missed,
      heapGrowthKb: (after - before) / 1024,
    };
  }
}

/** Sets mark.js's times against ours of the same page. */
function compare(rows: Row[]): void {
  for (const row of rows) {
    const ours = rows.find(({ tool, mentions }) => tool === 'Newsgloss' && mentions === row.mentions);
    if (ours === undefined || !row.tool.startsWith('mark.js')) continue;
    row.timesOurs = row.mainThreadMs / ours.mainThreadMs;
    row.timesOursToFirst = row.firstMs / ours.firstMs;
  }
}

async function main(): Promise<void> {
  const server = await serve();
  const browser = await puppeteer.launch({
    executablePath: process.env.NEWSGLOSS_CHROMIUM ?? '/usr/bin/chromium',
    pipe: true,
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
    protocolTimeout: 600_000,
  });
  try {
    const bench = new Bench(browser, server.origin);
    const rows: Row[] = [];
    for (const count of COUNTS) {
      rows.push(await bench.row(count, 'edits alone', null));
      rows.push(await bench.row(count, 'Newsgloss', `read(${names})`));
      rows.push(await bench.row(count, 'mark.js', `mark(${names}, false)`));
      rows.push(await bench.row(count, 'mark.js acrossElements', `mark(${names}, true)`));
    }
    rows.push(await bench.row(0, 'edits alone', null));
    rows.push(await bench.row(0, 'Newsgloss', `read(${names})`));
    compare(rows);
    const scroll = await bench.scroll(10_000);
    const feed = await bench.feed();
    if (options.json) console.log(JSON.stringify({ rows, scroll, feed }, null, 2));
    else {
      console.table(
        rows.map((row) =>
          Object.fromEntries(
            Object.entries(row).map(([k, v]) => [k, typeof v === 'number' ? Math.round(v * 10) / 10 : v]),
          ),
        ),
      );
      console.log('scroll', scroll);
      console.log('feed', feed);
    }
  } finally {
    await browser.close();
    server.close();
  }
}

await main();
