/** What one run of text shows by itself, as it is kept: see resolve-run.ts. */
import type { Sense } from './lexicon.ts';
import type { Neighbours } from './resolve-neighbours.ts';

/** A context word of a decoy, and the decoy's id. */
export interface Beside {
  word: string;
  decoy: string;
}

/** One thing that a found name may mean, with what its own run says for and against it. */
export interface Option {
  sense: Sense;
  /** A context word of the entity touches the name: "spokesman Ryder", ライダー報道官. */
  title: string | undefined;
  /** A context word of the entity stands near. */
  word: string | undefined;
  /** It stands so near that it outweighs words against it elsewhere on the page. */
  close: boolean;
  /** A word against the entity stands near, and no word for it stands nearer. */
  against: string | undefined;
  /** A word of one of its decoys stands near, and no word for it stands nearer. */
  beside: Beside | undefined;
  /** A title, a ship, a nickname, an imitation bears it here. */
  borrowed: boolean;
  /**
   * Something else is called by the name of a place or person: a number is joined to it (Киев-10), or it heads an article,
   * «Київ (готель)»; dishes made in the manner of a place (à la Kiev), things of a kind with its acronym (chaque UE).
   */
  derived: boolean;
  /** The text tells that another bearer of the whole name is meant: by years of life or a patronymic. */
  homonym: boolean;
  /** An acronym of two letters in a sentence whose language has another one for the entity. */
  foreign: boolean;
  /** Of a name that counts only in lists: the word that heads or ends the list. */
  head: string | undefined;
  /** Whose given name stands before a surname. */
  given: 'ours' | 'theirs' | undefined;
  /**
   * Where that given name of ours starts, if it is written out, or the designator before a weapon's name: with it this is
   * a full name.
   */
  fullFrom: number | undefined;
  /** Where the given name and patronymic of ours behind a surname end: Песков Дмитрий Сергеевич. */
  fullUntil: number | undefined;
  /** Whom the nearest whole name before this one in the run belongs to; 0: none came. */
  last: 'ours' | 'theirs' | undefined;
}

/** One place in the run where names or decoys stand; groups never overlap. */
export interface Group {
  start: number;
  end: number;
  options: Option[];
  /** The decoy that stands here, if one does. */
  decoy: Sense | undefined;
  /** Persons whose whole names the decoy contains. */
  homonyms: number[];
  neighbours: Neighbours | undefined;
}

/** What a run says of one entity. What stands there several times is several times in the lists. */
export interface Tally {
  readonly entity: number;
  /** Target numbers of the names of any length that are enough by themselves. */
  named: number[];
  /** Whole names: not a part of a longer one. */
  whole: number;
  /** Names that words against leave alone. */
  sure: number;
  /** Names enough by themselves that nobody else bears: the page speaks of the entity's world. */
  own: number;
  /** Names of others that contain one of its names. */
  namesakes: number;
  /** Target numbers of the decoys among them. */
  decoys: number[];
  /** Whole names that are another's, wholly. */
  homonyms: number;
  /** Surnames with a context word near. */
  titled: number;
  /** Short names with a context word at hand: they speak for related entities. */
  supported: number;
  /** Short names but for surnames that very many bear, with no word against them near. */
  short: number;
  /** Bearers of a surname that very many bear, named with another given name. */
  strangers: number;
  /** Context words as they stand in the text, lower case. */
  for: string[];
  against: number;
  /** Target numbers of acronyms that the run says stand for this entity: European Union (EU). */
  spelledOut: number[];
  /** Of those that it says stand for something else: National Association of Theatre Owners (NATO). */
  otherwise: number[];
}

export interface RunFindings {
  readonly groups: readonly Group[];
  /** One for each entity of which the run says anything. */
  readonly tallies: readonly Tally[];
}

/**
 * What many names have in common, kept once. Most stand there with nothing said for or against them: each would hold an
 * option and a tally equal to hundreds of others as long as the page.
 */
export class CommonFindings {
  private readonly options = new Map<Sense, Option[][]>();
  private readonly tallies = new Map<number, Tally[]>();

  /** These options, or the same as they are kept already. */
  optionsLike(options: Option[]): Option[] {
    const option = options[0];
    if (option === undefined || options.length > 1 || !isPlain(option)) return options;
    const known = this.options.get(option.sense);
    if (known === undefined) {
      this.options.set(option.sense, [options]);
      return options;
    }
    for (const same of known) if (same[0]?.last === option.last) return same;
    known.push(options);
    return options;
  }

  /** This tally, or the same as it is kept already. */
  tallyLike(tally: Tally): Tally {
    const { entity, named, whole, sure, own } = tally;
    if (named.length !== 1 || !hasOnlyNames(tally)) return tally;
    const known = this.tallies.get(entity);
    if (known === undefined) {
      this.tallies.set(entity, [tally]);
      return tally;
    }
    for (const same of known)
      if (same.named[0] === named[0] && same.whole === whole && same.sure === sure && same.own === own)
        return same;
    known.push(tally);
    return tally;
  }
}

function isPlain(option: Option): boolean {
  const { title, word, close, against, beside, borrowed, derived, homonym, foreign, head, given, fullFrom } =
    option;
  return !(
    close ||
    borrowed ||
    derived ||
    homonym ||
    foreign ||
    (title ?? word ?? against ?? beside ?? head ?? given ?? fullFrom) !== undefined
  );
}

function hasOnlyNames(tally: Tally): boolean {
  // Whatever is supported is short.
  const { namesakes, homonyms, titled, short, strangers, for: words, against, spelledOut, otherwise } = tally;
  const others = words.length + spelledOut.length + otherwise.length;
  return namesakes + homonyms + titled + short + strangers + against + others === 0;
}
