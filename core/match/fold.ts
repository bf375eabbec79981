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
import { FIRST_DIGIT, KINDS } from './kinds.ts';

/** The folded unit that stands for every separator. */
export const SPACE = 0x20;

export interface FoldTable {
  /** Kind bits by code unit. */
  readonly kinds: Uint8Array;
  /** What to add (modulo 2¹⁶) to a code unit to fold it. */
  readonly deltas: Uint16Array;
}

const CODE_UNITS = 0x10000;

let unpacked: FoldTable | undefined;

/** The fold table of Unicode's Basic Multilingual Plane: unpacked on first use, the same object each time. */
export function foldTable(): FoldTable {
  unpacked ??= { kinds: unpackKinds(), deltas: unpackDeltas() };
  return unpacked;
}

/** Runs of one kind, from U+0000 on: kind's number, length. */
function unpackKinds(): Uint8Array {
  const kinds = new Uint8Array(CODE_UNITS);
  const runs = new DigitReader(KIND_RUNS);
  for (let unit = 0; unit < CODE_UNITS; ) {
    const kind = KINDS[runs.next()] ?? 0;
    const end = unit + runs.next();
    if (kind !== 0) kinds.fill(kind, unit, end);
    unit = end;
  }
  return kinds;
}

/** Runs of one delta: code units skipped, length, delta (zigzag). */
function unpackDeltas(): Uint16Array {
  const deltas = new Uint16Array(CODE_UNITS);
  const runs = new DigitReader(FOLD_RUNS);
  for (let unit = 0; !runs.ended; ) {
    unit += runs.next();
    const length = runs.next();
    const zigzag = runs.next();
    const delta = (zigzag >>> 1) ^ -(zigzag & 1);
    if (length === 1) deltas[unit] = delta;
    else deltas.fill(delta, unit, unit + length);
    unit += length;
  }
  return deltas;
}

/** Reads the numbers of the generated strings: see FIRST_DIGIT. */
class DigitReader {
  private readonly digits: string;
  private at = 0;

  constructor(digits: string) {
    this.digits = digits;
  }

  get ended(): boolean {
    return this.at >= this.digits.length;
  }

  next(): number {
    let value = 0;
    let shift = 0;
    let digit = 0;
    do {
      digit = this.digits.charCodeAt(this.at++) - FIRST_DIGIT;
      value |= (digit & 31) << shift;
      shift += 5;
    } while (digit & 32);
    return value;
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
  return (unit + (foldTable().deltas[unit] ?? 0)) & 0xffff;
}
