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
import { OWN_PLACES } from './kinds.ts';

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
export const PAGE_BITS = 8;
export const PAGE_MASK = 0xff;

let held: FoldTable | undefined;
let source: (() => FoldTable) | undefined;

/**
 * The fold table of Unicode's Basic Multilingual Plane, the same object each time. It comes from unpack-fold.ts on first
 * use, or from another script of the same frame. Throws an Error where neither has been seen to.
 */
export function foldTable(): FoldTable {
  held ??= source?.();
  if (held === undefined) throw new Error('No fold table: import unpack-fold.ts, or adopt a table.');
  return held;
}

/** Uses a table that another script of the same frame has unpacked, which saves the time, the memory and its bytes. */
export function adoptFoldTable(table: FoldTable): void {
  held ??= table;
}

/** Where the table is to come from when it is first asked for. */
export function unpackFoldTableWith(unpack: () => FoldTable): void {
  source = unpack;
}

/** Where the arrays of a fold table with these pages have a code unit. */
export function placeOf(pages: Uint8Array, unit: number): number {
  return unit < OWN_PLACES ? unit : ((pages[unit >>> PAGE_BITS] as number) << PAGE_BITS) | (unit & PAGE_MASK);
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
