/**
 * How fast names are found, in real Chromium: `npm run --silent bench -- [--json] [--quick]`.
 *
 * Every time is told as a ratio to the limit: a bare walk over the same text nodes that touches each character once,
 * measured next to it in the same page. Ranges are those of the runs, each in a fresh page. The text is generated,
 * the same each time.
 */
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { compileFilter } from '../../core/match/filter.ts';
import type { FormSet } from '../../core/match/forms.ts';
import { compileTable } from '../../core/match/table.ts';
import { findBrowser, howToInstall } from '../../tools/find-browsers.mjs';
import type { Walk } from './match/in-page.ts';
import { bundledForms, largeForms } from './match/packs.ts';
import { newsPart, page, standardPart } from './match/pages.ts';
import { printReport } from './match/print.ts';
import { type ColdCell, type PackFacts, type Report, range, type WarmCell } from './match/report.ts';
import { bundle, serve } from './match/server.ts';
import { LANGUAGES } from './match/texts.ts';

const { values: options } = parseArgs({
  options: { json: { type: 'boolean', default: false }, quick: { type: 'boolean', default: false } },
});

const RUNS = options.quick ? 1 : 3;
const COLD_RUNS = options.quick ? 3 : 7;
const SAMPLES = options.quick ? 3 : 5;
const NEWS_LENGTH = 200_000;
const COLD_LENGTH = 50_000;
const STANDARD_LENGTH = 2_100_000;
const PARTS = [...LANGUAGES, 'standard'];
/** Packs above so many names are scanned with a filter as well: it is what a tab holds of them. */
const WHOLE_UP_TO = 10_000;
const PEERS = ['modern-ahocorasick', '@monyone/aho-corasick', 'RegExp trie'];
/** The trie-factored RegExp takes minutes to compile above this. */
const REGEXP_UP_TO = 10_000;

const note = (text: string) => {
  if (!options.json) process.stderr.write(`${text}\n`);
};

async function openPage(browser: Browser, address: string): Promise<Page> {
  const opened = await browser.newPage();
  opened.setDefaultTimeout(120_000);
  await opened.goto(address);
  return opened;
}

/** Bytes that the page holds: JavaScript heap and array buffers, after collecting garbage. */
async function memory(opened: Page): Promise<number> {
  const client = await opened.createCDPSession();
  await client.send('HeapProfiler.collectGarbage');
  const usage: { usedSize: number; backingStorageSize?: number } = await client.send('Runtime.getHeapUsage');
  await client.detach();
  return usage.usedSize + (usage.backingStorageSize ?? 0);
}

const packs = new Map<string, FormSet>();
const bundled = await bundledForms();
packs.set('bundled', bundled);
packs.set('100k', largeForms(bundled, 100_000));
packs.set('500k', largeForms(bundled, 500_000));

const files = new Map<string, string | Uint8Array>([['/bench.js', await bundle()]]);
const facts: PackFacts[] = [];
for (const [name, forms] of packs) {
  note(`compiling ${name}`);
  const start = performance.now();
  const table = compileTable(forms);
  const compileMs = performance.now() - start;
  files.set(`/table/${name}`, table);
  files.set(`/names/${name}`, JSON.stringify([...new Set(forms.forms.map((form) => form.text))]));
  const filter = forms.forms.length > WHOLE_UP_TO ? compileFilter(forms) : undefined;
  if (filter !== undefined) files.set(`/filter/${name}`, filter);
  facts.push({
    pack: name,
    forms: forms.forms.length,
    compileMs,
    tableBytes: table.length,
    tableGzipped: gzipSync(table, { level: 9 }).length,
    bytesPerForm: table.length / forms.forms.length,
    ...(filter && { filterBytes: filter.length, filterGzipped: gzipSync(filter, { level: 9 }).length }),
    loadMs: range([]),
    memoryBytes: 0,
  });
}

const namesOf = (language: string) =>
  bundled.forms
    .filter(({ target }) => {
      const { lang, role } = bundled.targets[target] ?? {};
      return lang === language && role === 'name';
    })
    .map((form) => form.text);
const newsParts = (length: number) =>
  Object.fromEntries(LANGUAGES.map((language) => [language, newsPart(language, namesOf(language), length)]));
