/**
 * Tells whether a place lies inside a web address that is written out in the text: what goes before it without white
 * space, quotes or East Asian letters holds "://", "www." or a domain with a slash (kursk.ru/…).
 * Asked with growing places it reads each character once, so a long address full of names stays linear.
 */
import { JOINING, SEPARATOR, UPPER } from './kinds.ts';
import type { UnitReader } from './unit-reader.ts';

const SLASH = 0x2f;
const COLON = 0x3a;
const DOT = 0x2e;
const SMALL_W = 0x77;
/** Signs that no address goes across. */
const STOPS = new Set(Array.from('"<>«»„“”‚‘’|\\^`{}', (sign) => sign.charCodeAt(0)));
const LONGEST_DOMAIN_END = 24;

export class AddressWatch {
  private askedAt = 0;
  private answer = false;

  /** Starts on a text. */
  begin(): void {
    this.askedAt = 0;
    this.answer = false;
  }

  /** Whether the code unit at `place` of the reader's text stands in an address. Places must not decrease. */
  inside(reader: UnitReader, place: number): boolean {
    let found = false;
    let at = place - 1;
    while (at >= this.askedAt && !found) {
      if (stops(reader, at)) break;
      found = marksAddress(reader, at);
      at--;
    }
    this.answer = found || (at < this.askedAt && this.answer);
    this.askedAt = place;
    return this.answer;
  }
}

function stops(reader: UnitReader, at: number): boolean {
  const kind = reader.kind(at);
  return (
    (kind & (SEPARATOR | UPPER)) === SEPARATOR ||
    (kind & JOINING) !== 0 ||
    (kind === 0 && STOPS.has(reader.unit(at)))
  );
}

function marksAddress(reader: UnitReader, at: number): boolean {
  const unit = reader.unit(at);
  if (unit === DOT) return [1, 2, 3].every((back) => (reader.unit(at - back) | 32) === SMALL_W);
  if (unit !== SLASH) return false;
  if (reader.unit(at - 1) === SLASH) return reader.unit(at - 2) === COLON;
  let start = at;
  while (at - start < LONGEST_DOMAIN_END && isSmallLatin(reader.unit(start - 1))) start--;
  return at - start >= 2 && reader.unit(start - 1) === DOT;
}

/** a to z. */
export function isSmallLatin(unit: number): boolean {
  return unit >= 0x61 && unit <= 0x7a;
}
