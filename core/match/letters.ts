/**
 * How forms are written in the table: one byte for each of the pack's most frequent letters, two for the next
 * 7,936, three for any other code unit.
 */
import type { ByteReader } from './byte-reader.ts';
import { damaged } from './byte-reader.ts';
import type { ByteWriter } from './byte-writer.ts';

const ONE_BYTE = 224;
const TWO_BYTES = 255 - ONE_BYTE;
const LITERAL = 255;
const MOST = ONE_BYTE + TWO_BYTES * 256;

/** The letters of the forms, the most frequent first: a letter's place is its code. */
export function rankLetters(forms: readonly string[]): Uint16Array {
  const counts = new Uint32Array(0x10000);
  for (const form of forms) {
    for (let at = 0; at < form.length; at++) {
      const unit = form.charCodeAt(at);
      counts[unit] = (counts[unit] ?? 0) + 1;
    }
  }
  const used = Array.from(counts.keys()).filter((unit) => (counts[unit] ?? 0) > 0);
  used.sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b);
  return Uint16Array.from(used.slice(0, MOST));
}

/** A writer of forms in the codes of `letters`. */
export function letterWriter(letters: Uint16Array): (writer: ByteWriter, form: string) => void {
  const codes = new Map(Array.from(letters, (unit, code) => [unit, code]));
  return (writer, form) => {
    for (let at = 0; at < form.length; at++) {
      const unit = form.charCodeAt(at);
      const code = codes.get(unit);
      if (code === undefined) {
        writer.byte(LITERAL);
        writer.byte(unit >>> 8);
        writer.byte(unit & 0xff);
      } else if (code < ONE_BYTE) {
        writer.byte(code);
      } else {
        writer.byte(ONE_BYTE + ((code - ONE_BYTE) >>> 8));
        writer.byte((code - ONE_BYTE) & 0xff);
      }
    }
  };
}

/** The next letter of a form. */
export function readLetter(reader: ByteReader, letters: Uint16Array): number {
  const first = reader.byte();
  if (first === LITERAL) {
    const high = reader.byte();
    return (high << 8) | reader.byte();
  }
  const code = first < ONE_BYTE ? first : ONE_BYTE + ((first - ONE_BYTE) << 8) + reader.byte();
  const letter = letters[code];
  if (letter === undefined) throw damaged('a letter is unknown');
  return letter;
}
