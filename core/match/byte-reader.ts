/** The table's bytes do not hold what they should. */
export function damaged(what: string): Error {
  return new Error(`Damaged matcher table: ${what}`);
}

/** Reads what ByteWriter wrote; reading past the end throws. */
export class ByteReader {
  private readonly bytes: Uint8Array;
  /** Index of the next byte. */
  at: number;

  constructor(bytes: Uint8Array, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  get ended(): boolean {
    return this.at >= this.bytes.length;
  }

  byte(): number {
    const value = this.bytes[this.at++];
    if (value === undefined) throw damaged('a section ends too early');
    return value;
  }

  varint(): number {
    let value = 0;
    for (let shift = 0; shift < 28; shift += 7) {
      const byte = this.byte();
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
    }
    throw damaged('a number is too large');
  }

  /** `length` UTF-16 code units. */
  text(length: number): string {
    let text = '';
    for (let i = 0; i < length; i++) text += String.fromCharCode(this.varint());
    return text;
  }
}
