import { foldTable, foldUnit } from './fold.ts';
import { UPPER } from './kinds.ts';
import { EXACT, SMART } from './records.ts';

/**
 * The code units of a text with which one of the forms may start there: all that fold to a form's first letter and
 * have the case its rule asks for, and the first part of a letter that a text may have decomposed.
 */
export function startUnits(forms: readonly { narrow: string; rule: number }[]): ReadonlySet<number> {
  const { kinds } = foldTable();
  const starts = new Set<number>();
  const seen = new Set<string>();
  for (const { narrow, rule } of forms) {
    const first = `${rule}${narrow[0]}`;
    if (seen.has(first)) continue;
    seen.add(first);
    const capital = ((kinds[narrow.charCodeAt(0)] ?? 0) & UPPER) !== 0;
    const folded = foldUnit(narrow.charCodeAt(0));
    const base = foldUnit(String.fromCharCode(folded).normalize('NFD').charCodeAt(0));
    for (const unit of [...unitsFoldedTo(folded), ...unitsFoldedTo(base)]) {
      const found = ((kinds[unit] ?? 0) & UPPER) !== 0;
      if (rule === EXACT ? found === capital : rule !== SMART || !capital || found) starts.add(unit);
    }
  }
  return starts;
}

let unfolded: Map<number, number[]> | undefined;

/** All code units that fold to this one, itself included. */
function unitsFoldedTo(folded: number): readonly number[] {
  unfolded ??= unfold();
  return unfolded.get(folded) ?? [folded];
}

/** The letters that more than one code unit folds to. */
function unfold(): Map<number, number[]> {
  const units = new Map<number, number[]>();
  foldTable().deltas.forEach((delta, unit) => {
    if (delta === 0) return;
    const folded = foldUnit(unit);
    const same = units.get(folded);
    if (same) same.push(unit);
    else units.set(folded, [folded, unit]);
  });
  return units;
}
