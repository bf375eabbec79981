/**
 * The hash table of forms: for each bucket the records whose form has the bucket's hash. Buckets are counted, not
 * addressed, and in groups of sixteen: their starts would be most of a small table's bytes.
 */
import { damaged } from './byte-reader.ts';
import { asUint16, asUint32, bytesOf } from './layout.ts';

const GROUP_BITS = 4;
const GROUP_MASK = (1 << GROUP_BITS) - 1;
const MOST_IN_BYTE = 255;
/** Record numbers below take two bytes, others three. */
const NARROW = 1 << 16;
const MOST_RECORDS = 1 << 24;

interface BucketSections {
  /** Members before each group, and in all. */
  groups: Uint8Array;
  /** Members of each bucket. */
  counts: Uint8Array;
  /** Record numbers, by bucket. */
  members: Uint8Array;
}

/** Writes 2 ** bits buckets from each form's bucket and record. */
export function writeBuckets(
  bits: number,
  forms: readonly { bucket: number; record: number }[],
  recordCount: number,
): BucketSections {
  if (recordCount > MOST_RECORDS) throw new Error(`${recordCount} forms are too many for one table`);
  const ordered = forms.toSorted((a, b) => a.bucket - b.bucket || a.record - b.record);
  const counts = new Uint32Array(2 ** bits);
  const groups = new Uint32Array((counts.length >>> GROUP_BITS) + 1);
  for (const { bucket } of ordered) {
    counts[bucket] = (counts[bucket] ?? 0) + 1;
    const group = (bucket >>> GROUP_BITS) + 1;
    groups[group] = (groups[group] ?? 0) + 1;
  }
  for (let group = 1; group < groups.length; group++) {
    groups[group] = (groups[group] ?? 0) + (groups[group - 1] ?? 0);
  }
  return {
    groups: bytesOf(recordCount < NARROW ? Uint16Array.from(groups) : groups),
    // A byte does, unless hundreds of targets share one form.
    counts: counts.every((count) => count <= MOST_IN_BYTE) ? Uint8Array.from(counts) : bytesOf(counts),
    members: packMembers(ordered, recordCount < NARROW ? 2 : 3),
  };
}

/**
 * Record numbers in so many bytes each: the lowest byte of all, then the next of all. Higher bytes have fewer different
 * values: by themselves they compress best.
 */
function packMembers(forms: readonly { record: number }[], width: number): Uint8Array {
  const members = new Uint8Array(forms.length * width);
  forms.forEach(({ record }, member) => {
    for (let byte = 0; byte < width; byte++) members[byte * forms.length + member] = record >>> (byte * 8);
  });
  return members;
}

/** Reads what writeBuckets wrote, in place. */
export class Buckets {
  private readonly groups: Uint16Array | Uint32Array;
  private readonly counts: Uint8Array | Uint32Array;
  private readonly members: Uint8Array;
  /** Bytes of a member. */
  private readonly width: number;
  /** How many members all buckets have. */
  readonly memberCount: number;
  /** 32 less the base-2 logarithm of the number of buckets. */
  readonly shift: number;

  constructor(bits: number, recordCount: number, { groups, counts, members }: BucketSections) {
    this.groups = recordCount < NARROW ? asUint16(groups) : asUint32(groups);
    this.counts = counts.length === 2 ** bits ? counts : asUint32(counts);
    this.members = members;
    this.width = recordCount < NARROW ? 2 : 3;
    this.memberCount = members.length / this.width;
    this.shift = 32 - bits;
    if (bits < GROUP_BITS || bits > 24 || this.counts.length !== 2 ** bits)
      throw damaged('its buckets have no sound size');
    if (this.groups.length !== 2 ** (bits - GROUP_BITS) + 1) throw damaged('its buckets are cut');
  }

  /** The first member of a bucket. */
  start(bucket: number): number {
    let start = this.groups[bucket >>> GROUP_BITS] ?? 0;
    for (let before = bucket & ~GROUP_MASK; before < bucket; before++) start += this.counts[before] ?? 0;
    return start;
  }

  /** How many members a bucket has. */
  count(bucket: number): number {
    return this.counts[bucket] ?? 0;
  }

  /** The record that a member is. */
  record(member: number): number {
    const { members, memberCount, width } = this;
    const low = (members[member] ?? 0) | ((members[memberCount + member] ?? 0) << 8);
    return width === 2 ? low : low | ((members[memberCount * 2 + member] ?? 0) << 16);
  }
}
