import { CODE_UNITS, foldUnit, kindOf } from './fold.ts';
import { UPPER } from './kinds.ts';
import { EXACT, SMART } from './records.ts';

/** Tells the code units of a text with which a form may start there, given in its narrow spelling with its case rule. */
export type StartUnits = (form: { narrow: string; rule: number }) => ReadonlySet<number>;

/**
 * A StartUnits that works out each first letter once. The units are all that fold to it and have the case the rule
 * asks for, and the first parts of a letter that a text may have decomposed, wholly (ㅎㅏㄴ) or in part (하 and ㄴ).
 */
export function startUnits(): StartUnits {
  const known = new Map<string, ReadonlySet<number>>();
  return ({ narrow, rule }) => {
    const key = `${rule}${narrow[0]}`;
    const units = known.get(key) ?? unitsOf(narrow.charCodeAt(0), rule);
    known.set(key, units);
    return units;
  };
}

function unitsOf(first: number, rule: number): ReadonlySet<number> {
  const isUpper = (unit: number) => (kindOf(unit) & UPPER) !== 0;
  const folded = foldUnit(first);
  const fits = (unit: number) =>
    rule === EXACT ? isUpper(unit) === isUpper(first) : rule !== SMART || !isUpper(first) || isUpper(unit);
  return new Set([folded, ...firstPartsOf(folded)].flatMap(unitsFoldedTo).filter(fits));
}

/** What a letter may begin with where it is decomposed: all that its first code points together can be written as. */
function firstPartsOf(letter: number): number[] {
  const decomposed = String.fromCharCode(letter).normalize('NFD');
  return [...decomposed.slice(1)]
    .map((_, i) => decomposed.slice(0, i + 1).normalize('NFC'))
    .filter((part) => part.length === 1)
    .map((part) => foldUnit(part.charCodeAt(0)));
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
  for (let unit = 0; unit < CODE_UNITS; unit++) {
    const folded = foldUnit(unit);
    if (folded === unit) continue;
    const same = units.get(folded);
    if (same) same.push(unit);
    else units.set(folded, [folded, unit]);
  }
  return units;
}
