/**
 * The bytes of a matcher table or filter: a header of little-endian 32-bit words, then sections that start at
 * multiples of four, so that each can be used in place as a typed array.
 *
 * Header: magic, version and flavour, length in bytes, checksum of all behind it, the `Shape` numbers, then offset
 * and length in bytes of each section.
 */
import { damaged } from './byte-reader.ts';

/** "NGMT" */
const MAGIC = 0x544d474e;
/** Bytes of another version can't be read: what they were compiled from must be compiled again. */
export const LAYOUT_VERSION = 5;

/**
 * `table`: everything. `filter`: without the forms and what they stand for; it yields candidates only. `names`: a
 * filter of the names that are marked, with fingerprints; it tells whether a text may hold one.
 */
export type Flavour = 'table' | 'filter' | 'names';
const FLAVOURS: readonly Flavour[] = ['table', 'filter', 'names'];

const SHAPE = [
  'longestForm',
  'plainBits',
  'capitalBits',
  'bucketBits',
  'targetCount',
  'formCount',
  'recordCount',
] as const;
/**
 * Numbers that the sections are to be read by: the longest form in units; the base-2 logarithms of the numbers of
 * slots of the two sieves and of buckets; how many targets, forms and records there are.
 */
export type Shape = Record<(typeof SHAPE)[number], number>;

const SECTIONS = [
  'pack',
  'starts',
  'plainProbes',
  'capitalProbes',
  'groups',
  'counts',
  'members',
  'blocks',
  'heads',
  'shared',
  'spellings',
  'letters',
  'particles',
  'targetIndex',
  'targets',
  'extras',
] as const;
type Section = (typeof SECTIONS)[number];
export type Sections = Record<Section, Uint8Array>;

const CHECKED_FROM = 4;
const HEADER_WORDS = CHECKED_FROM + SHAPE.length + SECTIONS.length * 2;
const WORD_BYTES = 4;

const aligned = (length: number) => (length + WORD_BYTES - 1) & -WORD_BYTES;

/** Puts the sections into one run of bytes. */
export function writeLayout(flavour: Flavour, shape: Shape, sections: Partial<Sections>): Uint8Array {
  const parts = SECTIONS.map((name) => sections[name] ?? new Uint8Array(0));
  const length = parts.reduce((sum, part) => sum + aligned(part.length), HEADER_WORDS * WORD_BYTES);
  const bytes = new Uint8Array(length);
  const words = new Uint32Array(bytes.buffer);
  words.set([MAGIC, (LAYOUT_VERSION << 8) | FLAVOURS.indexOf(flavour), length]);
  words.set(
    SHAPE.map((name) => shape[name]),
    CHECKED_FROM,
  );
  let offset = HEADER_WORDS * WORD_BYTES;
  parts.forEach((part, i) => {
    bytes.set(part, offset);
    words.set([offset, part.length], CHECKED_FROM + SHAPE.length + i * 2);
    offset += aligned(part.length);
  });
  words[3] = checksum(words);
  return bytes;
}

/** What the bytes say they are; undefined when it is nothing known. */
export function flavourOf(bytes: Uint8Array): Flavour | undefined {
  return FLAVOURS[bytes[WORD_BYTES] ?? FLAVOURS.length];
}

/** Finds the sections again, as views. Throws an Error that says what is wrong with the bytes. */
export function readLayout(flavour: Flavour, given: Uint8Array): { shape: Shape; sections: Sections } {
  // Typed arrays of words need an aligned start; a view into a larger buffer may lack it.
  const bytes = given.byteOffset % WORD_BYTES === 0 ? given : given.slice();
  if (bytes.length < HEADER_WORDS * WORD_BYTES) throw damaged('it is too short for a header');
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length >>> 2);
  const word = (at: number) => words[at] ?? 0;
  if (word(0) !== MAGIC) throw damaged('it is not a Newsgloss matcher table');
  if (word(1) >>> 8 !== LAYOUT_VERSION)
    throw damaged(`its version is ${word(1) >>> 8}, this program reads ${LAYOUT_VERSION}`);
  if (FLAVOURS[word(1) & 0xff] !== flavour) throw damaged(`it is no ${flavour}`);
  if (word(2) !== bytes.length) throw damaged(`it should have ${word(2)} bytes and has ${bytes.length}`);
  if (word(3) !== checksum(words)) throw damaged('its checksum is wrong');
  const shape = Object.fromEntries(SHAPE.map((name, i) => [name, word(CHECKED_FROM + i)])) as Shape;
  const sections = Object.fromEntries(
    SECTIONS.map((name, i) => {
      const offset = word(CHECKED_FROM + SHAPE.length + i * 2);
      const length = word(CHECKED_FROM + SHAPE.length + i * 2 + 1);
      if (offset % WORD_BYTES !== 0 || offset + length > bytes.length) {
        throw damaged(`section ${name} lies outside`);
      }
      return [name, bytes.subarray(offset, offset + length)];
    }),
  ) as Sections;
  return { shape, sections };
}

/**
 * A table of up to this many words is summed whole; of a larger one every second, third … word, to load as fast: this
 * loop runs before anything is compiled.
 */
const MOST_SUMMED = 1 << 14;

/** A sum over the words behind the checksum that notices changed, lost and swapped words. */
function checksum(words: Uint32Array): number {
  const step = Math.ceil(words.length / MOST_SUMMED);
  let sum = 0;
  let sums = 0;
  for (let at = CHECKED_FROM; at < words.length; at += step) {
    sum = (sum + (words[at] as number)) | 0;
    sums = (sums + sum) | 0;
  }
  return (Math.imul(sum ^ (sum >>> 15), 0x85ebca77) ^ Math.imul(sums ^ (sums >>> 13), 0xc2b2ae3d)) >>> 0;
}

/** A section as 16-bit numbers, in place. */
export function asUint16(section: Uint8Array): Uint16Array {
  return new Uint16Array(section.buffer, section.byteOffset, section.length >>> 1);
}

/** A section as 32-bit numbers, in place. */
export function asUint32(section: Uint8Array): Uint32Array {
  return new Uint32Array(section.buffer, section.byteOffset, section.length >>> 2);
}

/** The bytes of a section of wider numbers. */
export function bytesOf(numbers: Uint16Array | Uint32Array): Uint8Array {
  return new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
}
