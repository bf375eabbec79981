/**
 * What a text itself says an acronym stands for, in brackets at its side: "National Association of Theatre Owners
 * (NATO)", «NIS (Naftna Industrija Srbije)». Looks only at the text around hits.
 */

/** A stretch of text, in UTF-16 code units. */
export interface Span {
  start: number;
  end: number;
}

/** More text than this is no name. */
const LONGEST = 120;
/** Words up to this long without a capital may have no letter in the acronym: of, and, del, für. */
const LONGEST_JOINT = 4;

const acronym = /^\p{Lu}{2,8}$/u;
const word = /[\p{L}\p{M}]+/gu;
/** What may part the words of one name: spaces, hyphens, apostrophes, quotation marks. A comma parts a list. */
const gaps = /^[\s\-‐‑'’"„“”«»&.]*$/u;

/** The words that the text gives for the acronym at `start`; undefined where it gives none. */
export function expansionOf(text: string, start: number, end: number): Span | undefined {
  // Most names stand beside no bracket.
  if (
    !opensBracket(text.charAt(start - 1)) &&
    !opensBracket(text.charAt(end)) &&
    !opensBracket(text.charAt(end + 1))
  )
    return undefined;
  const letters = text.slice(start, end);
  if (!acronym.test(letters)) return undefined;
  return opensBracket(text.charAt(start - 1))
    ? expansionBefore(text, start - 1, letters)
    : expansionBehind(text, end, letters);
}

const opensBracket = (sign: string) => sign === '(' || sign === '（';

function expansionBefore(text: string, end: number, letters: string): Span | undefined {
  const from = Math.max(0, end - LONGEST);
  const words = wordsOf(text, from, end).reverse();
  let left = letters.length;
  let next = end;
  for (const { start, end: wordEnd } of words) {
    if (!gaps.test(text.slice(wordEnd, next))) return undefined;
    if (startsWith(text, start, letters.charAt(left - 1))) left--;
    else if (!isJoint(text.slice(start, wordEnd))) return undefined;
    if (left === 0) return { start, end };
    next = start;
  }
  return undefined;
}

function expansionBehind(text: string, end: number, letters: string): Span | undefined {
  const [opening] = /^\s?[(（]/.exec(text.slice(end, end + 2)) ?? [];
  if (opening === undefined) return undefined;
  const start = end + opening.length;
  const [inside = ''] = /^[^)）(（]*/.exec(text.slice(start, start + LONGEST)) ?? [];
  let found = 0;
  let before = start;
  for (const { start: wordStart, end: wordEnd } of wordsOf(text, start, start + inside.length)) {
    if (!gaps.test(text.slice(before, wordStart))) return undefined;
    if (startsWith(text, wordStart, letters.charAt(found))) found++;
    else if (found === 0 || !isJoint(text.slice(wordStart, wordEnd))) return undefined;
    before = wordEnd;
  }
  return found === letters.length ? { start, end: start + inside.length } : undefined;
}

function wordsOf(text: string, from: number, to: number): Span[] {
  return [...text.slice(from, to).matchAll(word)].map(({ index, 0: found }) => ({
    start: from + index,
    end: from + index + found.length,
  }));
}

function startsWith(text: string, at: number, letter: string): boolean {
  const [first = ''] = text.charAt(at).normalize('NFD');
  return letter !== '' && first.toUpperCase() === (letter.normalize('NFD')[0] ?? '');
}

const isJoint = (part: string) => part.length <= LONGEST_JOINT && part === part.toLowerCase();
