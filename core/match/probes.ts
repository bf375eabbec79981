/**
 * The first sieve of a table or filter: which code units can start a form, and a Bloom filter of the hashes at token
 * ends. Nothing passes it wrongly excluded; about one in fifty passes wrongly.
 */
import { damaged } from './byte-reader.ts';
import { foldTable } from './fold.ts';
import { spread } from './hash.ts';
import { SEPARATOR, START, TRANSPARENT } from './kinds.ts';
import type { Sections, Shape } from './layout.ts';
import { asUint16 } from './layout.ts';

/** A form may end with this token. */
export const FULL = 1;
/** A form may go on behind this token. */
export const MORE = 2;

/** Slots of one hash lie in one block of 256 two-bit slots: one cache line. */
export const BLOCK = 255;
const MOST_BITS = 28;
const LEAST_BITS = 8;
const LONGEST_FORM = 4_096;

export class Probes {
  /** Kind bits of every code unit, with START where a form may begin. */
  readonly kinds: Uint8Array;
  /** Two bits (FULL, MORE) a slot. */
  readonly slots: Uint8Array;
  /** 32 less the base-2 logarithm of the number of slots. */
  readonly shift: number;
  /** Units of the longest form: nothing longer is looked at. */
  readonly longest: number;

  /** Throws an Error when shape and sections don't fit. */
  constructor(shape: Shape, sections: Sections) {
    if (shape.probeBits < LEAST_BITS || shape.probeBits > MOST_BITS)
      throw damaged('its filter has no sound size');
    if (sections.probes.length !== 2 ** shape.probeBits / 4) throw damaged('its filter is cut');
    if (shape.longestForm > LONGEST_FORM) throw damaged('its longest form is too long');
    this.kinds = new Uint8Array(foldTable().kinds);
    for (const unit of asUint16(sections.starts)) {
      const kind = this.kinds[unit] ?? 0;
      if (kind & (SEPARATOR | TRANSPARENT)) throw damaged('a form starts with a space or mark');
      this.kinds[unit] = kind | START;
    }
    this.slots = sections.probes;
    this.shift = 32 - shape.probeBits;
    this.longest = shape.longestForm;
  }
}

/** The base-2 logarithm of the number of slots for so many hashes. */
export function probeBitsFor(hashes: number): number {
  return Math.min(MOST_BITS, Math.max(LEAST_BITS + 2, Math.ceil(Math.log2(hashes * 6 + 1))));
}

/** Sets the bits of one hash. */
export function setProbe(slots: Uint8Array, shift: number, hash: number, bits: number): void {
  const spreadHash = spread(hash);
  const first = spreadHash >>> shift;
  for (const slot of [first, (first & ~BLOCK) | (spreadHash & BLOCK)]) {
    slots[slot >>> 2] = (slots[slot >>> 2] ?? 0) | (bits << ((slot & 3) << 1));
  }
}
