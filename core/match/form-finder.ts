/**
 * Finds the forms of a hash. Where they stand takes a walk through buckets, blocks and records to learn, each in
 * another corner of memory; a page repeats its names, so what was learnt is kept in one place.
 */
import type { Buckets } from './buckets.ts';
import { damaged } from './byte-reader.ts';
import { grown } from './grown.ts';
import { bucketOf } from './hash.ts';
import type { RecordReader } from './records.ts';

/** Numbers a form: where its letters start and end in `letters`, its target, its case rule. */
export const FORM_FIELDS = 4;
const MOST_BUCKETS = 1 << 11;
const FIRST_NUMBERS = 1 << 10;
const MOST_NUMBERS = 1 << 14;
const FIRST_LETTERS = 1 << 11;

export class FormFinder {
  /** For each bucket that was asked for: how many forms it has, then FORM_FIELDS of each. */
  numbers = new Int32Array(FIRST_NUMBERS);
  /** The letters of those forms. */
  letters = new Uint8Array(FIRST_LETTERS);
  /** Buckets, and behind each where its numbers are; a bucket pushes out the one that shares its place. */
  private readonly asked = new Int32Array(MOST_BUCKETS * 2).fill(-1);
  private used = 0;
  private usedLetters = 0;
  private readonly buckets: Buckets;
  private readonly records: RecordReader;
  private readonly targetCount: number;

  constructor(buckets: Buckets, records: RecordReader, targetCount: number) {
    this.buckets = buckets;
    this.records = records;
    this.targetCount = targetCount;
  }

  /** Where in `numbers` the forms are that may have this hash. */
  find(hash: number): number {
    const bucket = bucketOf(hash, this.buckets.shift);
    const place = (bucket % MOST_BUCKETS) * 2;
    if (this.asked[place] === bucket) return this.asked[place + 1] as number;
    return this.learn(bucket, place);
  }

  private learn(bucket: number, place: number): number {
    const { buckets, records, asked } = this;
    const count = buckets.count(bucket);
    const first = buckets.start(bucket);
    if (first + count > buckets.memberCount) throw damaged('its buckets are cut');
    const at = this.room(1 + count * FORM_FIELDS);
    const { numbers } = this;
    numbers[at] = count;
    let field = at + 1;
    for (let i = 0; i < count; i++) {
      records.seek(buckets.record(first + i));
      if (records.target >= this.targetCount) throw damaged('a form has no target');
      numbers[field++] = this.usedLetters;
      this.keep(records.letters);
      numbers[field++] = this.usedLetters;
      numbers[field++] = records.target;
      numbers[field++] = records.rule;
    }
    asked[place] = bucket;
    asked[place + 1] = at;
    return at;
  }

  private keep(letters: Uint8Array): void {
    const end = this.usedLetters + letters.length;
    if (end > this.letters.length) this.letters = grown(this.letters, end);
    this.letters.set(letters, this.usedLetters);
    this.usedLetters = end;
  }

  /** Where so many numbers have room; forgets everything when there would be too many. */
  private room(size: number): number {
    if (this.used + size > MOST_NUMBERS) {
      this.used = 0;
      this.usedLetters = 0;
      this.asked.fill(-1);
    }
    const end = this.used + size;
    if (end > this.numbers.length) this.numbers = grown(this.numbers, end);
    const at = this.used;
    this.used += size;
    return at;
  }
}
