import { compose, type FoldTable, foldTable, placeOf } from './fold.ts';
import { SEPARATOR, TRANSPARENT, UPPER, WORD } from './kinds.ts';

/** Walks a text unit by unit: see fold.ts for what a unit is. Reused for text after text. */
export class UnitReader {
  text = '';
  length = 0;
  readonly pages: FoldTable['pages'];
  readonly kinds: FoldTable['kinds'];
  readonly words: FoldTable['words'];
  readonly deltas: FoldTable['deltas'];
  /** See below the class. */
  declare readonly read: (this: string, at: number) => number;

  constructor(text = '') {
    const { pages, kinds, words, deltas } = foldTable();
    this.pages = pages;
    this.kinds = kinds;
    this.words = words;
    this.deltas = deltas;
    this.open(text);
  }

  /** Starts on a text. */
  open(text: string): void {
    this.text = text;
    this.length = text.length;
  }

  /** The code unit at `at`; 0 outside the text. */
  unit(at: number): number {
    return at >= 0 && at < this.length ? this.read.call(this.text, at) : 0;
  }

  /** Kind bits of the code unit at `at`; 0 outside the text. */
  kind(at: number): number {
    return this.kindOf(this.unit(at));
  }

  /** Kind bits of a code unit. */
  kindOf(unit: number): number {
    return this.kinds[placeOf(this.pages, unit)] as number;
  }

  /** A code unit folded. */
  fold(unit: number): number {
    return (unit + (this.deltas[placeOf(this.pages, unit)] as number)) & 0xffff;
  }

  /** Kind bits of the unit before `at`; 0 at the start of the text. */
  kindBefore(at: number): number {
    let before = at - 1;
    while (this.kind(before) & TRANSPARENT) before--;
    return this.kind(before);
  }

  /** Where the word ends that goes on at `at`, with what is transparent in it and behind it. */
  endOfWord(at: number): number {
    let end = at;
    while (this.kind(end) & (WORD | TRANSPARENT)) end++;
    return end;
  }

  /** The first index from `at` on that is not transparent, or the text's length. */
  skipTransparent(at: number): number {
    let next = at;
    while (this.kind(next) & TRANSPARENT) next++;
    return next;
  }

  /** The folded letter or sign that begins at `at`, put together with the marks behind it. */
  folded(at: number): number {
    const unit = this.unit(at);
    let folded = this.fold(unit);
    for (let next = at + 1; this.kind(next) & TRANSPARENT; next++) folded = compose(folded, this.unit(next));
    return folded;
  }

  /** Where a hit ends that ends with the unit at `at`: behind its letter and the marks that follow it directly. */
  endOfUnit(at: number): number {
    let end = at + 1;
    while ((this.kind(end) & (TRANSPARENT | UPPER)) === (TRANSPARENT | UPPER)) end++;
    return end;
  }

  /** The index behind the separator at `at`, and behind what is transparent there. */
  afterSeparator(at: number): number {
    const single = this.kind(at) & UPPER;
    let next = at + 1;
    let kind = this.kind(next);
    while (kind & TRANSPARENT || (single === 0 && (kind & (SEPARATOR | UPPER)) === SEPARATOR)) {
      next++;
      kind = this.kind(next);
    }
    return next;
  }
}

/**
 * `reader.read.call(text, at)` is `text.charCodeAt(at)`, four times as fast: pages hand us strings of so many inner
 * representations that V8 looks the method up anew for every character. On a prototype it stays the same function for
 * V8, also in minified code, where a constant would become a variable.
 */
Object.assign(UnitReader.prototype, { read: String.prototype.charCodeAt });
