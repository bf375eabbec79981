/**
 * Folding: what counts as the same letter, and which characters end a word. One look-up a UTF-16 code unit.
 *
 * A text is read as **units**. A unit is one letter or sign with the marks and invisible characters behind it:
 * - Width and compatibility forms fold by NFKC where that is one code unit (Ｎ → n, ｶ → カ, ﻙ → ك), capitals by
 *   Unicode case mapping (ς and Σ → σ), accents away (é → e, ё → е, أ → ا).
 *   Letters that only look accented stay themselves: й ї ў, kana with dakuten, Hangul syllables. They are put together from their
 *   parts when the text is decomposed (и + U+0306, カ + ﾞ, ᄏ + ᅮ + ᆯ).
 * - Other marks of Latin, Greek, Cyrillic, Hebrew and Arabic (stress, points, harakat) and characters without width
 *   (soft hyphen, ZWSP, ZWNJ, ZWJ, BOM, bidi controls, variation selectors, tatweel) belong to the unit before them.
 * - Apostrophes (' ’ ʼ ` ´ ′ …) are one.
 * - A **separator** is any run of white space, or one hyphen (- ‐ ‑ ‒ – −), or one middle dot or equals sign
 *   (・ ･ · • ‧ = ＝ ゠). In a name all separators are the same: "Kim Jong-un" is "Kim Jong Un", "S 400" is "S-400".
 *   Where a form has a separator between two letters of Han, kana or Hangul, the text may leave it out
 *   (ウラジーミル・ゼレンスキー, ウラジーミルゼレンスキー); where the form has none, the text must have none.
 *
 * So spelling variants of these kinds need no forms of their own; a form without a separator that the text may
 * split ("Alqaeda", "Al-Qaeda") does.
 *
 * Characters outside the Basic Multilingual Plane are compared as they are, without folding.
 */
import { FOLD_RUNS, KIND_RUNS, PAGE_RUNS } from './fold-table.generated.ts';
import { FIRST_DIGIT, HANGUL, KATAKANA, KINDS, OWN_PLACES, SEPARATOR, TRANSPARENT, WORD } from './kinds.ts';

/** The folded unit that stands for every separator. */
export const SPACE = 0x20;

// FoldTable.words holds letters from here on, and below it HANGUL, KATAKANA and these bits.
export const LEAST_LETTER = 16;
/** Belongs to the unit before. */
export const INVISIBLE = 1;
/** No letter of a word, but a form may start with it. */
export const START = 8;

/**
 * What is known of each code unit, in pages of 256: most of the Basic Multilingual Plane is alike (Han, Hangul, what is
 * not assigned), so that sixty pages do for all. `placeOf` tells where a code unit stands.
 */
export interface FoldTable {
  /**
   * By place what the loop over every character wants to know: the folded code unit where it is part of a word, or the
   * bits above.
   */
  readonly words: Uint16Array;
  /** The page of a code unit, by its upper byte. */
  readonly pages: Uint8Array;
  /** Kind bits by place. */
  readonly kinds: Uint8Array;
  /** By place what to add (modulo 2¹⁶) to a code unit to fold it. */
  readonly deltas: Uint16Array;
}

export const CODE_UNITS = 0x10000;
const PAGE_BITS = 8;
const PAGE_MASK = 0xff;
const PAGES = CODE_UNITS >>> PAGE_BITS;

let unpacked: FoldTable | undefined;

/** The fold table of Unicode's Basic Multilingual Plane: unpacked on first use, the same object each time. */
export function foldTable(): FoldTable {
  unpacked ??= unpack();
  return unpacked;
}

/** Uses a table that another script of the same frame has unpacked, which saves the time and the memory. */
export function adoptFoldTable(table: FoldTable): void {
  unpacked ??= table;
}

/** Where the arrays of a fold table with these pages have a code unit. */
export function placeOf(pages: Uint8Array, unit: number): number {
  return unit < OWN_PLACES ? unit : ((pages[unit >>> PAGE_BITS] as number) << PAGE_BITS) | (unit & PAGE_MASK);
}

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

/**
 * The folded letter that a mark makes of the folded letter before it, or the letter unchanged.
 * Only the marks that make other letters (breve, diaeresis, dakuten, handakuten, vowels and finals of decomposed
 * Hangul) are looked at; all others change nothing.
 */
export function compose(folded: number, mark: number): number {
  if (!makesLetters(mark)) return folded;
  const combining = mark === 0xff9e ? 0x3099 : mark === 0xff9f ? 0x309a : mark;
  const composed = String.fromCharCode(folded, combining).normalize('NFC');
  return composed.length === 1 ? foldUnit(composed.charCodeAt(0)) : folded;
}

function makesLetters(mark: number): boolean {
  if (mark < 0x1161) return mark === 0x306 || mark === 0x308;
  return mark <= 0x11c2 || mark === 0x3099 || mark === 0x309a || mark === 0xff9e || mark === 0xff9f;
}

/** A code unit folded. */
export function foldUnit(unit: number): number {
  const { pages, deltas } = foldTable();
  return (unit + (deltas[placeOf(pages, unit)] as number)) & 0xffff;
}

/** Kind bits of a code unit. */
export function kindOf(unit: number): number {
  const { pages, kinds } = foldTable();
  return kinds[placeOf(pages, unit)] as number;
}
