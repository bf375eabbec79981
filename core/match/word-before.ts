/** The word that stands before a name, for rules that know such words: the *younger* Biden, *in* Kyiv. */

/** Code units of the longest word that a rule knows, and the space behind it. */
const REACH = 24;

const wholeWord = /(?<![\p{L}\p{M}])([\p{L}\p{M}]+) $/u;

/** The word that ends one space before `start`, as written; empty when there is none, or one longer than rules know. */
export function wordBefore(text: string, start: number): string {
  if (text.charAt(start - 1) !== ' ') return '';
  return wholeWord.exec(text.slice(Math.max(0, start - REACH), start))?.[1] ?? '';
}
