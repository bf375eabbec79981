/**
 * How the table keeps forms and names: one record each, ordered by target. A target's first record is its name as
 * the editor wrote it; the others are its other forms. Records stand in blocks of thirty-two.
 *
 * A form mostly begins as the one before it: of its letters (see letters.ts) the table keeps how many bytes they have
 * in common (`shared`, one byte a record; none for the first of a block) and the bytes behind them (`spellings`). Apart
 * from each other numbers and letters compress best. In `heads` a block has the number of its first target, where its
 * letters start, and for each record the number of bytes behind those in common (× 8), the case rule (× 2) and whether
 * it belongs to the next target. `blocks` tells where each block's heads start.
 */
import { damaged } from './byte-reader.ts';
import { ByteWriter } from './byte-writer.ts';
import type { CaseRule } from './forms.ts';
import { SEPARATOR, TRANSPARENT, UPPER, WORD } from './kinds.ts';
import type { Sections } from './layout.ts';
import { asUint32, bytesOf } from './layout.ts';
import type { LetterWriter } from './letters.ts';
import { LITERAL, ONE_BYTE } from './letters.ts';
import type { UnitReader } from './unit-reader.ts';

/** Case rules by number, the most lenient first. A name that is no form has the number behind the last. */
export const CASE_RULES: readonly CaseRule[] = ['any', 'smart', 'exact'];
export const SMART = 1;
export const EXACT = 2;
export const NO_FORM = 3;

/** Answers of compareLetters that are no place in the text. */
export const OTHER = -1;
export const UNSURE = -2;

/** A record's head has two bytes at most. */
const MOST_BYTES = (1 << 11) - 1;
const MOST_SHARED = 255;

const BLOCK_BITS = 5;
const BLOCK_MASK = (1 << BLOCK_BITS) - 1;

export interface FormRecord {
  target: number;
  text: string;
  /** Number in CASE_RULES, or NO_FORM. */
  rule: number;
}

export type RecordSections = Pick<Sections, 'blocks' | 'heads' | 'shared' | 'spellings'>;

/** Writes the records one after the other. */
export function writeRecords(records: readonly FormRecord[], writeLetters: LetterWriter): RecordSections {
  const blocks: number[] = [];
  const heads = new ByteWriter();
  const spellings = new ByteWriter();
  const sharedBytes = new Uint8Array(records.length);
  let before = 0;
  let spelledBefore: Uint8Array = new Uint8Array(0);
  records.forEach(({ text, target, rule }, i) => {
    if ((i & BLOCK_MASK) === 0) {
      blocks.push(heads.length);
      heads.varint(target);
      heads.varint(spellings.length);
      before = target;
      spelledBefore = new Uint8Array(0);
    }
    const writer = new ByteWriter();
    writeLetters(writer, text);
    const spelled = writer.take();
    if (spelled.length > MOST_BYTES)
      throw new Error(`The name ${JSON.stringify(text)} is too long to be matched`);
    const shared = sharedStart(spelledBefore, spelled);
    sharedBytes[i] = shared;
    heads.varint(((spelled.length - shared) << 3) | (rule << 1) | (target - before));
    spellings.add(spelled.subarray(shared));
    before = target;
    spelledBefore = spelled;
  });
  return {
    blocks: bytesOf(Uint32Array.from(blocks)),
    heads: heads.take(),
    shared: sharedBytes,
    spellings: spellings.take(),
  };
}

/** With how many equal bytes both begin, as far as a byte can tell. */
function sharedStart(one: Uint8Array, other: Uint8Array): number {
  const most = Math.min(one.length, other.length, MOST_SHARED);
  let shared = 0;
  while (shared < most && one[shared] === other[shared]) shared++;
  return shared;
}

/** A place in the records: reads them by number or by target. */
export class RecordReader {
  private readonly blocks: Uint32Array;
  private readonly heads: Uint8Array;
  private readonly shared: Uint8Array;
  private readonly spellings: Uint8Array;
  private readonly alphabet: Uint16Array;
  /** The letters of the record that was read last, put together. */
  private readonly spelled = new Uint8Array(MOST_BYTES + MOST_SHARED);
  /** Where the letters of the current record are: in `spelled`, or where `open` was told. */
  private bytes: Uint8Array = this.spelled;
  private from = 0;
  private end = 0;
  /** Number of the record that comes next, and where its head and its own letters are. */
  private next = 0;
  private head = 0;
  private spelling = 0;
  target = 0;
  /** Case rule of the current record: a number in CASE_RULES, or NO_FORM. */
  rule = NO_FORM;

  constructor(sections: RecordSections, alphabet: Uint16Array) {
    this.blocks = asUint32(sections.blocks);
    this.heads = sections.heads;
    this.shared = sections.shared;
    this.spellings = sections.spellings;
    this.alphabet = alphabet;
  }

  /** Makes record `number` the current one. Throws when the table has none. */
  seek(number: number): void {
    this.startBlock(number >>> BLOCK_BITS);
    for (let left = number & BLOCK_MASK; left >= 0; left--) this.nextRecord();
  }

  /** The letters of the current record as bytes; only until another record is read. */
  get letters(): Uint8Array {
    return this.bytes.subarray(this.from, this.end);
  }

  /** A record whole. Throws when the table has none. */
  read(number: number): FormRecord {
    this.seek(number);
    const { target, rule } = this;
    return { target, rule, text: this.rest() };
  }

