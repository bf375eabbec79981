/** The context words of one run: which stands nearest to a name, for its entity or against it. */
import type { Beside, Group } from './findings.ts';
import type { Found } from './longest-first.ts';
import { sortIfNeeded } from './sorted.ts';
import { longer, type Tallies } from './tallies.ts';

/** Words against a name silence it within this distance (UTF-16 code units); further away they count for the page. */
export const AGAINST_REACH = 100;
/** Words for a name support it within this distance; further away they count for the page. */
export const FOR_REACH = 300;

/** A context word as it stands in the text. */
export interface Word extends Found {
  text: string;
}

/** Context words of the run by entity, in text order, and what they add to the tallies. */
export class RunContext {
  private readonly for = new Map<number, Word[]>();
  /** Most runs have none. */
  private against: Map<number, Word[]> | undefined;
  private beside: Map<number, Word[]> | undefined;

  constructor(words: Word[], groups: readonly Group[], tallies: Tallies) {
    sortIfNeeded(words, inOrder);
    let at = 0;
    for (const word of words) {
      while ((groups[at]?.end ?? Number.POSITIVE_INFINITY) <= word.start) at++;
      const group = groups[at];
      const { entity } = word.sense;
      if (group && word.start >= group.start && word.end <= group.end && isAboutItself(group, entity))
        continue;
      const { role } = word.sense.target;
      if (role === 'for') {
        const tally = tallies.of(entity);
        tally.for = longer(tally.for, word.text.toLowerCase());
        push(this.for, entity, word);
      } else if (role === 'against') {
        tallies.of(entity).against++;
        this.against ??= new Map();
        push(this.against, entity, word);
      } else {
        this.beside ??= new Map();
        push(this.beside, entity, word);
      }
    }
  }

  nearestFor(entity: number, group: Group, reach: number): string | undefined {
    return nearest(this.for.get(entity), group, reach)?.word.text;
  }

  /** Whether a word for the entity stands between two offsets. */
  hasForBetween(entity: number, from: number, to: number): boolean {
    return this.for.get(entity)?.some(({ start, end }) => start >= from && end <= to) ?? false;
  }

  nearestAgainst(entity: number, group: Group): string | undefined {
    return this.nearer(this.against?.get(entity), entity, group)?.text;
  }

  /** The same of the words of its decoys. */
  nearestBeside(entity: number, group: Group): Beside | undefined {
    const word = this.nearer(this.beside?.get(entity), entity, group);
    return word && { word: word.text, decoy: word.sense.target.decoy ?? '' };
  }

  /** The nearest of some words against the entity, unless one for it stands nearer. */
  private nearer(words: readonly Word[] | undefined, entity: number, group: Group): Word | undefined {
    const against = nearest(words, group, AGAINST_REACH);
    if (!against) return undefined;
    const speaking = nearest(this.for.get(entity), group, AGAINST_REACH);
    return speaking && speaking.distance < against.distance ? undefined : against.word;
  }
}

function inOrder(a: Word, b: Word): number {
  return a.start - b.start || a.end - b.end || a.sense.index - b.sense.index;
}

/** A context word inside a name of the entity itself, or inside a decoy, tells nothing new. */
function isAboutItself(group: Group, entity: number): boolean {
  return group.decoy !== undefined || group.options.some((option) => option.sense.entity === entity);
}

function push(lists: Map<number, Word[]>, entity: number, word: Word): void {
  const list = lists.get(entity);
  if (list) list.push(word);
  else lists.set(entity, [word]);
}

/** The nearest of words in text order, at most `reach` code units from the group; the earlier of two as near. */
function nearest(
  words: readonly Word[] | undefined,
  group: Group,
  reach: number,
): { word: Word; distance: number } | undefined {
  if (!words) return undefined;
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.start ?? 0) < group.start) low = middle + 1;
    else high = middle;
  }
  let best: { word: Word; distance: number } | undefined;
  for (const word of [words[low - 1], words[low]]) {
    if (!word) continue;
    const distance = Math.max(0, group.start - word.end, word.start - group.end);
    if (distance <= reach && (!best || distance < best.distance)) best = { word, distance };
  }
  return best;
}
