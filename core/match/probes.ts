/**
 * The first sieve of a table or filter: which code units can start a form, and two Bloom filters of the hashes at
 * token ends. It excludes nothing wrongly; one in thirty to fifty passes wrongly.
 *
 * There are two filters because most names begin with a capital and most words of a text do not: `plain` knows the
 * forms that may stand in a text with a first code unit that folding leaves as it is (small letters, digits, and all
 * scripts without capitals), `capital` those whose first letter may be one that folds to another (capitals, and with
 * them accented and full-width letters). A form that may begin either way is in both.
 */
import { AddressWatch } from './address-watch.ts';
import { damaged } from './byte-reader.ts';
import { CODE_UNITS, foldUnit, kindOf } from './fold.ts';
import { spread } from './hash.ts';
import { WORD } from './kinds.ts';
import type { Sections, Shape } from './layout.ts';
import { UnitReader } from './unit-reader.ts';

/** A form may end with this token. */
export const FULL = 1;
/** A form may go on behind this token. */
export const MORE = 2;

/** How many slots there are for each hash: in a small pack, which every tab holds, fewer. */
const SLOTS = { few: 3, many: 6 };
const MANY = 1 << 15;
/** Both slots of a hash lie in one block of so many (less one) two-bit slots: one cache line. */
const BLOCK = 255;
const MOST_BITS = 28;
const LEAST_BITS = 8;
const LONGEST_FORM = 4_096;
const START_BYTES = CODE_UNITS / 8;

/** A Bloom filter of the hashes at token ends; a hash has two slots. */
export class Sieve {
  /** Two bits (FULL, MORE) a slot. */
  readonly slots: Uint8Array;
  /** 32 less the base-2 logarithm of the number of slots. */
  readonly shift: number;

  /** Throws an Error when the numbers don't fit the slots. */
  constructor(slots: Uint8Array, bits: number) {
    if (bits < LEAST_BITS || bits > MOST_BITS) throw damaged('its filter has no sound size');
    if (slots.length !== 2 ** bits / 4) throw damaged('its filter is cut');
    this.slots = slots;
    this.shift = 32 - bits;
  }
}

export class Probes {
  /** What is being scanned: one text at a time. */
  readonly reader = new UnitReader();
  readonly address = new AddressWatch();
  /** One bit for each code unit that is no letter of a word: whether a form begins with it. */
  readonly starts: Uint8Array;
  readonly plain: Sieve;
  readonly capital: Sieve;
  /** Units of the longest form: nothing longer is looked at. */
  readonly longest: number;

  /** Throws an Error when shape and sections don't fit. */
  constructor(shape: Shape, sections: Sections) {
    if (sections.starts.length !== START_BYTES) throw damaged('its first letters are cut');
    if (shape.longestForm > LONGEST_FORM) throw damaged('its longest form is too long');
    this.starts = sections.starts;
    this.plain = new Sieve(sections.plainProbes, shape.plainBits);
    this.capital = new Sieve(sections.capitalProbes, shape.capitalBits);
    this.longest = shape.longestForm;
  }
}

/** Whether forms that begin with this code unit of the text are looked for in the `capital` sieve. */
export function isCapital(unit: number): boolean {
  return (kindOf(unit) & WORD) !== 0 && foldUnit(unit) !== unit;
}

/** The bits of Probes.starts. */
export function writeStarts(units: Iterable<number>): Uint8Array {
  const starts = new Uint8Array(START_BYTES);
  for (const unit of units) {
    if ((kindOf(unit) & WORD) === 0) starts[unit >>> 3] = (starts[unit >>> 3] ?? 0) | (1 << (unit & 7));
  }
  return starts;
}

/** Whether a form begins with this code unit, which is no letter of a word. */
export function begins(starts: Uint8Array, unit: number): boolean {
  return (((starts[unit >>> 3] as number) >>> (unit & 7)) & 1) !== 0;
}

/** What may be at the end of a token with this hash: FULL, MORE, both or none. */
export function probe({ slots, shift }: Sieve, hash: number): number {
  const slot = spread(hash);
  const first = slot >>> shift;
  const bits = (slots[first >>> 2] as number) >>> ((first & 3) << 1);
  // Most hashes end here.
  if ((bits & (FULL | MORE)) === 0) return 0;
  const second = secondSlot(first, slot);
  return bits & ((slots[second >>> 2] as number) >>> ((second & 3) << 1)) & (FULL | MORE);
}

function secondSlot(first: number, spreadHash: number): number {
  return (first & ~BLOCK) | (spreadHash & BLOCK);
}

/** Hashes at token ends: those at which forms end, and those after which forms go on. */
export class TokenEnds {
  readonly whole = new Set<number>();
  readonly inner = new Set<number>();

  /** Adds a form by the hashes at its tokens' ends. */
  add(hashes: readonly number[]): void {
    hashes.forEach((hash, i) => {
      (i === hashes.length - 1 ? this.whole : this.inner).add(hash);
    });
  }
}

/** The slots of a sieve, and the base-2 logarithm of their number. */
export function writeSieve({ whole, inner }: TokenEnds): { slots: Uint8Array; bits: number } {
  const count = whole.size + inner.size;
  const wanted = count * (count > MANY ? SLOTS.many : SLOTS.few);
  const bits = Math.min(MOST_BITS, Math.max(LEAST_BITS, Math.ceil(Math.log2(wanted + 1))));
  const slots = new Uint8Array(2 ** bits / 4);
  const set = (hash: number, flags: number) => {
    const slot = spread(hash);
    const first = slot >>> (32 - bits);
    for (const place of [first, secondSlot(first, slot)])
      slots[place >>> 2] = (slots[place >>> 2] ?? 0) | (flags << ((place & 3) << 1));
  };
  for (const hash of whole) set(hash, FULL);
  for (const hash of inner) set(hash, MORE);
  return { slots, bits };
}
