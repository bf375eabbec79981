/** Walking a text unit by unit: see fold.ts for what a unit is. */
import { compose, foldTable, foldUnit, SPACE } from './fold.ts';
import { SEPARATOR, TRANSPARENT, UPPER } from './kinds.ts';

/** Kind bits of the code unit at `at`; 0 outside the text. */
export function kindAt(kinds: Uint8Array, text: string, at: number): number {
  // Indexing with the NaN that charCodeAt gives outside the text would cost a hundred times as much.
  return at >= 0 && at < text.length ? (kinds[text.charCodeAt(at)] as number) : 0;
}

/** The first index from `at` on that is not transparent, or the text's length. */
export function skipTransparent(kinds: Uint8Array, text: string, at: number): number {
  let next = at;
  while (kindAt(kinds, text, next) & TRANSPARENT) next++;
  return next;
}

/** The folded letter or sign that begins at `at`, put together with the marks behind it. */
export function foldedAt(kinds: Uint8Array, text: string, at: number): number {
  let folded = foldUnit(text.charCodeAt(at));
  for (let next = at + 1; kindAt(kinds, text, next) & TRANSPARENT; next++) {
    folded = compose(folded, text.charCodeAt(next));
  }
  return folded;
}

/** Where a hit ends that ends with the unit at `at`: behind its letter and the marks that follow it directly. */
export function endOfUnit(kinds: Uint8Array, text: string, at: number): number {
  let end = at + 1;
  while ((kindAt(kinds, text, end) & (TRANSPARENT | UPPER)) === (TRANSPARENT | UPPER)) end++;
  return end;
}

/** The index behind the separator at `at`, and behind what is transparent there. */
export function afterSeparator(kinds: Uint8Array, text: string, at: number): number {
  let next = skipTransparent(kinds, text, at + 1);
  if (kindAt(kinds, text, at) & UPPER) return next;
  while ((kindAt(kinds, text, next) & (SEPARATOR | UPPER)) === SEPARATOR) {
    next = skipTransparent(kinds, text, next + 1);
  }
  return next;
}

/**
 * A form as the table stores it: one code unit a unit, folded but for capitals, which stay; separators are spaces,
 * none at the ends. Throws when nothing is left.
 */
export function narrowForm(form: string): string {
  const { kinds } = foldTable();
  let narrow = '';
  for (let at = skipTransparent(kinds, form, 0); at < form.length; ) {
    if (kindAt(kinds, form, at) & SEPARATOR) {
      narrow += ' ';
      at = afterSeparator(kinds, form, at);
    } else {
      const folded = foldedAt(kinds, form, at);
      narrow +=
        kindAt(kinds, form, at) & UPPER ? capital(folded, form[at] ?? '') : String.fromCharCode(folded);
      at = skipTransparent(kinds, form, at + 1);
    }
  }
  const trimmed = trimSeparators(narrow);
  if (trimmed === '') throw new Error(`The form ${JSON.stringify(form)} has no letter to match`);
  return trimmed;
}

/**
 * A form as its record keeps it: one code unit a unit as well, but with accents, width and separators as written.
 * For most names that is the name itself.
 */
export function writtenForm(form: string): string {
  const { kinds } = foldTable();
  const composed = form.normalize('NFC');
  let written = '';
  for (let at = skipTransparent(kinds, composed, 0); at < composed.length; ) {
    const kind = kindAt(kinds, composed, at);
    const unit = composed[at] ?? '';
    if (kind & SEPARATOR) {
      written += kind & UPPER ? unit : ' ';
      at = afterSeparator(kinds, composed, at);
    } else {
      const folded = foldedAt(kinds, composed, at);
      const plain = foldUnit(unit.charCodeAt(0)) === folded;
      written += plain ? unit : kind & UPPER ? capital(folded, unit) : String.fromCharCode(folded);
      at = skipTransparent(kinds, composed, at + 1);
    }
  }
  return trimSeparators(written);
}

function trimSeparators(form: string): string {
  const { kinds } = foldTable();
  let start = 0;
  let end = form.length;
  while (kindAt(kinds, form, start) & SEPARATOR) start++;
  while (kindAt(kinds, form, end - 1) & SEPARATOR) end--;
  return form.slice(start, end);
}

/** The plainest capital that folds to `folded`. */
function capital(folded: number, written: string): string {
  const upper = String.fromCharCode(folded).toUpperCase();
  return upper.length === 1 && foldUnit(upper.charCodeAt(0)) === folded ? upper : written;
}

/** A unit of a narrow form folded. */
export function foldedForm(narrow: string, at: number): number {
  const unit = narrow.charCodeAt(at);
  return unit === SPACE ? SPACE : foldUnit(unit);
}
