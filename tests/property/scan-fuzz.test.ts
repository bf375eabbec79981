import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileFilter, compileTable } from '../../core/match/compile-table.ts';
import { loadFilter } from '../../core/match/filter.ts';
import type { FormSet } from '../../core/match/forms.ts';
import { HitBuffer } from '../../core/match/hit-buffer.ts';
import { scan } from '../../core/match/scan.ts';
import { loadTable } from '../../core/match/table.ts';
import { UnitReader } from '../../core/match/unit-reader.ts';

const NAMES = [
  'Kursk',
  'Kursk Oblast',
  'a a a a a a a a a a a a',
  'Й',
  'гаї',
  '金',
  '金正恩',
  '金金金金金金金金金金金金',
  'ゼレンスキー',
  'ガ',
  '쿠르스크',
  '\u{20bb7}野',
  "Yars' Revenge",
  '№ 5',
];

const forms: FormSet = {
  pack: 'fuzz',
  targets: NAMES.map((alias, i) => ({ role: 'name', id: `e${i}`, alias, lang: 'en' })),
  forms: NAMES.map((text, target) => ({ text, case: 'any', target })),
  contextEntities: {},
  covers: {},
  titles: [],
  particles: ['은', '는', '에서'],
};
const bytes = compileTable(forms);
const table = loadTable(bytes);
const filter = loadFilter(compileFilter(forms));

/** Any code units, also lone surrogates; and those that mean something to the scanner, more often. */
const text = fc
  .array(
    fc.oneof(
      fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
      fc.constantFrom(
        ...NAMES,
        '\u0301',
        '\u0306',
        '\u3099',
        'ﾞ',
        '\u200b',
        '\u00ad',
        ' ',
        '-',
        '・',
        '.',
        '@',
        '/',
        '://',
      ),
      fc.integer({ min: 0xd800, max: 0xdfff }).map((unit) => String.fromCharCode(unit)),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));

const runs = { numRuns: Number(process.env.NEWSGLOSS_FUZZ_RUNS ?? 20_000) };

describe('any text', () => {
  it('is scanned without an error, and every hit lies in it', () => {
    const hits = new HitBuffer();
    fc.assert(
      fc.property(text, (input) => {
        scan(table, input, hits);
        let before = 0;
        for (const hit of hits.toArray()) {
          expect(hit.start).toBeGreaterThanOrEqual(before);
          expect(hit.end).toBeGreaterThan(hit.start);
          expect(hit.end).toBeLessThanOrEqual(input.length);
          expect(table.target(hit.target).alias).toBe(NAMES[hit.target]);
          before = hit.start;
        }
        scan(filter, input, hits);
      }),
      runs,
    );
  }, 600_000);
});

describe('any bytes', () => {
  it('are refused, or scanned without an error other than that they are damaged', () => {
    const hits = new HitBuffer();
    const changes = fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(changes, fc.nat(bytes.length), (places, length) => {
        const changed = bytes.slice();
        for (const [at, value] of places) changed[at] = value;
        for (const candidate of [changed, bytes.slice(0, length), changed.slice(length)]) {
          try {
            scan(loadTable(candidate), NAMES.join(' '), hits);
          } catch (error) {
            expect(String(error)).toMatch(/^Error: Damaged matcher table: /);
          }
        }
      }),
      { numRuns: 500 },
    );
  }, 60_000);
});

/** How many characters the scanner reads of a text. */
function charactersRead(input: string): number {
  let count = 0;
  const { read } = UnitReader.prototype;
  const counting = function (this: string, at: number): number {
    count++;
    return read.call(this, at);
  };
  Object.assign(UnitReader.prototype, { read: counting });
  try {
    scan(table, input, new HitBuffer());
  } finally {
    Object.assign(UnitReader.prototype, { read });
  }
  return count;
}

/** Longest form × what is read of one place: no text may cost more reads a character. */
const MOST_READS = 200;

describe('no text takes more than linear time', () => {
  it.each([
    ['one word', 'a'],
    ['marks only', '\u0301'],
    ['a name behind soft hyphens', 'Kursk\u00ad'],
    ['letters with marks', 'a\u0301'],
    ['names with many marks', `Kursk${'\u0301'.repeat(50)} `],
    ['the beginning of a long name', 'a '],
    ['the beginning of a long name, far apart', `a${' '.repeat(40)}`],
    ['one Han letter of many names', '金'],
    ['Han letters with marks', '金\u0301'],
    ['an address full of names', '/Kursk'],
    ['addresses', 'https://x.y/Kursk '],
    ['slashes behind small letters', 'kursk/'],
    ['katakana with dakuten', 'ｶﾞ'],
    ['Hangul', '쿠르스크'],
    ['particles', '쿠르스크는에서 '],
    ['white space', ' \n'],
    ['lone surrogates', '\ud842'],
    ['decomposed Hangul', '쿠'.normalize('NFD')],
  ])('%s', (_, piece) => {
    const reads = [20_000, 200_000].map((length) => {
      const input = piece.repeat(Math.ceil(length / piece.length));
      return charactersRead(input) / input.length;
    });
    for (const perCharacter of reads) expect(perCharacter).toBeLessThan(MOST_READS);
    expect(reads[1]).toBeLessThan((reads[0] ?? 0) * 1.1 + 1);
  });

  it('reads a word of ten million letters once', () => {
    expect(charactersRead('a'.repeat(10_000_000))).toBeLessThan(20_000_100);
  });
});
