/** What may stand around a name: boundaries by script, and the places where it is part of an address or handle. */
import { isSmallLatin } from './address-watch.ts';
import { BOUNDED, HANGUL, TRANSPARENT, WORD } from './kinds.ts';
import type { Particles } from './particles.ts';
import { kindAt } from './units.ts';

const AT = 0x40;
const DOT = 0x2e;

/** Kind bits of the unit before `at`; 0 at the start of the text. */
export function kindBefore(kinds: Uint8Array, text: string, at: number): number {
  let before = at - 1;
  while (kindAt(kinds, text, before) & TRANSPARENT) before--;
  return kindAt(kinds, text, before);
}

/** Whether a name may start at `start`, as far as `@name` and `mail.name` forbid it. Boundaries are the scanner's. */
export function mayStart(kinds: Uint8Array, text: string, start: number): boolean {
  if (start === 0) return true;
  const before = text.charCodeAt(start - 1);
  if (before === AT) return false;
  return !(
    before === DOT &&
    isSmallLatin(text.charCodeAt(start)) &&
    (kindAt(kinds, text, start - 2) & WORD) !== 0
  );
}

/**
 * Whether a name may end before `after`, its last unit being of kind `last`.
 * Words end where no word character follows, and not in `name@…` or `name.ru`; katakana where no katakana follows; Hangul
 * where none follows but up to three of the pack's particles; the rest anywhere.
 */
export function mayEnd(
  kinds: Uint8Array,
  text: string,
  after: number,
  last: number,
  particles: Particles,
): boolean {
  const next = kindAt(kinds, text, after);
  if (last & next & HANGUL) return particles.fill(kinds, text, after);
  if (last & next & BOUNDED) return false;
  if ((last & WORD) === 0) return true;
  const unit = text.charCodeAt(after);
  if (unit === DOT) return !isSmallLatin(text.charCodeAt(after + 1));
  return !(unit === AT && kindAt(kinds, text, after + 1) & WORD);
}