files.set('/warm', page({ ...newsParts(NEWS_LENGTH), standard: standardPart(STANDARD_LENGTH) }));
files.set('/cold', page(newsParts(COLD_LENGTH)));

const executablePath = findBrowser('chromium');
if (executablePath === undefined) throw new Error(howToInstall('chromium'));
const server = await serve(files);
const browser = await puppeteer.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
try {
  const warm: WarmCell[] = [];
  const measure = async (opened: Page, what: string, pack: string, walk: Walk) => {
    for (const part of PARTS) {
      const { ms, bareMs, found } = await opened.evaluate(
        (name, of, samples) => window.bench.warm(name, of, samples),
        walk,
        part,
        SAMPLES,
      );
      const { units } = await opened.evaluate((of) => window.bench.size(of), part);
      const median = range(ms.map((time, i) => time / (bareMs[i] ?? time))).median;
      const cell = warm.find((known) => known.what === what && known.pack === pack && known.text === part);
      const nsPerUnit = (range(bareMs).median * 1e6) / units;
      if (cell) {
        cell.ratios.push(median);
        cell.limitNs.push(nsPerUnit);
      } else warm.push({ what, pack, text: part, found, ratios: [median], limitNs: [nsPerUnit] });
    }
  };

  for (let run = 0; run < RUNS; run++) {
    for (const fact of facts) {
      note(`run ${run + 1}: ${fact.pack}`);
      const opened = await openPage(browser, `${server.origin}/warm`);
      const before = await memory(opened);
      const loadMs = await opened.evaluate((of) => window.bench.load(of), `/table/${fact.pack}`);
      fact.loadMs = range([...fact.loadMs.values, loadMs]);
      await measure(opened, 'scan', fact.pack, 'scan');
      fact.memoryBytes = (await memory(opened)) - before;
      if (fact.filterBytes !== undefined) {
        await opened.evaluate((of) => window.bench.loadFilter(of), `/filter/${fact.pack}`);
        await measure(opened, 'filter', fact.pack, 'filter');
      }
      await opened.close();
    }
    for (const { pack, forms } of facts) {
      for (const peer of PEERS) {
        if (peer === 'RegExp trie' && forms > REGEXP_UP_TO) continue;
        if (options.quick && forms > WHOLE_UP_TO) continue;
        note(`run ${run + 1}: ${peer}, ${pack}`);
        const opened = await openPage(browser, `${server.origin}/warm`);
        const before = await memory(opened);
        const buildMs = await opened.evaluate(
          (name, of) => window.bench.build(name, of),
          peer,
          `/names/${pack}`,
        );
        await measure(opened, peer, pack, 'peer');
        const fact = facts.find((known) => known.pack === pack);
        if (fact)
          fact.peers = { ...fact.peers, [peer]: { buildMs, memoryBytes: (await memory(opened)) - before } };
        await opened.close();
      }
    }
  }

  const cold: ColdCell[] = [];
  for (const text of LANGUAGES) {
    note(`cold: ${text}`);
    const cell: ColdCell = { text, pack: 'bundled', limitMs: [], scanMs: [], loadMs: [], unpackMs: [] };
    for (let run = 0; run < COLD_RUNS; run++) {
      const bare = await openPage(browser, `${server.origin}/cold`);
      cell.limitMs.push(await bare.evaluate((of) => window.bench.cold('bare', of), text));
      await bare.close();
      const scanning = await openPage(browser, `${server.origin}/cold`);
      cell.unpackMs.push(await scanning.evaluate(() => window.bench.unpackFold()));
      cell.loadMs.push(await scanning.evaluate(() => window.bench.load('/table/bundled')));
      cell.scanMs.push(await scanning.evaluate((of) => window.bench.cold('scan', of), text));
      await scanning.close();
    }
    cold.push(cell);
  }

  const report: Report = {
    browser: await browser.version(),
    node: process.version,
    runs: RUNS,
    packs: facts,
    warm,
    cold,
  };
  if (options.json) console.log(JSON.stringify(report, null, 2));
  else printReport(report);
} finally {
  await browser.close();
  server.close();
}
