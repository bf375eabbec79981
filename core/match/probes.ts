/**
 * The first sieve of a table or filter: which code units can start a form, and a Bloom filter of the hashes at token
 * ends. It excludes nothing wrongly; about one in thirty passes wrongly.
 */
import { AddressWatch } from './address-watch.ts';
import { damaged } from './byte-reader.ts';
import { foldTable } from './fold.ts';
import { spread } from './hash.ts';
import type { Sections, Shape } from './layout.ts';
import { UnitReader } from './unit-reader.ts';

/** A form may end with this token. */
export const FULL = 1;
/** A form may go on behind this token. */
export const MORE = 2;

/**
 * Up to so many hashes each has one slot among many: quicker to look at, and the sparse slots compress well. More
 * hashes have two slots each among fewer, both in one block of 256 two-bit slots: one cache line.
 */
const MOST_SPARSE = 1 << 15;
const SPARSE = { block: 0, slots: 8 };
const DENSE = { block: 255, slots: 6 };
const MOST_BITS = 28;
const LEAST_BITS = 8;
const LONGEST_FORM = 4_096;
const START_BYTES = 0x10000 / 8;

export class Probes {
  /** What is being scanned: one text at a time. */
  readonly reader = new UnitReader();
  readonly address = new AddressWatch();
  readonly words: Uint16Array;
  /** One bit for each code unit: a form may begin with it. */
  readonly starts: Uint8Array;
  /** Some form begins with a sign: neither letter nor digit. */
  readonly signs: boolean;
  /** Two bits (FULL, MORE) a slot. */
  readonly slots: Uint8Array;
  /** 32 less the base-2 logarithm of the number of slots. */
  readonly shift: number;
  /** Where a hash's second slot may lie around the first: bits of the slot number that differ; 0 for no second. */
  readonly block: number;
  /** Units of the longest form: nothing longer is looked at. */
  readonly longest: number;

  /** Throws an Error when shape and sections don't fit. */
  constructor(shape: Shape, sections: Sections) {
    const { words } = foldTable();
    if (shape.probeBits < LEAST_BITS || shape.probeBits > MOST_BITS)
      throw damaged('its filter has no sound size');
    if (sections.probes.length !== 2 ** shape.probeBits / 4) throw damaged('its filter is cut');
    if (sections.starts.length !== START_BYTES) throw damaged('its first letters are cut');
    if (shape.probeBlock !== SPARSE.block && shape.probeBlock !== DENSE.block)
      throw damaged('its filter is of no kind');
    if (shape.longestForm > LONGEST_FORM) throw damaged('its longest form is too long');
    this.words = words;
    this.starts = sections.starts;
    this.signs = shape.signs !== 0;
    this.slots = sections.probes;
    this.shift = 32 - shape.probeBits;
    this.block = shape.probeBlock;
    this.longest = shape.longestForm;
  }

  /** Whether a form may begin with this code unit. */
  starting(unit: number): boolean {
    return (((this.starts[unit >>> 3] ?? 0) >>> (unit & 7)) & 1) === 1;
  }
}

/** The bits of Probes.starts. */
export function writeStarts(units: Iterable<number>): Uint8Array {
  const starts = new Uint8Array(START_BYTES);
  for (const unit of units) starts[unit >>> 3] = (starts[unit >>> 3] ?? 0) | (1 << (unit & 7));
  return starts;
}

/** What may be at the end of a token with this hash: FULL, MORE, both or none. */
export function probe(slots: Uint8Array, shift: number, block: number, hash: number): number {
  const slot = spread(hash);
  const first = slot >>> shift;
  const second = (first & ~block) | (slot & block);
  return (
    ((slots[first >>> 2] as number) >>> ((first & 3) << 1)) &
    ((slots[second >>> 2] as number) >>> ((second & 3) << 1)) &
    (FULL | MORE)
  );
}

/** The slots of a set of hashes: those at which forms end, and those after which forms go on. */
export function writeProbes(
  whole: ReadonlySet<number>,
  inner: ReadonlySet<number>,
): { slots: Uint8Array; probeBits: number; probeBlock: number } {
  const count = whole.size + inner.size;
  const { block, slots: slotsEach } = count <= MOST_SPARSE ? SPARSE : DENSE;
  const probeBits = Math.min(MOST_BITS, Math.max(LEAST_BITS, Math.ceil(Math.log2(count * slotsEach + 1))));
  const slots = new Uint8Array(2 ** probeBits / 4);
  const set = (hash: number, bits: number) => {
    const slot = spread(hash);
    const first = slot >>> (32 - probeBits);
    for (const place of [first, (first & ~block) | (slot & block)]) {
      slots[place >>> 2] = (slots[place >>> 2] ?? 0) | (bits << ((place & 3) << 1));
    }
  };
  for (const hash of whole) set(hash, FULL);
  for (const hash of inner) set(hash, MORE);
  return { slots, probeBits, probeBlock: block };
}
