/** What all present runs together say of each entity: sums of their tallies, and the judgement drawn from them. */
import type { EntityKind } from '../pack/identity.ts';
import type { Tally } from './findings.ts';
import type { Lexicon } from './lexicon.ts';

/** What the page says of one entity. Equal sums give equal judgements, whatever the order of runs. */
export interface Judgement {
  /** Target number of a name found that is enough by itself: the first in the pack's order. */
  name: number | undefined;
  /** Number of whole names found. */
  whole: number;
  /**
   * A context word found, lower case: the first in code unit order. Given only where the page has several, for one
   * that stands far from a name says little.
   */
  word: string | undefined;
  /** Number of an entity found whose names are context for this one: the first in the pack's order. */
  related: number | undefined;
  /** Others' names that contain ours outnumber our whole names. */
  namesakes: boolean;
  /** A whole name found leaves no doubt. */
  introduced: boolean;
  /** They are at least as many as all our names, bare ones as well; or none of our names is whole or has a context word near. */
  manyNamesakes: boolean;
  /** Words against it outnumber words for it and, twice counted, names that leave no doubt. */
  against: boolean;
}

/** So many context words on a page support short names anywhere on it. */
const ENOUGH_WORDS = 3;

/** The tallies of all runs in one, with how often each thing stands there. */
interface Sum extends Omit<Tally, 'entity' | 'named' | 'for'> {
  readonly named: Map<number, number>;
  readonly for: Map<string, number>;
}

function emptySum(): Sum {
  return {
    named: new Map(),
    whole: 0,
    sure: 0,
    namesakes: 0,
    titled: 0,
    supported: 0,
    for: new Map(),
    against: 0,
  };
}

export class PageEvidence {
  private readonly sums = new Map<number, Sum>();
  private readonly lexicon: Lexicon;

  constructor(lexicon: Lexicon) {
    this.lexicon = lexicon;
  }

  /** Adds (`sign` 1) or takes back (-1) what a run said of an entity. */
  count(tally: Tally, sign: 1 | -1): void {
    const { entity } = tally;
    let sum = this.sums.get(entity);
    if (sum === undefined) {
      sum = emptySum();
      this.sums.set(entity, sum);
    }
    countAll(sum.named, tally.named, sign);
    countAll(sum.for, tally.for, sign);
    sum.whole += sign * tally.whole;
    sum.sure += sign * tally.sure;
    sum.namesakes += sign * tally.namesakes;
    sum.titled += sign * tally.titled;
    sum.supported += sign * tally.supported;
    sum.against += sign * tally.against;
    if (sum.named.size + sum.for.size + sum.supported + sum.namesakes + sum.against === 0)
      this.sums.delete(entity);
  }

  judgement(entity: number): Judgement {
    const sum = this.sums.get(entity);
    const related = this.lexicon.related(entity).find((other) => this.isNamed(other));
    return {
      name: first(sum?.named),
      whole: sum?.whole ?? 0,
      word: sum && total(sum.for) >= ENOUGH_WORDS ? first(sum.for) : undefined,
      related,
      namesakes: sum !== undefined && sum.namesakes > sum.whole,
      introduced: sum !== undefined && sum.sure > 0,
      manyNamesakes:
        sum !== undefined &&
        sum.namesakes > 0 &&
        (sum.namesakes >= total(sum.named) || sum.whole + sum.titled === 0),
      against: sum !== undefined && sum.against > total(sum.for) + 2 * sum.sure,
    };
  }

  private isNamed(entity: number): boolean {
    const sum = this.sums.get(entity);
    if (sum === undefined) return false;
    const names = total(sum.named) + sum.supported;
    return names > 0 && sum.namesakes <= names;
  }
}

/** Persons and weapons share names with others all through a page; places and bodies keep theirs beside decoys. */
export function givesWayToNamesakes(kind: EntityKind | undefined): boolean {
  return kind === 'person' || kind === 'weapon';
}

function countAll<Key>(sums: Map<Key, number>, found: readonly Key[], sign: 1 | -1): void {
  for (const key of found) {
    const sum = (sums.get(key) ?? 0) + sign;
    if (sum === 0) sums.delete(key);
    else sums.set(key, sum);
  }
}

function first<Key extends number | string>(counts: ReadonlyMap<Key, number> | undefined): Key | undefined {
  let least: Key | undefined;
  for (const key of counts?.keys() ?? []) if (least === undefined || key < least) least = key;
  return least;
}

function total(counts: ReadonlyMap<unknown, number>): number {
  let sum = 0;
  for (const count of counts.values()) sum += count;
  return sum;
}
