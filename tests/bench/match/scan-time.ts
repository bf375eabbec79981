/**
 * Shows that the scanner takes linear time on texts made to slow it down: nanoseconds a code unit against length.
 *
 *     npx node tests/bench/match/scan-time.ts
 */

import { compileTable } from '../../../core/match/compile-table.ts';
import type { FormSet } from '../../../core/match/forms.ts';
import { HitBuffer } from '../../../core/match/hit-buffer.ts';
import { scan } from '../../../core/match/scan.ts';
import { loadTable } from '../../../core/match/table.ts';

const NAMES = ['Kursk', 'a a a a a a a a a a a a', '金金金金金金金金金金金金', '쿠르스크', 'ゼレンスキー'];
const forms: FormSet = {
  pack: 'times',
  targets: NAMES.map((alias, i) => ({ role: 'name', id: `e${i}`, alias, lang: 'en' })),
  forms: NAMES.map((text, target) => ({ text, case: 'any', target })),
  contextEntities: {},
  covers: {},
  titles: [],
  particles: ['는', '에서'],
};
const PIECES: Record<string, string> = {
  'one word': 'a',
  'all combining marks': '\u0301',
  'a name and marks': 'Kursk\u0301\u0301',
  'beginning of a long name': 'a ',
  'one Han letter': '金',
  'address full of names': '/Kursk',
  'names with particles': '쿠르스크는 ',
  'lone surrogates': '\ud842',
};
const LENGTHS = [10_000, 100_000, 1_000_000, 10_000_000];

const table = loadTable(compileTable(forms));
const hits = new HitBuffer();

function nanosecondsEach(text: string): string {
  const start = performance.now();
  scan(table, text, hits);
  return (((performance.now() - start) * 1e6) / text.length).toFixed(1);
}

for (const piece of Object.values(PIECES)) scan(table, piece.repeat(100_000), hits);
console.table(
  Object.fromEntries(
    Object.entries(PIECES).map(([name, piece]) => [
      name,
      Object.fromEntries(
        LENGTHS.map((length) => [
          `${length} units`,
          nanosecondsEach(piece.repeat(Math.ceil(length / piece.length))),
        ]),
      ),
    ]),
  ),
);
