/** Lists of places that share one word: «в Курской, Брянской и Тверской областях», "the regions of Tver and Kaluga". */

/** More items than this are no list that a reader takes in. */
const MOST_ITEMS = 12;
/** Letters of the words that join items or stand before them: and, und, та, de, von. */
const LONGEST_JOINT = 3;
/** Letters of a word without a capital that may stand for further items: and *other* regions. */
const LONGEST_OTHERS = 9;

const word = /[\p{L}\p{M}’'-]/u;
const space = /\s/;
const comma = /[,،、/]/;

/** The word that heads or ends a list. */
export interface ListHead {
  /** As written. */
  word: string;
  /** Where it ends, if it stands directly behind the name: the two are one there («и Тверской областях»). */
  end: number | undefined;
}

/** The head of the list in which the name stands; undefined when there is none. */
export function headOfList(
  text: string,
  start: number,
  end: number,
  heads: readonly string[],
): ListHead | undefined {
  const behind = headBehind(text, end, heads);
  if (behind !== undefined) return behind;
  const word = headBefore(text, start, heads);
  return word === undefined ? undefined : { word, end: undefined };
}

function headBehind(text: string, end: number, heads: readonly string[]): ListHead | undefined {
  let at = end;
  for (let items = 0; items < MOST_ITEMS; items++) {
    let [next, from] = wordFrom(text, at);
    if (isHead(next, heads)) return { word: next, end: items === 0 ? from + next.length : undefined };
    const parted = comma.test(text.charAt(skip(text, at)));
    if (parted) [next, from] = wordFrom(text, skip(text, at) + 1);
    const joined = isJoint(next);
    if (joined) [next, from] = wordFrom(text, from + next.length);
    if (!(parted || joined) || next === '') return undefined;
    if (!isItem(next) && next.length > LONGEST_OTHERS) return undefined;
    at = from + next.length;
  }
  return undefined;
}

function headBefore(text: string, start: number, heads: readonly string[]): string | undefined {
  let at = start;
  for (let items = 0; items < MOST_ITEMS; ) {
    const [before, from] = wordUntil(text, at);
    if (before === '') {
      const sign = skipBack(text, at) - 1;
      if (!comma.test(text.charAt(sign))) return undefined;
      at = sign;
      items++;
    } else if (isHead(before, heads)) return before;
    else if (isJoint(before) || isItem(before)) {
      at = from;
      items++;
    } else return undefined;
  }
  return undefined;
}

const isJoint = (part: string) => part.length <= LONGEST_JOINT && /^\p{Ll}/u.test(part);
const isItem = (part: string) => /^\p{Lu}/u.test(part);
const isHead = (part: string, heads: readonly string[]) => part !== '' && heads.includes(part.toLowerCase());

function wordFrom(text: string, at: number): [string, number] {
  const from = skip(text, at);
  let end = from;
  while (end < text.length && word.test(text.charAt(end))) end++;
  return [text.slice(from, end), from];
}

function wordUntil(text: string, at: number): [string, number] {
  const end = skipBack(text, at);
  let from = end;
  while (from > 0 && word.test(text.charAt(from - 1))) from--;
  return [text.slice(from, end), from];
}

function skip(text: string, at: number): number {
  while (at < text.length && space.test(text.charAt(at))) at++;
  return at;
}

function skipBack(text: string, at: number): number {
  while (at > 0 && space.test(text.charAt(at - 1))) at--;
  return at;
}
