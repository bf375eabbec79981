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
  // Built when first asked for: before most names no word has a capital.
  let known: { starts: Set<number>; ends: Set<number> } | undefined;
  let nameEnds: Set<number> | undefined;
  let wholeNameStarts: Set<number> | undefined;
  return {
    title: (word) => lexicon.isTitle(word),
    cues: lexicon.cues,
    endsAt: (offset) => {
      known ??= edgesOfOthers(names, words);
      return known.ends.has(offset);
    },
    nameEndsAt: (offset) => {
      nameEnds ??= new Set(groups.map(({ end }) => end));
      return nameEnds.has(offset);
    },
    startsAt: (offset) => {
      known ??= edgesOfOthers(names, words);
      return known.starts.has(offset);
    },
    wholeNameStartsAt: (offset) => {
      wholeNameStarts ??= new Set(groups.filter(hasWholeName).map(({ start }) => start));
      return wholeNameStarts.has(offset);
    },
  };
}

const hasWholeName = ({ decoy, options }: Group) => !decoy && options.some(({ sense }) => sense.whole);

/** Where names and words of the pack that are no persons' start and end. */
function edgesOfOthers(
  names: readonly Found[],
  words: readonly Found[],
): { starts: Set<number>; ends: Set<number> } {
  const starts = new Set<number>();
  const ends = new Set<number>();
  for (const list of [names, words])
    for (const { start, end, sense } of list) {
      const { role, kind } = sense.target;
      if (role === 'decoy' || role === 'against' || role === 'beside' || kind === 'person') continue;
      starts.add(start);
      ends.add(end);
    }
  return { starts, ends };
}
