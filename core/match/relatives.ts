/** Words for relatives before a name: in "his son Hunter Biden" the given name makes the surname a relative's. */
import type { Group } from './findings.ts';
import type { Lexicon } from './lexicon.ts';
import { wordBefore } from './word-before.ts';

/** A word for a relative or a title is hardly longer (UTF-16 code units). */
const LONGEST_WORD = 24;
/** Signs that may stand between the word and the name: "his wife: Maria". */
const MOST_SIGNS = 3;

const sign = /[\s:,(]/;
const letter = /[\p{L}\p{M}-]/u;

/** Whether a given name stands before the surname, and before it a word for a relative: his son Hunter Biden. */
export function isRelative({ neighbours }: Group, text: string, lexicon: Lexicon): boolean {
  if (!neighbours || neighbours.before === '' || neighbours.surelyBefore) return false;
  return kinBefore(text, neighbours.beforeAt, lexicon);
}

const behind = /^[-‐‑ ]([\p{L}\p{M}]+)/u;

/** Whether a surname is that of the younger of two: Байден-младший, "the younger Biden". */
export function isJunior({ start, end }: Group, text: string, { cues }: Lexicon): boolean {
  const [, follower] = behind.exec(text.slice(end, end + LONGEST_WORD)) ?? [];
  if (follower !== undefined && cues.has('juniors', follower)) return true;
  return cues.has('younger', wordBefore(text, start));
}

/** Whether a word for a relative ends before `at`, with at most a title between: "his father, President Joe Biden". */
export function kinBefore(text: string, at: number, lexicon: Lexicon): boolean {
  let end = at;
  for (let words = 0; words < 2; words++) {
    const least = Math.max(0, end - LONGEST_WORD);
    let wordEnd = end;
    while (wordEnd > least && sign.test(text.charAt(wordEnd - 1))) wordEnd--;
    if (wordEnd === end || end - wordEnd > MOST_SIGNS) return false;
    let start = wordEnd;
    while (start > least && letter.test(text.charAt(start - 1))) start--;
    if (start === wordEnd) return false;
    const word = text.slice(start, wordEnd).toLowerCase();
    if (lexicon.cues.has('kin', word)) return true;
    if (!lexicon.isTitle(word)) return false;
    end = start;
  }
  return false;
}
