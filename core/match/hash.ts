/**
 * The hash by which names are looked up: of all folded units from the start of a name to the end of a token.
 * A token is a whole word of an alphabetic script, or one unit of anything else. Separators belong to no token and
 * don't enter the hash: where they must stand is for the comparison to say.
 *
 * A word is hashed by itself and then joined to the tokens before it, so that the scanner, which hashes each word
 * once, can tell with one step whether it goes on with a name.
 */
import { foldUnit, SPACE } from './fold.ts';
import { WORD } from './kinds.ts';
import { UnitReader } from './unit-reader.ts';

export const SEED = 0x2545f491;
export const FACTOR = 0x9e3779b1;
const JOINT = 0x85ebca6b;

/** The hash of what `hash` stands for and one more folded unit. */
export function step(hash: number, folded: number): number {
  return Math.imul(hash ^ folded, FACTOR);
}

/** The hash of the tokens that `before` stands for and behind them the word that `word` stands for. */
export function join(before: number, word: number): number {
  return Math.imul(Math.imul(before, JOINT) ^ word, FACTOR);
}

const SPREAD = 0x85ebca77;

/** Spreads a hash over all 32 bits; the probes take their slots from it. */
export function spread(hash: number): number {
  return Math.imul(hash ^ (hash >>> 15), SPREAD);
}

/** A form's bucket among 2 ** (32 - shift). */
export function bucketOf(hash: number, shift: number): number {
  return Math.imul(hash ^ (hash >>> 13), 0xc2b2ae3d) >>> shift;
}

/** The hashes at the ends of a narrow form's tokens; the last is that of the whole form. */
export function tokenHashes(narrow: string): number[] {
  const reader = new UnitReader(narrow);
  const hashes: number[] = [];
  let word = SEED;
  for (let at = 0; at < narrow.length; at++) {
    const unit = reader.unit(at);
    if (unit === SPACE) continue;
    const before = hashes.at(-1);
    if ((reader.kind(at) & WORD) === 0) hashes.push(step(before ?? SEED, foldUnit(unit)));
    else {
      word = step(word, foldUnit(unit));
      if (reader.kind(at + 1) & WORD) continue;
      hashes.push(before === undefined ? word : join(before, word));
      word = SEED;
    }
  }
  return hashes;
}