  /** The next letter of the current record, or -1 behind the last. */
  nextLetter(): number {
    const { bytes, alphabet } = this;
    if (this.from >= this.end) return -1;
    const first = bytes[this.from++] as number;
    if (first < ONE_BYTE) return alphabet[first] ?? 0;
    const second = bytes[this.from++] ?? 0;
    if (first < LITERAL) return alphabet[ONE_BYTE + ((first - ONE_BYTE) << 8) + second] ?? 0;
    return (second << 8) | (bytes[this.from++] ?? 0);
  }

  /** Makes the record with these letters, from `from` to `end` of `bytes`, the current one. */
  open(bytes: Uint8Array, from: number, end: number, target: number, rule: number): void {
    this.bytes = bytes;
    this.from = from;
    this.end = end;
    this.target = target;
    this.rule = rule;
  }

  /**
   * Compares the current record to the reader's text letter by letter, folded; the record stays as it is. Returns
   * where it ends, OTHER where it does not stand there, or UNSURE where separators or transparent characters want a
   * closer look.
   */
  compareLetters(reader: UnitReader, start: number): number {
    const { text, length: textLength } = reader;
    const { bytes, alphabet, rule, end } = this;
    if (rule === NO_FORM) return OTHER;
    let { from } = this;
    let at = start;
    let scripts = 0;
    while (from < end) {
      const first = bytes[from++] as number;
      let letter = alphabet[first] as number;
      if (first >= ONE_BYTE) {
        const second = bytes[from++] ?? 0;
        if (first < LITERAL) letter = alphabet[ONE_BYTE + ((first - ONE_BYTE) << 8) + second] ?? 0;
        else letter = (second << 8) | (bytes[from++] ?? 0);
      }
      if (at === textLength) return OTHER;
      const unit = reader.read.call(text, at);
      if (rule === EXACT) scripts |= scriptsOf(letter, unit, reader.kindOf(letter));
      if (unit !== letter) {
        const wanted = reader.kindOf(letter);
        const found = reader.kindOf(unit);
        if (reader.fold(unit) !== reader.fold(letter) || !caseFits(rule, wanted, found)) {
          const next = reader.kind(at + 1);
          return (found | wanted) & SEPARATOR || (found | next) & TRANSPARENT ? UNSURE : OTHER;
        }
        // Of several separators in a row white space is one, signs are as many.
        if (wanted & SEPARATOR && (reader.kind(at - 1) | reader.kind(at + 1)) & SEPARATOR) return UNSURE;
      }
      at++;
    }
    if (rule === EXACT && scripts === FOREIGN) return OTHER;
    return reader.kind(at) & TRANSPARENT ? UNSURE : at;
  }

  /** The first record of a target: its name as the editor wrote it. Throws when the table has none. */
  nameOf(target: number): string {
    let low = 0;
    let high = this.blocks.length - 1;
    // The last block that begins with an earlier target: the name stands there or begins the next.
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      this.startBlock(middle);
      if (this.target < target) low = middle;
      else high = middle - 1;
    }
    for (let block = low; block < this.blocks.length && block <= low + 1; block++) {
      this.startBlock(block);
      for (let i = 0; i <= BLOCK_MASK && this.next < this.shared.length; i++) {
        this.nextRecord();
        if (this.target === target) return this.rest();
      }
    }
    throw damaged(`target ${target} has no name`);
  }

  private rest(): string {
    let text = '';
    for (let letter = this.nextLetter(); letter >= 0; letter = this.nextLetter())
      text += String.fromCharCode(letter);
    return text;
  }

  private startBlock(block: number): void {
    const at = this.blocks[block];
    if (at === undefined) throw damaged('a form is missing');
    this.head = at;
    this.target = this.varint();
    this.spelling = this.varint();
    this.next = block << BLOCK_BITS;
    this.bytes = this.spelled;
    this.from = 0;
    this.end = 0;
  }

  /** Makes the next record of the block the current one. */
  private nextRecord(): void {
    const { heads, spellings, spelled } = this;
    let head = heads[this.head++] ?? 0;
    if (head > 127) head = (head & 127) | ((heads[this.head++] ?? 0) << 7);
    let to = this.shared[this.next++] ?? 0;
    let at = this.spelling;
    const end = at + (head >>> 3);
    if (end > spellings.length) throw damaged('a form is cut');
    while (at < end) spelled[to++] = spellings[at++] as number;
    this.spelling = end;
    this.end = to;
    this.target += head & 1;
    this.rule = (head >>> 1) & 3;
  }

  private varint(): number {
    let value = 0;
    for (let shift = 0; shift < 28; shift += 7) {
      const byte = this.heads[this.head++] ?? 0;
      value |= (byte & 127) << shift;
      if (byte < 128) break;
    }
    return value;
  }
}

/** Whether a letter of the text may stand for a letter of the form, given the kinds of both. */
export function caseFits(rule: number, wanted: number, found: number): boolean {
  if (rule === EXACT) return (wanted & UPPER) === (found & UPPER);
  return rule !== SMART || (wanted & UPPER) === 0 || (found & UPPER) !== 0;
}

/** Some letters of a name stand in the text in another script, and none of its capitals in its own. */
export const FOREIGN = 1;

/**
 * What a letter of the text adds to FOREIGN: 1 when it is of another script than the form's letter, 2 for a capital in
 * its own. Latin and Cyrillic letters that look alike are one to the fold table: ЕС is also found where one letter is
 * Latin, but where all are it is EC.
 */
export function scriptsOf(letter: number, unit: number, wanted: number): number {
  if (isCyrillic(letter) !== isCyrillic(unit)) return FOREIGN;
  return (wanted & CAPITAL) === CAPITAL ? 2 : 0;
}

/** Hyphens have the bit of capitals, too. */
const CAPITAL = WORD | UPPER;
export const isCyrillic = (unit: number): boolean => unit >> 8 === 4;
