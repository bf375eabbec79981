/**
 * Writes core/match/fold-table.generated.ts from this Node's Unicode data: run it when Unicode grows.
 *
 *     npx node tools/build-fold-table.ts
 */
import { writeFileSync } from 'node:fs';
import {
  FIRST_DIGIT,
  FREE,
  HANGUL,
  KATAKANA,
  KINDS,
  OWN_PLACES,
  SEPARATOR,
  TRANSPARENT,
  UPPER,
  WORD,
} from '../core/match/kinds.ts';

const CODE_UNITS = 0x10000;
const PAGE = 256;

const APOSTROPHES = new Set("'`´′‘’‛ʹʻʼʽˈ＇");
const HYPHENS = new Set('-‐‑‒–−֊־﹣－');
const MIDDLE_DOTS = new Set('・･··•‧∙⋅=＝゠');

/** Letters that NFD would take apart but that are letters of their own. */
const WHOLE_LETTERS = new Set('йЙ');

/**
 * Small Cyrillic letters that look like Latin ones, as their capitals do: many texts have the one for the other
 * (Києвi with a Latin i, Cаллівана with a Latin C). ї goes with і.
 */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  а: 'a',
  е: 'e',
  і: 'i',
  к: 'k',
  о: 'o',
  р: 'p',
  с: 'c',
  у: 'y',
  х: 'x',
};

/** Marks that readers may leave out; elsewhere (Devanagari, Thai …) vowels are marks and mean something. */
const idleMark =
  /[\p{Script=Inherited}\p{Script=Common}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Arabic}]/u;
const withoutBoundary =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Bopomofo}\p{Script=Yi}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/u;
const katakana = /[\p{Script=Katakana}\u30fc\uff70]/u;
const hangul = /[\u1100-\u115e\ua960-\ua97c\u3131-\u318e\uac00-\ud7a3\uffa1-\uffdc]/u;
/** Dakuten and handakuten of half-width katakana, vowels and finals of decomposed Hangul: they make letters. */
const joinsLetter = /[\uff9e\uff9f\u1161-\u11ff]/u;
const hangulFiller = /[\u3164\uffa0]/u;

function kindOf(unit: number): number {
  const char = String.fromCharCode(unit);
  if (unit >= 0xd800 && unit <= 0xdfff) return FREE;
  if (APOSTROPHES.has(char)) return 0;
  if (HYPHENS.has(char) || MIDDLE_DOTS.has(char)) return SEPARATOR | UPPER;
  if (joinsLetter.test(char)) return TRANSPARENT | UPPER;
  if (char === '\u0640') return TRANSPARENT;
  if (/\p{Default_Ignorable_Code_Point}/u.test(char) && !hangulFiller.test(char)) return TRANSPARENT;
  if (/\s/.test(char)) return SEPARATOR;
  if (hangul.test(char)) return HANGUL;
  if (/\p{M}/u.test(char) && idleMark.test(char)) return TRANSPARENT | UPPER;
  if (!/[\p{L}\p{M}\p{Nd}\p{Nl}\p{Pc}]/u.test(char)) return 0;
  if (katakana.test(char)) return KATAKANA;
  if (withoutBoundary.test(char)) return FREE;
  return WORD | (char.toLowerCase() !== char ? UPPER : 0);
}

/** The one code unit that `text` is, or undefined. */
const single = (text: string) => (text.length === 1 ? text : undefined);

function withoutMarks(char: string): string {
  if (WHOLE_LETTERS.has(char) || hangul.test(char) || /[\u3040-\u30ff]/.test(char)) return char;
  const [base, ...marks] = char.normalize('NFD');
  return base !== undefined && marks.every((mark) => kindOf(mark.charCodeAt(0)) & TRANSPARENT) ? base : char;
}

function foldOf(unit: number): number {
  const char = String.fromCharCode(unit);
  const kind = kindOf(unit);
  if (APOSTROPHES.has(char)) return 0x27;
  if (kind & SEPARATOR) return 0x20;
  if (kind & TRANSPARENT || (unit >= 0xd800 && unit <= 0xdfff)) return unit;
  const bare = withoutMarks(single(char.normalize('NFKC')) ?? char);
  const lower = single(single(bare.toUpperCase())?.toLowerCase() ?? bare.toLowerCase()) ?? bare;
  const letter = withoutMarks(lower);
  const folded = (LOOK_ALIKES[letter] ?? letter).charCodeAt(0);
  // A fold never changes what a boundary is: ² stays a sign, though NFKC makes it a digit.
  if ((kindOf(folded) & ~UPPER) !== (kind & ~UPPER)) return unit;
  return folded === unit ? unit : foldOf(folded);
}

