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
import { FOLD_RUNS, KIND_RUNS } from './fold-table.generated.ts';
import { FIRST_DIGIT, HANGUL, KATAKANA, KINDS, TRANSPARENT, WORD } from './kinds.ts';

/** The folded unit that stands for every separator. */
export const SPACE = 0x20;

// FoldTable.words holds letters from here on, and below it HANGUL, KATAKANA and these bits.
export const LEAST_LETTER = 16;
/** Belongs to the unit before. */
export const INVISIBLE = 1;
/** A form may start with it; set only in a pack's own copy, and not of letters. */
export const START = 8;

export interface FoldTable {
  /** Kind bits by code unit. */
  readonly kinds: Uint8Array;
  /**
   * What the loop over every character wants to know, in one look-up: the folded code unit where it is part of a word,
   * or the bits above.
   */
  readonly words: Uint16Array;
  /** What to add (modulo 2¹⁶) to a code unit to fold it. */
  readonly deltas: Uint16Array;
}

const CODE_UNITS = 0x10000;

let unpacked: FoldTable | undefined;

/** The fold table of Unicode's Basic Multilingual Plane: unpacked on first use, the same object each time. */
export function foldTable(): FoldTable {
  unpacked ??= unpack();
  return unpacked;
}

/** Uses a table that another script of the same frame has unpacked, which saves the time and a third of a megabyte. */
export function adoptFoldTable(table: FoldTable): void {
  unpacked ??= table;
}

function unpack(): FoldTable {
  const kinds = new Uint8Array(CODE_UNITS);
  const words = new Uint16Array(CODE_UNITS);
  const deltas = new Uint16Array(CODE_UNITS);
  unpackKinds(KIND_RUNS, kinds, words);
  unpackFolds(FOLD_RUNS, kinds, words, deltas);
  return { kinds, words, deltas };
}

// Both loops read their digits themselves: they run once in every page, before anything is compiled.

/** Runs of one kind, from U+0000 on: kind's number, length. */
function unpackKinds(runs: string, kinds: Uint8Array, words: Uint16Array): void {
  let unit = 0;
  for (let at = 0; at < runs.length; ) {
    const kind = KINDS[runs.charCodeAt(at++) - FIRST_DIGIT] ?? 0;
    let digit = runs.charCodeAt(at++) - FIRST_DIGIT;
    let length = digit & 31;
    for (let shift = 5; digit & 32; shift += 5) {
      digit = runs.charCodeAt(at++) - FIRST_DIGIT;
      length |= (digit & 31) << shift;
    }
    const end = unit + length;
    if (kind !== 0) kinds.fill(kind, unit, end);
    if (kind & (HANGUL | KATAKANA)) words.fill(kind, unit, end);
    else if (kind & TRANSPARENT) words.fill(INVISIBLE, unit, end);
    else if (kind === WORD) for (let letter = unit; letter < end; letter++) words[letter] = letter;
    unit = end;
  }
}

/** Runs that fold: code units skipped with two flags (capitals, single), length, where to. */
function unpackFolds(runs: string, kinds: Uint8Array, words: Uint16Array, deltas: Uint16Array): void {
  let unit = 0;
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
    unit += head >>> 2;
    const delta = folded - unit;
    const capital = (head & 2) << 5;
    for (const end = unit + length; unit < end; unit++) {
      deltas[unit] = delta;
      if ((kinds[unit] as number) & WORD) words[unit] = unit + delta;
      if (capital) kinds[unit] = (kinds[unit] as number) | capital;
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

/** A code unit folded; what is no code unit gives -1. */
export function foldUnit(unit: number): number {
  const delta = foldTable().deltas[unit];
  return delta === undefined ? -1 : (unit + delta) & 0xffff;
}
