/**
 * The hash by which names are looked up: of all folded units from the start of a name to the end of a token.
 * A token is a whole word of an alphabetic script, or one unit of anything else. Separators belong to no token: they
 * enter the hash, except between two letters of Han, kana or Hangul, where a text may leave them out.
 */
import { foldUnit, SPACE } from './fold.ts';
import { JOINING, WORD } from './kinds.ts';
import { UnitReader } from './unit-reader.ts';

export const SEED = 0x2545f491;
export const FACTOR = 0x9e3779b1;

/** The hash of what `hash` stands for and one more folded unit. */
export function step(hash: number, folded: number): number {
  return Math.imul(hash ^ folded, FACTOR);
}

export const SPREAD = 0x85ebca77;

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
  let hash = SEED;
  for (let at = 0; at < narrow.length; at++) {
    const unit = reader.unit(at);
    if (unit === SPACE) {
      const joins = reader.kind(at - 1) & JOINING && reader.kind(at + 1) & JOINING;
      if (!joins) hash = step(hash, SPACE);
    } else {
      hash = step(hash, foldUnit(unit));
      if (!(reader.kind(at) & reader.kind(at + 1) & WORD)) hashes.push(hash);
    }
  }
  return hashes;
}
