/** The measured script: the reader with a recogniser of plain names. */
import type { Mention } from '../../../core/match/mention.ts';
import type { Recogniser } from '../../../core/match/recogniser.ts';
import { startReader } from '../../../page/reader.ts';

/** One alternation over the names; quick enough that the page layer's own cost shows. */
function recogniserOf(names: string[]): Recogniser {
  const pattern = new RegExp(`\\b(?:${names.join('|')})\\b`, 'g');
  return {
    session() {
      const kept = new Map<number, Mention[]>();
      return {
        set(key, text) {
          kept.delete(key);
          pattern.lastIndex = 0;
          let found: Mention[] | undefined;
          for (let hit = pattern.exec(text); hit !== null; hit = pattern.exec(text)) {
            const [name] = hit;
            found ??= [];
            found.push({
              start: hit.index,
              end: hit.index + name.length,
              entity: name,
              pack: 'bench',
              alias: name,
              lang: 'en',
              evidence: { kind: 'full-name' },
            });
          }
          if (found !== undefined) kept.set(key, found);
        },
        holds: (key) => kept.has(key),
        delete: (key) => kept.delete(key),
        mentions: (key) => kept.get(key) ?? [],
        takeChanged: () => [],
      };
    },
  };
}

Object.assign(window, {
  startBenchReader: (names: string[]) =>
    startReader({
      document,
      recogniser: recogniserOf(names),
      markStyle: 'underline',
      wanted: () => true,
      changed: () => {},
    }),
});
