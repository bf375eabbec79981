import { HANGUL, TRANSPARENT } from './kinds.ts';
import { decodeText } from './targets.ts';
import type { UnitReader } from './unit-reader.ts';

/** 에서 + 만 + 은. */
const LONGEST_CHAIN = 3;

/** The pack's Korean particles; read from the table when a Hangul name is first followed by Hangul. */
export class Particles {
  private readonly section: Uint8Array;
  private known: Set<string> | undefined;
  private longest = 0;

  constructor(section: Uint8Array) {
    this.section = section;
  }

  /** Whether the Hangul from `at` on is one, two or three particles and nothing more. */
  fill(reader: UnitReader, at: number): boolean {
    const known = this.read();
    const most = this.longest * LONGEST_CHAIN;
    let end = at;
    while (reader.kind(end) & HANGUL && end - at <= most) end++;
    if (reader.kind(end) & TRANSPARENT)
      return this.chained(known, foldedHangul(reader, at, most), LONGEST_CHAIN);
    return end - at <= most && this.chained(known, reader.text.slice(at, end), LONGEST_CHAIN);
  }

  private chained(known: ReadonlySet<string>, word: string, most: number): boolean {
    if (known.has(word)) return true;
    if (most === 1) return false;
    for (let length = Math.min(word.length - 1, this.longest); length > 0; length--) {
      if (known.has(word.slice(0, length)) && this.chained(known, word.slice(length), most - 1)) return true;
    }
    return false;
  }

  /** All of them, in no promised order. */
  get list(): ReadonlySet<string> {
    return this.read();
  }

  private read(): ReadonlySet<string> {
    if (this.known === undefined) {
      const particles: string[] = JSON.parse(decodeText(this.section));
      this.known = new Set(particles.map((particle) => particle.normalize('NFC')));
      for (const particle of this.known) this.longest = Math.max(this.longest, particle.length);
    }
    return this.known;
  }
}

/** The Hangul from `at` on put together, where it is decomposed or holds invisible characters; at most one too many. */
function foldedHangul(reader: UnitReader, at: number, most: number): string {
  let word = '';
  for (
    let next = at;
    reader.kind(next) & HANGUL && word.length <= most;
    next = reader.skipTransparent(next + 1)
  ) {
    word += String.fromCharCode(reader.folded(next));
  }
  return word;
}
