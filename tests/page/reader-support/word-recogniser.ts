import type { Mention } from '../../../core/match/mention.ts';
import type { Recogniser } from '../../../core/match/recogniser.ts';

/** Finds the given words as they stand. A `short` word counts only while a word of `full` stands in some run. */
export function wordRecogniser(words: string[], short: string[] = [], full: string[] = words): Recogniser {
  const find = (text: string, wanted: string[]): Mention[] => {
    const found: Mention[] = [];
    for (const word of wanted) {
      for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + word.length)) {
        found.push({
          start: at,
          end: at + word.length,
          entity: word.replaceAll(/\s+/g, '-').toLowerCase(),
          pack: 'test',
          alias: word,
          lang: 'en',
          evidence: { kind: 'full-name' },
        });
      }
    }
    return found.sort((a, b) => a.start - b.start);
  };
  return {
    session() {
      const kept = new Map<number, { sure: Mention[]; short: Mention[]; full: number }>();
      let fulls = 0;
      let changed = new Set<number>();
      const forget = (key: number) => {
        const old = kept.get(key);
        if (old === undefined) return;
        kept.delete(key);
        changed.delete(key);
        count(-old.full, key);
      };
      const count = (difference: number, self: number) => {
        const before = fulls > 0;
        fulls += difference;
        if (fulls > 0 !== before) {
          for (const [key, { short }] of kept) if (short.length > 0 && key !== self) changed.add(key);
        }
      };
      return {
        set(key, text) {
          forget(key);
          const entry = { sure: find(text, words), short: find(text, short), full: find(text, full).length };
          if (entry.sure.length + entry.short.length + entry.full === 0) return;
          kept.set(key, entry);
          count(entry.full, key);
        },
        holds: (key) => kept.has(key),
        delete: forget,
        mentions(key) {
          const entry = kept.get(key);
          if (entry === undefined) return [];
          return fulls > 0 && entry.short.length > 0
            ? [...entry.sure, ...entry.short].sort((a, b) => a.start - b.start)
            : entry.sure;
        },
        takeChanged() {
          const keys = [...changed];
          changed = new Set();
          return keys;
        },
      };
    },
  };
}
