/**
 * Trades at the side of a surname, which tell others who bear it in Chinese, Japanese and Korean: ルデンコ選手, 화가 루덴코,
 * 鲁登科教练. In Korean a space may stand between, and must before the name; behind it no other word may go on.
 */
import type { CueWords } from './cue-words.ts';

const hangul = /\p{Script=Hangul}/u;
const goesOn = /^\p{Script=Hangul}{2}/u;

/** Whether a trade stands right beside the name. */
export function hasTrade(text: string, start: number, end: number, cues: CueWords): boolean {
  const spaced = text.charAt(end) === ' ';
  const from = spaced ? end + 1 : end;
  const behind = cues.startingAt('trades', text, from);
  if (behind !== undefined && isAlone(text, from + behind.length, behind, spaced)) return true;
  const parted = text.charAt(start - 1) === ' ';
  const before = cues.endingAt('trades', text, parted ? start - 1 : start);
  return before !== undefined && hangul.test(before) === parted;
}

function isAlone(text: string, end: number, trade: string, spaced: boolean): boolean {
  return hangul.test(trade) ? !goesOn.test(text.slice(end, end + 2)) : !spaced;
}
