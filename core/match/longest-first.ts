/** Which of the names found in a run stand: leftmost first, then longest, grouped by the place that they take. */
import type { Group, Option } from './findings.ts';
import type { Sense } from './lexicon.ts';
import { sortIfNeeded } from './sorted.ts';
import { longer, NONE } from './tallies.ts';

/** A name or context word found, in UTF-16 code units of its run. */
export interface Found {
  start: number;
  end: number;
  sense: Sense;
}

/** What overlaps a name taken before is dropped. Equal spans share a group. */
export function longestFirst(names: Found[]): Group[] {
  sortIfNeeded(names, inOrder);
  const groups: Group[] = [];
  let current: Group | undefined;
  for (const { start, end, sense } of names) {
    if (current && (start !== current.start || end !== current.end)) {
      if (start < current.end) {
        const { kind, sure } = sense.target;
        if (kind === 'person' && sure && current.decoy?.covers.includes(sense.entity))
          current.homonyms = longer(current.homonyms, sense.entity);
        continue;
      }
      current = undefined;
    }
    if (!current) {
      current = { start, end, options: NONE, decoy: undefined, homonyms: NONE, neighbours: undefined };
      groups.push(current);
    }
    if (sense.target.role === 'decoy') current.decoy ??= sense;
    else if (!current.options.some((option) => option.sense === sense))
      current.options = longer(current.options, unreadOption(sense));
  }
  // Without room to spare: it is kept as long as the page.
  return groups.slice();
}

function inOrder(a: Found, b: Found): number {
  return a.start - b.start || b.end - a.end || a.sense.pack - b.sense.pack || a.sense.index - b.sense.index;
}

function unreadOption(sense: Sense): Option {
  return {
    sense,
    title: undefined,
    word: undefined,
    close: false,
    against: undefined,
    beside: undefined,
    borrowed: false,
    derived: false,
    homonym: false,
    foreign: false,
    head: undefined,
    given: undefined,
    fullFrom: undefined,
    fullUntil: undefined,
    last: undefined,
  };
}
