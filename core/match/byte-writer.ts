import { grown } from './grown.ts';

/** A growing run of bytes with the number and text encodings of the matcher table. */
export class ByteWriter {
  private bytes = new Uint8Array(1024);
  length = 0;

  byte(value: number): void {
    if (this.length === this.bytes.length) this.bytes = grown(this.bytes, this.length + 1);
    this.bytes[this.length++] = value;
  }

  add(bytes: Uint8Array): void {
    for (const byte of bytes) this.byte(byte);
  }

  /** Seven bits a byte, least first; the eighth bit says that more follow. */
  varint(value: number): void {
    let rest = value;
    while (rest > 127) {
      this.byte((rest & 127) | 128);
      rest >>>= 7;
    }
    this.byte(rest);
  }

  /** UTF-16 code units as varints: one byte for ASCII, two up to U+3FFF, three above; lone surrogates survive. */
  text(text: string): void {
    for (let at = 0; at < text.length; at++) this.varint(text.charCodeAt(at));
  }

  /** The bytes so far, as a copy. */
  take(): Uint8Array {
    return this.bytes.slice(0, this.length);
  }
}
