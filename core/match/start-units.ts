import { foldTable, foldUnit } from './fold.ts';
import type { CaseRule } from './forms.ts';
import { UPPER } from './kinds.ts';
import { kindAt } from './units.ts';

/**
 * The code units of a text with which one of the forms may start there: all that fold to a form's first letter and
 * have the case its rule asks for, and the first part of a letter that a text may have decomposed. Ascending.
 */
export function startUnits(narrow: readonly string[], rules: readonly CaseRule[]): Uint16Array {
  const { kinds } = foldTable();
  const wanted = new Set<number>();
  narrow.forEach((form, i) => {
    const capital = kindAt(kinds, form, 0) & UPPER;
    const folded = foldUnit(form.charCodeAt(0));
    const base = foldUnit(String.fromCharCode(folded).normalize('NFD').charCodeAt(0));
    const cases = casesOf(rules[i] ?? 'any', capital !== 0);
    for (const letter of [folded, base]) {
      for (const bit of cases) wanted.add((letter << 1) | bit);
    }
  });
  const starts: number[] = [];
  for (let unit = 0; unit < kinds.length; unit++) {
    if (wanted.has((foldUnit(unit) << 1) | ((kinds[unit] ?? 0) & UPPER ? 1 : 0))) starts.push(unit);
  }
  return Uint16Array.from(starts);
}

/** 1: the text may have a capital; 0: a small letter (or one without case). */
function casesOf(rule: CaseRule, capital: boolean): readonly number[] {
  if (rule === 'any' || (rule === 'smart' && !capital)) return [0, 1];
  return [capital ? 1 : 0];
}
