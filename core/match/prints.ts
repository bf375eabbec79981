/**
 * The second sieve of a name filter: fingerprints of the forms' hashes, each with what the text's case must be. Of
 * ten thousand words that are no name it lets about one pass.
 */
import { Buckets, writeBuckets } from './buckets.ts';
import { kindOf } from './fold.ts';
import { bucketOf } from './hash.ts';
import { UPPER } from './kinds.ts';
import type { Sections, Shape } from './layout.ts';
import { EXACT, SMART } from './records.ts';
import type { UnitReader } from './unit-reader.ts';

/** The form's first letter is a capital, and the text's must be one. */
const FIRST_UPPER = 1;
/** The same of its last letter. */
const LAST_UPPER = 2;
const CASE_BITS = 2;
const PRINT_BITS = 16 - CASE_BITS;
const LEAST_BITS = 4;
const MOST_BITS = 24;

type PrintSections = Pick<Sections, 'groups' | 'counts' | 'members'>;

/** Fingerprints are kept where a table keeps record numbers; of no records, so that they are 16 bits wide. */
const NO_RECORDS = 0;

/** A form as its fingerprint needs it: its narrow spelling, case rule (number in CASE_RULES) and whole hash. */
export interface PrintedForm {
  narrow: string;
  rule: number;
  hash: number;
}

export function writePrints(forms: readonly PrintedForm[]): {
  shape: Pick<Shape, 'bucketBits' | 'recordCount'>;
  sections: PrintSections;
} {
  const bucketBits = Math.min(MOST_BITS, Math.max(LEAST_BITS, Math.ceil(Math.log2(forms.length / 2 + 1))));
  const prints = new Set<number>();
  for (const { narrow, rule, hash } of forms) {
    const isUpper = (at: number): boolean => (kindOf(narrow.charCodeAt(at)) & UPPER) !== 0;
    const strict = rule === SMART || rule === EXACT;
    const first = strict && isUpper(0) ? FIRST_UPPER : 0;
    const last = strict && isUpper(narrow.length - 1) ? LAST_UPPER : 0;
    const bucket = bucketOf(hash, 32 - bucketBits);
    // Both in one number, for a set to hold: bucket and member never exceed 40 bits.
    prints.add(bucket * 0x10000 + ((printOf(hash) << CASE_BITS) | first | last));
  }
  const members = [...prints].map((print) => ({
    bucket: Math.floor(print / 0x10000),
    record: print % 0x10000,
  }));
  return {
    shape: { bucketBits, recordCount: NO_RECORDS },
    sections: writeBuckets(bucketBits, members, NO_RECORDS),
  };
}

/** Reads what writePrints wrote. */
export class Prints {
  private readonly buckets: Buckets;

  /** Throws an Error when shape and sections don't fit. */
  constructor({ bucketBits }: Shape, sections: PrintSections) {
    this.buckets = new Buckets(bucketBits, NO_RECORDS, sections);
  }

  /** Whether a form with this hash may stand in the reader's text from `start` to `end`. */
  mayStand(reader: UnitReader, start: number, end: number, hash: number): boolean {
    const { buckets } = this;
    const bucket = bucketOf(hash, buckets.shift);
    const print = printOf(hash);
    const first = buckets.start(bucket);
    for (let member = first + buckets.count(bucket) - 1; member >= first; member--) {
      const found = buckets.record(member);
      if (found >>> CASE_BITS !== print) continue;
      if (found & FIRST_UPPER && (reader.kind(start) & UPPER) === 0) continue;
      if (found & LAST_UPPER && (reader.kindBefore(end) & UPPER) === 0) continue;
      return true;
    }
    return false;
  }
}

/** Bits of the hash that its bucket does not tell. */
function printOf(hash: number): number {
  return Math.imul(hash ^ (hash >>> 15), 0x27d4eb2f) >>> (32 - PRINT_BITS);
}
