/** Warm times: each matcher next to the bare walk, in a fresh page each run. */
import type { Browser, Page } from 'puppeteer-core';
import { memoryOf } from '../chromium.ts';
import { range } from '../statistics.ts';
import type { Walk } from './in-page.ts';
import type { BenchPack } from './packs.ts';
import { PEERS as MADE_BY } from './peers.ts';
import type { PackFacts, WarmCell } from './report.ts';
import { inPage } from './tab.ts';

export const PEERS = Object.keys(MADE_BY);
/** The trie-factored RegExp takes minutes to compile above this many forms. */
const REGEXP_UP_TO = 10_000;

/** What is measured of a pack: a matcher, the walk that uses it, and how it is made in the page. */
interface Contender {
  what: string;
  walk: Walk;
  make: (opened: Page) => Promise<number>;
}

/** All times of the runs, by matcher, pack and text; and of each pack's matchers the time to load and the memory. */
export class WarmTimes {
  private readonly measured = new Map<
    string,
    { cell: Pick<WarmCell, 'what' | 'pack' | 'text' | 'found'>; samples: [number, number, number][] }
  >();
  private readonly made = new Map<string, { ms: number[]; memory: number[] }>();

  /** One run of everything that races over this pack; the page at `origin`/warm has the parts. */
  async run(
    browser: Browser,
    origin: string,
    { name: pack, forms }: BenchPack,
    parts: readonly string[],
    peers: readonly string[],
    samples: number,
  ): Promise<void> {
    for (const { what, walk, make } of contenders(pack, forms.forms.length, peers)) {
      await inPage(browser, `${origin}/warm`, async (opened) => {
        const before = await memoryOf(opened);
        const made = this.madeOf(what, pack);
        made.ms.push(await make(opened));
        for (const text of parts) {
          const times = await opened.evaluate(
            (name, of, count) => window.bench.warm(name, of, count),
            walk,
            text,
            samples,
          );
          const { units } = await opened.evaluate((of) => window.bench.size(of), text);
          this.note({ what, pack, text, found: times.found }, times.ms, times.bareMs, units);
        }
        made.memory.push((await memoryOf(opened)) - before);
      });
    }
  }

  cells(): WarmCell[] {
    return [...this.measured.values()].map(({ cell, samples }) => ({
      ...cell,
      ratios: range(samples.map(([median]) => median)),
      quietRatios: range(samples.map(([, quiet]) => quiet)),
      limitNs: range(samples.map(([, , limit]) => limit)),
    }));
  }

  facts(
    pack: string,
  ): Pick<PackFacts, 'loadMs' | 'memoryBytes' | 'filterLoadMs' | 'filterMemoryBytes' | 'peers'> {
    const table = this.madeOf('scan', pack);
    const filter = this.madeOf('lookout', pack);
    const raced = PEERS.filter((peer) => this.made.has(keyOf(peer, pack)));
    return {
      loadMs: range(table.ms),
      memoryBytes: range(table.memory).median,
      filterLoadMs: range(filter.ms),
      filterMemoryBytes: range(filter.memory).median,
      peers: Object.fromEntries(
        raced.map((peer) => {
          const { ms, memory } = this.madeOf(peer, pack);
          return [peer, { buildMs: range(ms), memoryBytes: range(memory).median }];
        }),
      ),
    };
  }

  private madeOf(what: string, pack: string): { ms: number[]; memory: number[] } {
    const key = keyOf(what, pack);
    const made = this.made.get(key) ?? { ms: [], memory: [] };
    this.made.set(key, made);
    return made;
  }

  private note(
    cell: Pick<WarmCell, 'what' | 'pack' | 'text' | 'found'>,
    ms: readonly number[],
    bareMs: readonly number[],
    units: number,
  ): void {
    const key = `${keyOf(cell.what, cell.pack)}/${cell.text}`;
    const known = this.measured.get(key) ?? { cell, samples: [] };
    this.measured.set(key, known);
    const { median } = range(ms.map((time, i) => time / (bareMs[i] ?? time)));
    known.samples.push([median, Math.min(...ms) / Math.min(...bareMs), (range(bareMs).median * 1e6) / units]);
  }
}

const keyOf = (what: string, pack: string) => `${what}/${pack}`;

function contenders(pack: string, formCount: number, peers: readonly string[]): Contender[] {
  const raced = peers.filter((peer) => peer !== 'RegExp trie' || formCount <= REGEXP_UP_TO);
  return [
    {
      what: 'scan',
      walk: 'scan',
      make: (opened) => opened.evaluate((of) => window.bench.load(of), `/table/${pack}`),
    },
    {
      what: 'lookout',
      walk: 'lookout',
      make: (opened) => opened.evaluate((of) => window.bench.loadFilter(of), `/filter/${pack}`),
    },
    ...raced.map(
      (peer): Contender => ({
        what: peer,
        walk: 'peer',
        make: (opened) => opened.evaluate((name, of) => window.bench.build(name, of), peer, `/names/${pack}`),
      }),
    ),
  ];
}
