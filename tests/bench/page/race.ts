/**
 * The whole job of the page layer (walk, match, paint) against mark.js 8, same pages and names: mark.js searching by
 * itself, with `acrossElements` off and on, and told where the names stand.
 */
import { memoryOf } from '../chromium.ts';
import { median } from '../statistics.ts';
import type { Outcome } from './in-page.ts';
import type { Lab } from './lab.ts';

const SIZE = 1_000_000;

export interface RaceRow {
  mentions: number;
  tool: string;
  found: number;
  registered: number | null;
  firstMs: number;
  mainThreadMs: number;
  longestTaskMs: number;
  /** Time inside the reader's own functions and its longest call; null for other tools. */
  oursMs: number | null;
  longestCallMs: number | null;
  heapKb: number;
  /** Main-thread time of the page's 1,000 edits, with whatever the tool does about them. */
  editsMs: number;
  editsOursMs: number | null;
  /** Main-thread time and time to the first mark, as multiples of ours on the same page; null for ourselves. */
  timesOurs: number | null;
  timesOursToFirst: number | null;
}

type Job = (page: Awaited<ReturnType<Lab['page']>>) => Promise<string>;

async function once(lab: Lab, mentions: number, tool: string, job: Job): Promise<RaceRow> {
  const page = await lab.page(SIZE, mentions);
  const doing = await job(page);
  const before = await memoryOf(page);
  const [outcome, time] = await lab.trace<Outcome>(page, doing);
  const after = await memoryOf(page);
  const [, edits] = await lab.trace(page, `edit('${lab.names[0]}')`);
  await page.close();
  const ours = tool === 'Newsgloss';
  return {
    mentions,
    tool,
    found: outcome.mentions,
    registered: outcome.registered ?? null,
    firstMs: outcome.first,
    mainThreadMs: time.total,
    longestTaskMs: time.longest,
    oursMs: ours ? time.ours : null,
    longestCallMs: ours ? (time.calls[0] ?? 0) : null,
    heapKb: (after - before) / 1024,
    editsMs: edits.total,
    editsOursMs: ours ? edits.ours : null,
    timesOurs: null,
    timesOursToFirst: null,
  };
}

/** The row of medians. */
function middle(rows: readonly RaceRow[]): RaceRow {
  const [first] = rows;
  if (first === undefined) throw new Error('There was no run.');
  const entries = Object.entries(first).map(([key, value]) => [
    key,
    typeof value === 'number' ? median(rows.map((row) => row[key as keyof RaceRow] as number)) : value,
  ]);
  return Object.fromEntries(entries) as RaceRow;
}

export interface RaceOptions {
  counts: readonly number[];
  /** Fresh pages for us and for `markRanges`, of which medians are told; mark.js's own search runs once. */
  runs: number;
  /** Leaves mark.js's own search out: it takes minutes. */
  oursOnly: boolean;
  /** Called with each row as it comes: a race takes minutes. */
  came(row: RaceRow): void;
  /** Called where mark.js could not do it. */
  failed(tool: string, mentions: number, error: unknown): void;
}

export async function race(
  lab: Lab,
  { counts, runs, oursOnly, came, failed }: RaceOptions,
): Promise<RaceRow[]> {
  const rows: RaceRow[] = [];
  const keep = (row: RaceRow, ours: RaceRow): void => {
    if (row !== ours) {
      row.timesOurs = row.mainThreadMs / ours.mainThreadMs;
      row.timesOursToFirst = row.firstMs / ours.firstMs;
    }
    rows.push(row);
    came(row);
  };
  const names = JSON.stringify(lab.names);
  for (const count of counts) {
    const repeat = async (tool: string, job: Job): Promise<RaceRow> => {
      const all: RaceRow[] = [];
      for (let run = 0; run < runs; run++) all.push(await once(lab, count, tool, job));
      return middle(all);
    };
    const ours = await repeat('Newsgloss', async () => 'read()');
    keep(ours, ours);
    if (count === 0) continue;
    const told = await repeat('mark.js markRanges', async (page) => {
      await page.evaluate(`var places = bench.places(${names})`);
      return 'markRanges(places)';
    });
    keep(told, ours);
    if (oursOnly) continue;
    for (const across of [false, true]) {
      const tool = across ? 'mark.js acrossElements' : 'mark.js';
      try {
        keep(await once(lab, count, tool, async () => `mark(${names}, ${across})`), ours);
      } catch (error) {
        // It calls itself once a name, so with 1,500 names it can run out of stack.
        failed(tool, count, error);
      }
    }
  }
  return rows;
}

/** The page's edits without any tool, for comparison. */
export async function editsAlone(lab: Lab, mentions: number): Promise<number> {
  const page = await lab.page(SIZE, mentions);
  const [, edits] = await lab.trace(page, `edit('${lab.names[0]}')`);
  await page.close();
  return edits.total;
}
