/** What may stand around a name: boundaries by script, and the places where it is part of an address or handle. */
import { isSmallLatin } from './address-watch.ts';
import { BOUNDED, HANGUL, WORD } from './kinds.ts';
import type { Particles } from './particles.ts';
import type { UnitReader } from './unit-reader.ts';

const AT = 0x40;
const DOT = 0x2e;

/** Whether a name may start at `start`, as far as `@name` and `mail.name` forbid it. Boundaries are the scanner's. */
export function mayStart(reader: UnitReader, start: number): boolean {
  const before = reader.unit(start - 1);
  if (before === AT) return false;
  return !(before === DOT && isSmallLatin(reader.unit(start)) && (reader.kind(start - 2) & WORD) !== 0);
}

/**
 * Whether a name may end before `after`, its last unit being of kind `last`.
 * Words end where no word character follows, and not in `name@…` or `name.ru`; katakana where no katakana follows; Hangul
 * where none follows but up to three of the pack's particles; the rest anywhere.
 */
export function mayEnd(reader: UnitReader, after: number, last: number, particles: Particles): boolean {
  const next = reader.kind(after);
  if (last & next & HANGUL) return particles.fill(reader, after);
  if (last & next & BOUNDED) return false;
  if ((last & WORD) === 0) return true;
  const unit = reader.unit(after);
  if (unit === DOT) return !isSmallLatin(reader.unit(after + 1));
  return !(unit === AT && reader.kind(after + 1) & WORD);
}
