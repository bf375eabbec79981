/**
 * How fast names are found, in real Chromium: `npm run --silent bench -- [--json] [--quick] [--only PACK,…]`.
 *
 * Every time is told as a ratio to the limit: a bare walk over the same text nodes that touches each character once,
 * measured next to it in the same page. Ranges are those of the runs, each in a fresh page. The text is generated,
 * the same each time. `--quick` makes one run, races the peers at the bundled size only and looks at the bundled pack
 * alone when it is cold; `--only` leaves out packs.
 */
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { compileTable } from '../../../core/match/compile-table.ts';
import { openChromium } from '../chromium.ts';
import { type BenchFile, bundle, serve } from '../server.ts';
import { measureCold } from './cold.ts';
import { benchPacks } from './packs.ts';
import { newsPart, page, standardPart } from './pages.ts';
import { printReport } from './print.ts';
import type { PackFacts, Report } from './report.ts';
import { LANGUAGES } from './texts.ts';
import { PEERS, WarmTimes } from './warm.ts';

const { values: options } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
    only: { type: 'string', default: 'bundled,3k,100k,500k' },
  },
});

const RUNS = options.quick ? 1 : 3;
const COLD_RUNS = options.quick ? 3 : 5;
const SAMPLES = options.quick ? 3 : 7;
const NEWS_LENGTH = 200_000;
const COLD_LENGTH = 50_000;
const STANDARD_LENGTH = 2_100_000;
const PARTS = [...LANGUAGES, 'standard'];

const note = (text: string) => {
  if (!options.json) process.stderr.write(`${text}\n`);
};

const gzipped = (bytes: Uint8Array | string) => gzipSync(bytes, { level: 9 }).length;

note('compiling the packs');
const all = await benchPacks();
const packs = all.filter(({ name }) => options.only.split(',').includes(name));
const files = new Map<string, BenchFile>([
  ['/bench.js', await bundle(new URL('in-page.ts', import.meta.url))],
]);
const compiled = packs.map(({ name, forms, filter }) => {
  const start = performance.now();
  const table = compileTable(forms);
  const compileMs = performance.now() - start;
  const names = JSON.stringify([...new Set(forms.forms.map((form) => form.text))]);
  files.set(`/table/${name}`, { body: table });
  files.set(`/filter/${name}`, { body: filter });
  files.set(`/names/${name}`, { body: names });
  return {
    pack: name,
    forms: forms.forms.length,
    compileMs,
    tableBytes: table.length,
    tableGzipped: gzipped(table),
    bytesPerForm: table.length / forms.forms.length,
    namesBytes: Buffer.byteLength(names),
    namesGzipped: gzipped(names),
    filterBytes: filter.length,
    filterGzipped: gzipped(filter),
  };
});

const bundled = all[0]?.forms;
const namesOf = (language: string) =>
  (bundled?.forms ?? [])
    .filter(({ target }) => {
      const { lang, role } = bundled?.targets[target] ?? {};
      return lang === language && role === 'name';
    })
    .map((form) => form.text);
const newsParts = (length: number): Record<string, string> =>
  Object.fromEntries(LANGUAGES.map((language) => [language, newsPart(language, namesOf(language), length)]));
const standard = standardPart(STANDARD_LENGTH);
files.set('/warm', { body: page({ ...newsParts(NEWS_LENGTH), standard }) });
for (const [part, html] of Object.entries({ ...newsParts(COLD_LENGTH), standard }))
  files.set(`/cold/${part}`, { body: page({ [part]: html }) });

const server = await serve(({ pathname }) => files.get(pathname));
const browser = await openChromium();
try {
  const warm = new WarmTimes();
  for (let run = 0; run < RUNS; run++) {
    for (const pack of packs) {
      note(`run ${run + 1}: ${pack.name}`);
      const peers = options.quick && pack.name !== 'bundled' ? [] : PEERS;
      await warm.run(browser, server.origin, pack, PARTS, peers, SAMPLES);
    }
  }
  note('cold');
  const coldPacks = packs.map(({ name }) => name).filter((name) => !options.quick || name === 'bundled');
  const cold = await measureCold(browser, server.origin, PARTS, coldPacks, COLD_RUNS);

  const report: Report = {
    browser: await browser.version(),
    node: process.version,
    runs: RUNS,
    packs: compiled.map((facts): PackFacts => ({ ...facts, ...warm.facts(facts.pack) })),
    warm: warm.cells(),
    cold,
  };
  if (options.json) console.log(JSON.stringify(report, null, 2));
  else printReport(report);
} finally {
  await browser.close();
  await server.close();
}
