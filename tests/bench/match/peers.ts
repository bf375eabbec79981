/** Other ways to find many names in a text. Each gets the bare names and must check word boundaries itself. */
import { AhoCorasick as MonyoneAhoCorasick } from '@monyone/aho-corasick/fast';
import ModernAhoCorasick from 'modern-ahocorasick';

/** Counts the names in a text. */
export type Peer = (text: string) => number;

const WORD = /[\p{L}\p{N}_]/u;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

const bounded = new Uint8Array(0x10000);
for (let unit = 0; unit < bounded.length; unit++) {
  const char = String.fromCharCode(unit);
  if (WORD.test(char) && !UNSPACED.test(char)) bounded[unit] = 1;
}

function standsAlone(text: string, start: number, end: number): boolean {
  const touches = (left: number, right: number) =>
    bounded[text.charCodeAt(left)] === 1 && bounded[text.charCodeAt(right)] === 1;
  return !touches(start - 1, start) && !touches(end - 1, end);
}

export const PEERS: Record<string, (names: readonly string[]) => Peer> = {
  'modern-ahocorasick': (names) => {
    const matcher = new ModernAhoCorasick(names);
    return (text) => matcher.search(text).filter(({ start, end }) => standsAlone(text, start, end)).length;
  },
  '@monyone/aho-corasick': (names) => {
    const matcher = new MonyoneAhoCorasick([...names]);
    return (text) =>
      matcher.matchInText(text).filter(({ begin, end }) => standsAlone(text, begin, end)).length;
  },
  'RegExp trie': (names) => {
    const pattern = new RegExp(triePattern(names), 'gu');
    return (text) => {
      let count = 0;
      pattern.lastIndex = 0;
      while (pattern.test(text)) count++;
      return count;
    };
  },
};

interface Trie {
  next: Map<string, Trie>;
  ends: boolean;
}

/** The names as one pattern in which common beginnings stand once, longest first, with boundaries where letters need them. */
function triePattern(names: readonly string[]): string {
  const root: Trie = { next: new Map(), ends: false };
  for (const name of names) {
    let node = root;
    for (const char of name) {
      const next: Trie = node.next.get(char) ?? { next: new Map(), ends: false };
      node.next.set(char, next);
      node = next;
    }
    node.ends = true;
  }
  return [...root.next]
    .map(([char, node]) => {
      const before = WORD.test(char) && !UNSPACED.test(char) ? '(?<![\\p{L}\\p{N}_])' : '';
      return before + escaped(char) + rest(node, char);
    })
    .join('|');
}

function rest(node: Trie, last: string): string {
  const branches = [...node.next].map(([char, next]) => escaped(char) + rest(next, char));
  if (node.ends) branches.push(WORD.test(last) && !UNSPACED.test(last) ? '(?![\\p{L}\\p{N}_])' : '');
  return branches.length === 1 ? (branches[0] ?? '') : `(?:${branches.join('|')})`;
}

const escaped = (char: string) => char.replace(/[$()*+.?[\\\]^{|}/]/g, '\\$&');
