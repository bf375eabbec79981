/** What a code unit is to the matcher: bits of one byte. */

/** A letter, digit or underscore of a script whose words are bounded at both ends. */
export const WORD = 1;
export const HANGUL = 2;
export const KATAKANA = 4;
/** Han, hiragana, Thai, surrogates and what else needs no boundary. */
export const FREE = 8;
/** White space, hyphens, middle dots; with `UPPER` those of which only one may stand (all but white space). */
export const SEPARATOR = 16;
/** Belongs to the unit before; with `UPPER` it is a mark, which a hit includes. */
export const TRANSPARENT = 32;
/** A capital letter. */
export const UPPER = 64;

/** Scripts in which a name's separators may be left out. */
export const JOINING = HANGUL | KATAKANA | FREE;
/** Kinds that may not stand next to their own kind at the edge of a name. */
export const BOUNDED = WORD | HANGUL | KATAKANA;

/** The kinds there are, in the order in which the generated table numbers them. */
export const KINDS: readonly number[] = [
  0,
  WORD,
  HANGUL,
  KATAKANA,
  FREE,
  SEPARATOR,
  SEPARATOR | UPPER,
  TRANSPARENT,
  TRANSPARENT | UPPER,
];

/** Numbers of the generated table are printable characters from this one on: five bits each, least first; a sixth says that more follow. */
export const FIRST_DIGIT = 63;

/**
 * Code units below (the alphabets of Europe and West Asia, punctuation, signs) share no page of the fold table with
 * others, so that they are looked up without asking for their page.
 */
export const OWN_PLACES = 0x2400;
