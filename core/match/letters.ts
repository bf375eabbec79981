/**
 * How forms are written in the table: one byte for each of the pack's most frequent letters, two for the next
 * 7,936, three for any other code unit.
 */
import type { ByteWriter } from './byte-writer.ts';

/** Codes below are one byte. */
export const ONE_BYTE = 224;
const TWO_BYTES = 255 - ONE_BYTE;
/** The byte before a code unit written out, high byte first. */
export const LITERAL = 255;
const MOST = ONE_BYTE + TWO_BYTES * 256;

/** The letters of the forms, the most frequent 224 first: a letter's place is its code. */
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
  // Within a size the order is free; by number they compress best.
  const frequent = Uint16Array.from(used.slice(0, ONE_BYTE)).sort();
  const rarer = Uint16Array.from(used.slice(ONE_BYTE, MOST)).sort();
  return Uint16Array.of(...frequent, ...rarer);
}

/** Writes a text in the codes of some letters. */
export type LetterWriter = (writer: ByteWriter, text: string) => void;

/** A writer of forms in the codes of `letters`. */
export function letterWriter(letters: Uint16Array): LetterWriter {
  const codes = new Map(Array.from(letters, (unit, code) => [unit, code]));
  return (writer, text) => {
    for (let at = 0; at < text.length; at++) {
      const code = codes.get(text.charCodeAt(at)) ?? MOST;
      if (code < ONE_BYTE) {
        writer.byte(code);
      } else if (code < MOST) {
        writer.byte(ONE_BYTE + ((code - ONE_BYTE) >>> 8));
        writer.byte((code - ONE_BYTE) & 0xff);
      } else {
        writer.byte(LITERAL);
        writer.byte(text.charCodeAt(at) >>> 8);
        writer.byte(text.charCodeAt(at) & 0xff);
      }
    }
  };
}
