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
  /** A context word found, as above, be it the only one. */
  anyWord: string | undefined;
  /** Number of an entity found whose names are context for this one: the first in the pack's order. */
  related: number | undefined;
  /** A short name has a context word at hand, and nobody else of the name is there. */
  supported: boolean;
  /** A short name is there that a related entity may support. */
  short: boolean;
  /** The page names others by a surname that very many bear. */
  strangers: boolean;
  /** Others' names that contain ours outnumber our whole names. */
  namesakes: boolean;
  /** Target numbers of decoys with our name, ascending. */
  decoys: readonly number[];
  /** The page speaks of another bearer of the whole name, and more often than a word for ours stands near. */
  homonym: boolean;
  /** A name found is borne by nobody else. */
  own: boolean;
  /** A whole name found leaves no doubt. */
  introduced: boolean;
  /** They are at least as many as all our names, bare ones as well; or none of our names is whole or has a context word near. */
  manyNamesakes: boolean;
  /** Target numbers of acronyms that the page says stand for something else, ascending. */
  otherwise: readonly number[];
  /** Words against it outnumber words for it and, twice counted, names that leave no doubt. */
  against: boolean;
}

/** So many context words on a page support short names anywhere on it. */
const ENOUGH_WORDS = 3;

/** How often things stand there. */
class Counts<Key extends number | string> {
  /** Of all together. */
  total = 0;
  /** The first of them in their order. */
  least: Key | undefined;
  /** Most entities of a page have none of one sort. */
  private counts: Map<Key, number> | undefined;

  /** How often this stands there. */
  of(key: Key): number {
    return this.counts?.get(key) ?? 0;
  }

  keys(): Key[] {
    return this.counts === undefined ? [] : [...this.counts.keys()];
  }

  /** Adds (`sign` 1) or takes back (-1) what is listed. */
  add(keys: readonly Key[], sign: 1 | -1): void {
    if (keys.length === 0) return;
    this.counts ??= new Map();
    this.total += sign * keys.length;
    for (const key of keys) {
      const count = (this.counts.get(key) ?? 0) + sign;
      if (count !== 0) {
        this.counts.set(key, count);
        if (this.least === undefined || key < this.least) this.least = key;
      } else {
        this.counts.delete(key);
        if (key === this.least) this.least = leastOf(this.counts.keys());
      }
    }
  }
}

function leastOf<Key extends number | string>(keys: Iterable<Key>): Key | undefined {
  let least: Key | undefined;
  for (const key of keys) if (least === undefined || key < least) least = key;
  return least;
}

const NONE: readonly number[] = [];

/** The tallies of all runs in one. */
interface Sum extends Omit<Tally, 'entity' | 'named' | 'decoys' | 'for' | 'spelledOut' | 'otherwise'> {
  readonly named: Counts<number>;
  readonly decoys: Counts<number>;
  readonly for: Counts<string>;
  readonly spelledOut: Counts<number>;
  readonly otherwise: Counts<number>;
}

function emptySum(): Sum {
  return {
    named: new Counts(),
    decoys: new Counts(),
    whole: 0,
    sure: 0,
    own: 0,
    namesakes: 0,
    homonyms: 0,
    titled: 0,
    supported: 0,
    short: 0,
    strangers: 0,
    for: new Counts(),
    against: 0,
    spelledOut: new Counts(),
    otherwise: new Counts(),
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
    sum.named.add(tally.named, sign);
    sum.decoys.add(tally.decoys, sign);
    sum.for.add(tally.for, sign);
    sum.spelledOut.add(tally.spelledOut, sign);
    sum.otherwise.add(tally.otherwise, sign);
    sum.whole += sign * tally.whole;
    sum.sure += sign * tally.sure;
    sum.own += sign * tally.own;
    sum.namesakes += sign * tally.namesakes;
    sum.homonyms += sign * tally.homonyms;
    sum.titled += sign * tally.titled;
    sum.supported += sign * tally.supported;
    sum.short += sign * tally.short;
    sum.strangers += sign * tally.strangers;
    sum.against += sign * tally.against;
    const { named, spelledOut, otherwise, short, strangers, namesakes, against } = sum;
    const lists = named.total + sum.for.total + spelledOut.total + otherwise.total;
    if (lists + short + strangers + namesakes + against === 0) this.sums.delete(entity);
  }

  judgement(entity: number): Judgement {
    const sum = this.sums.get(entity);
    return {
      name: sum?.named.least,
      whole: sum?.whole ?? 0,
      word: sum && sum.for.total >= ENOUGH_WORDS ? sum.for.least : undefined,
      anyWord: sum?.for.least,
      related: this.firstNamed(this.lexicon.related(entity)),
      supported: sum !== undefined && sum.supported > 0 && sum.namesakes === 0,
      short: sum !== undefined && sum.short > 0,
      strangers: sum !== undefined && sum.strangers > 0,
      decoys: sum === undefined || sum.decoys.total === 0 ? NONE : sum.decoys.keys().sort((a, b) => a - b),
      namesakes: sum !== undefined && sum.namesakes > sum.whole,
      homonym: sum !== undefined && sum.homonyms > sum.titled,
      own: sum !== undefined && sum.own > 0,
      introduced: sum !== undefined && sum.sure > 0,
      manyNamesakes:
        sum !== undefined &&
        sum.namesakes > 0 &&
        (sum.namesakes >= sum.named.total || sum.whole + sum.titled === 0),
      otherwise: sum === undefined ? NONE : outweighing(sum),
      against: sum !== undefined && sum.against > sum.for.total + 2 * sum.sure,
    };
  }

  private firstNamed(entities: readonly number[]): number | undefined {
    for (const entity of entities) {
      const sum = this.sums.get(entity);
      if (sum === undefined) continue;
      const names = sum.named.total + sum.supported;
      if (names > 0 && sum.namesakes <= names) return entity;
    }
    return undefined;
  }
}

/** Persons and weapons share names with others all through a page; places and bodies keep theirs beside decoys. */
export function givesWayToNamesakes(kind: EntityKind | undefined): boolean {
  return kind === 'person' || kind === 'weapon';
}

/** Acronyms that are spelled out as something else more often than as ours. */
function outweighing({ spelledOut, otherwise }: Sum): readonly number[] {
  if (otherwise.total === 0) return NONE;
  const found = otherwise.keys().filter((target) => otherwise.of(target) > spelledOut.of(target));
  return found.sort((a, b) => a - b);
}
