/** What of a run's words is known not to be a person's name. */
import type { Group } from './findings.ts';
import type { Lexicon } from './lexicon.ts';
import type { Found } from './longest-first.ts';
import type { KnownWords } from './resolve-neighbours.ts';

export function knownWords(
  lexicon: Lexicon,
  names: readonly Found[],
  words: readonly Found[],
  groups: readonly Group[],
): KnownWords {
  const starts = new Set<number>();
  const ends = new Set<number>();
  for (const list of [names, words])
    for (const { start, end, sense } of list) {
      const { role, kind } = sense.target;
      if (role === 'decoy' || role === 'against' || kind === 'person') continue;
      starts.add(start);
      ends.add(end);
    }
  const nameEnds = new Set(groups.map(({ end }) => end));
  return {
    title: (word) => lexicon.isTitle(word),
    stranger: (word) => lexicon.isStranger(word),
    endsAt: (offset) => ends.has(offset),
    nameEndsAt: (offset) => nameEnds.has(offset),
    startsAt: (offset) => starts.has(offset),
  };
}
