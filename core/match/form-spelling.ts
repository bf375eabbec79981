/** The two spellings in which the table knows a form. */
import { foldUnit } from './fold.ts';
import { SEPARATOR, UPPER } from './kinds.ts';
import { UnitReader } from './unit-reader.ts';

/**
 * A form as it is hashed and sorted out: one code unit a unit, folded but for capitals, which stay; separators are
 * spaces, none at the ends. Throws when nothing is left.
 */
export function narrowForm(form: string): string {
  const narrow = respell(
    form,
    () => ' ',
    (unit, folded, kind) => (kind & UPPER ? capital(folded, unit) : String.fromCharCode(folded)),
  );
  if (narrow === '') throw new Error(`The form ${JSON.stringify(form)} has no letter to match`);
  return narrow;
}

/**
 * A form as its record keeps it: one code unit a unit as well, but with accents, width and separators as written.
 * For most names that is the name itself.
 */
export function writtenForm(form: string): string {
  return respell(
    form.normalize('NFC'),
    (unit, kind) => (kind & UPPER ? unit : ' '),
    (unit, folded, kind) => {
      if (foldUnit(unit.charCodeAt(0)) === folded) return unit;
      return kind & UPPER ? capital(folded, unit) : String.fromCharCode(folded);
    },
  );
}

/** A form with each unit and separator spelled anew, and no separators at the ends. */
function respell(
  form: string,
  separator: (unit: string, kind: number) => string,
  letter: (unit: string, folded: number, kind: number) => string,
): string {
  const reader = new UnitReader(form);
  const spelled: string[] = [];
  let letters = 0;
  for (let at = reader.skipTransparent(0); at < form.length; ) {
    const kind = reader.kind(at);
    const unit = form[at] ?? '';
    if (kind & SEPARATOR) {
      if (letters > 0) spelled.push(separator(unit, kind));
      at = reader.afterSeparator(at);
    } else {
      spelled.push(letter(unit, reader.folded(at), kind));
      letters = spelled.length;
      at = reader.skipTransparent(at + 1);
    }
  }
  return spelled.slice(0, letters).join('');
}

/** The plainest capital that folds to `folded`. */
function capital(folded: number, written: string): string {
  const upper = String.fromCharCode(folded).toUpperCase();
  return upper.length === 1 && foldUnit(upper.charCodeAt(0)) === folded ? upper : written;
}
