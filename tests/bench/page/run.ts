/**
 * The page layer in real Chromium: `npm run --silent bench:page -- [race] [feed] [felt] [no-names] [--json] [--quick]`;
 * without a mode all of them, one after the other.
 *
 * - `race`: against mark.js 8. `--names N` (500: with 1,500 mark.js runs out of stack), `--ours` leaves out the minutes
 *   that mark.js's own search takes.
 * - `feed`: 30 s of posts as fast as layout allows.
 * - `felt`: first ranges, later frames, scrolling, hover.
 * - `no-names`: what the built extension costs a page without any name, as a share of the page's own load.
 */
import { parseArgs } from 'node:util';
import { feed } from './feed.ts';
import { firstRanges, hovering, laterFrames, scrolling } from './felt.ts';
import { Lab } from './lab.ts';
import { noNames } from './no-names.ts';
import { editsAlone, type RaceRow, race } from './race.ts';

const { values: options, positionals } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
    ours: { type: 'boolean', default: false },
    names: { type: 'string', default: '500' },
  },
  allowPositionals: true,
});
const MODES = ['race', 'feed', 'felt', 'no-names'];
const unknown = positionals.find((mode) => !MODES.includes(mode));
if (unknown !== undefined) throw new Error(`There is no mode “${unknown}”, only ${MODES.join(', ')}.`);
const wants = (mode: string) => positionals.length === 0 || positionals.includes(mode);

const counts = options.quick ? [1_000] : [100, 1_000, 10_000];
const runs = options.quick ? 1 : 5;
const report: Record<string, unknown> = {};

/** Keeps a result, and prints it at once for those who wait. */
function tell(name: string, result: unknown): void {
  report[name] = result;
  if (options.json) return;
  console.log(`\n${name}`);
  if (Array.isArray(result)) console.table(result.map(rounded));
  else console.log(rounded(result as object));
}

function rounded(row: object): object {
  const round = (value: unknown) => (typeof value === 'number' ? Math.round(value * 1_000) / 1_000 : value);
  return Object.fromEntries(
    Object.entries(row).map(([key, value]) => [
      key,
      Array.isArray(value) ? value.map(round).join(' ') : round(value),
    ]),
  );
}

if (['race', 'feed', 'felt'].some(wants)) {
  const lab = await Lab.open(Number(options.names));
  try {
    if (wants('felt')) {
      const first = [];
      for (const count of counts) first.push(await firstRanges(lab, count, runs));
      tell('first ranges', first);
      const frames = [];
      for (const [size, count] of [
        [1_000_000, 0],
        ...counts.map((count) => [1_000_000, count]),
        [4_000_000, 40_000],
        [20_000, 1_000],
      ] as const)
        frames.push(await laterFrames(lab, size, count, runs));
      tell('later frames', frames);
      const hovers = [];
      for (const count of counts) hovers.push(await hovering(lab, count));
      tell('hover', hovers);
      tell('scrolling', await scrolling(lab, 10_000));
    }
    if (wants('feed')) tell('feed', await feed(lab, options.quick ? 5_000 : 30_000));
    if (wants('race')) {
      const came = ({ mentions, tool, mainThreadMs }: RaceRow): void => {
        process.stderr.write(`${tool}, ${mentions} mentions: ${Math.round(mainThreadMs)} ms\n`);
      };
      const failed = (tool: string, mentions: number, error: unknown): void => {
        process.stderr.write(`${tool}, ${mentions} mentions: ${String(error)}\n`);
      };
      tell('race', await race(lab, { counts: [...counts, 0], runs, oursOnly: options.ours, came, failed }));
      const edits = [];
      for (const count of counts) edits.push({ mentions: count, mainThreadMs: await editsAlone(lab, count) });
      tell('edits alone', edits);
    }
  } finally {
    await lab.close();
  }
}
if (wants('no-names')) tell('no-names', await noNames(runs));
if (options.json) console.log(JSON.stringify(report, null, 2));