function digits(value: number): string {
  let text = '';
  let rest = value;
  do {
    const more = rest > 31 ? 32 : 0;
    text += String.fromCharCode(FIRST_DIGIT + ((rest & 31) | more));
    rest >>>= 5;
  } while (rest > 0);
  return text;
}

/** Code units in the order of the table's pages: of upper bytes that are alike only the first one's. */
interface Pages {
  /** Page number by upper byte. */
  numbers: number[];
  units: number[];
}

const isCapital = (unit: number) => (kindOf(unit) & (WORD | UPPER)) === (WORD | UPPER);

function pagesOf(): Pages {
  const numbers: number[] = [];
  const units: number[] = [];
  const known = new Map<string, number>();
  for (let first = 0; first < CODE_UNITS; first += PAGE) {
    const own = Array.from({ length: PAGE }, (_, i) => first + i);
    // Letters of words are told apart, so that a page with one is like no other.
    const key =
      first < OWN_PLACES
        ? String(first)
        : own.map((unit) => [kindOf(unit), foldOf(unit) - unit, kindOf(unit) & WORD ? unit : 0]).join();
    const number = known.get(key) ?? known.size;
    numbers.push(number);
    if (known.has(key)) continue;
    known.set(key, number);
    units.push(...own);
  }
  return { numbers, units };
}

/** Page number in two digits of three bits and five, and for how many upper bytes it is the same. */
function pageRuns({ numbers }: Pages): string {
  return runsOf(numbers, 31)
    .flatMap(([page, length]) => [page >>> 3, page & 7, length])
    .map((digit) => String.fromCharCode(FIRST_DIGIT + digit))
    .join('');
}

/** The runs of equal values, as [value, length], none across a multiple of `most`. */
function runsOf(values: readonly number[], most: number): [number, number][] {
  const runs: [number, number][] = [];
  for (const [at, value] of values.entries()) {
    const last = runs.at(-1);
    if (last?.[0] === value && at % most !== 0) last[1]++;
    else runs.push([value, 1]);
  }
  return runs;
}

/** Kinds, but for capitals: number of the kind, length. */
function kindRuns({ units }: Pages): string {
  const kinds = units.map((unit) => kindOf(unit) & ~(isCapital(unit) ? UPPER : 0));
  return runsOf(kinds, PAGE)
    .map(([kind, length]) => digits(KINDS.indexOf(kind)) + digits(length))
    .join('');
}

/** Units that fold: places skipped with capital and single as flags, length if not single, where to as the step from the run before. */
function foldRuns({ units }: Pages): string {
  let text = '';
  let skipped = 0;
  let before = 0;
  let place = 0;
  const foldAndCase = units.map((unit) => (foldOf(unit) - unit) * 2 + (isCapital(unit) ? 1 : 0));
  for (const [value, length] of runsOf(foldAndCase, PAGE)) {
    if (value === 0) skipped += length;
    else {
      const folded = (units[place] ?? 0) + (value >> 1);
      const step = folded - before;
      before = folded;
      text += digits((skipped << 2) | ((value & 1) << 1) | (length === 1 ? 1 : 0));
      if (length > 1) text += digits(length);
      text += digits(step < 0 ? -step * 2 - 1 : step * 2);
      skipped = 0;
    }
    place += length;
  }
  return text;
}

const file = new URL('../core/match/fold-table.generated.ts', import.meta.url);
const pages = pagesOf();
const source = `// Written by tools/build-fold-table.ts from Unicode ${process.versions.unicode}: see core/match/fold.ts. Do not edit.

/** Page number (eights, ones) and for how many upper bytes of code units it stands. */
export const PAGE_RUNS =
  ${JSON.stringify(pageRuns(pages))};

/** Number in KINDS and length of each run; capitals are told by FOLD_RUNS. */
export const KIND_RUNS =
  ${JSON.stringify(kindRuns(pages))};

/** Of each run that folds: places skipped × 4 + capitals × 2 + single, length unless single, where to as a step (zigzag). */
export const FOLD_RUNS =
  ${JSON.stringify(foldRuns(pages))};
`;
writeFileSync(file, source);
console.log(`${file.pathname}: ${source.length} bytes`);
