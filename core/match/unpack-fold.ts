/**
 * Unpacks the fold table from what the program carries of Unicode. Importing this is enough: fold.ts then has its table.
 * Whatever compiles packs imports it, and so does the first script of a frame; scripts that come to a frame later adopt the
 * first one's table and don't carry it again.
 */
import { type FoldTable, INVISIBLE, PAGE_BITS, PAGE_MASK, START, unpackFoldTableWith } from './fold.ts';
import { FOLD_RUNS, KIND_RUNS, PAGE_RUNS } from './fold-table.generated.ts';
import { FIRST_DIGIT, HANGUL, KATAKANA, KINDS, SEPARATOR, TRANSPARENT, WORD } from './kinds.ts';

const PAGES = 256;

unpackFoldTableWith(unpack);

// The loops below read their digits themselves: they run once in every page, before anything is compiled.

function unpack(): FoldTable {
  const pages = new Uint8Array(PAGES);
  const firstUnits: number[] = [];
  for (let at = 0, upper = 0; at < PAGE_RUNS.length; at += 3) {
    const page = (PAGE_RUNS.charCodeAt(at) - FIRST_DIGIT) * 8 + (PAGE_RUNS.charCodeAt(at + 1) - FIRST_DIGIT);
    const end = upper + PAGE_RUNS.charCodeAt(at + 2) - FIRST_DIGIT;
    firstUnits[page] ??= upper << PAGE_BITS;
    pages.fill(page, upper, end);
    upper = end;
  }
  const size = firstUnits.length << PAGE_BITS;
  const kinds = new Uint8Array(size);
  const words = new Uint16Array(size);
  const deltas = new Uint16Array(size);
  unpackKinds(KIND_RUNS, firstUnits, kinds, words);
  unpackFolds(FOLD_RUNS, firstUnits, kinds, words, deltas);
  return { words, pages, kinds, deltas };
}

/** Runs of one kind over all pages, none across a page's end: kind's number, length. */
function unpackKinds(
  runs: string,
  firstUnits: readonly number[],
  kinds: Uint8Array,
  words: Uint16Array,
): void {
  let place = 0;
  for (let at = 0; at < runs.length; ) {
    const kind = KINDS[runs.charCodeAt(at++) - FIRST_DIGIT] ?? 0;
    let digit = runs.charCodeAt(at++) - FIRST_DIGIT;
    let length = digit & 31;
    for (let shift = 5; digit & 32; shift += 5) {
      digit = runs.charCodeAt(at++) - FIRST_DIGIT;
      length |= (digit & 31) << shift;
    }
    const end = place + length;
    if (kind !== 0) kinds.fill(kind, place, end);
    if (kind === WORD) {
      let letter = (firstUnits[place >>> PAGE_BITS] as number) | (place & PAGE_MASK);
      for (; place < end; place++) words[place] = letter++;
    } else if (kind & TRANSPARENT) words.fill(INVISIBLE, place, end);
    else if ((kind & SEPARATOR) === 0) words.fill(START | (kind & (HANGUL | KATAKANA)), place, end);
    place = end;
  }
}

/** Runs that fold, none across a page's end: places skipped with two flags (capitals, single), length, where to. */
function unpackFolds(
  runs: string,
  firstUnits: readonly number[],
  kinds: Uint8Array,
  words: Uint16Array,
  deltas: Uint16Array,
): void {
  let place = 0;
  let folded = 0;
  for (let at = 0; at < runs.length; ) {
    let digit = runs.charCodeAt(at++) - FIRST_DIGIT;
    let head = digit & 31;
    for (let shift = 5; digit & 32; shift += 5) {
      digit = runs.charCodeAt(at++) - FIRST_DIGIT;
      head |= (digit & 31) << shift;
    }
    let length = 1;
    if ((head & 1) === 0) {
      digit = runs.charCodeAt(at++) - FIRST_DIGIT;
      length = digit & 31;
      for (let shift = 5; digit & 32; shift += 5) {
        digit = runs.charCodeAt(at++) - FIRST_DIGIT;
        length |= (digit & 31) << shift;
      }
    }
    digit = runs.charCodeAt(at++) - FIRST_DIGIT;
    let step = digit & 31;
    for (let shift = 5; digit & 32; shift += 5) {
      digit = runs.charCodeAt(at++) - FIRST_DIGIT;
      step |= (digit & 31) << shift;
    }
    folded += (step >>> 1) ^ -(step & 1);
    place += head >>> 2;
    const unit = (firstUnits[place >>> PAGE_BITS] as number) | (place & PAGE_MASK);
    const delta = folded - unit;
    const capital = (head & 2) << 5;
    for (const end = place + length; place < end; place++) {
      deltas[place] = delta;
      if ((kinds[place] as number) & WORD) words[place] = (words[place] as number) + delta;
      if (capital) kinds[place] = (kinds[place] as number) | capital;
    }
  }
}
