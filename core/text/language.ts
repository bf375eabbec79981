/** What a language file tells: how names of the language change in sentences, and what stands beside them. */
import type { Cues } from './cues.ts';

/**
 * What a name is, as far as grammar minds. A `phrase` is the name of a decoy: it has cases, but no plural.
 * A `word` is a context word, singular or plural.
 */
export type NameKind =
  | 'person'
  | 'place'
  | 'organisation'
  | 'weapon'
  | 'concept'
  | 'document'
  | 'phrase'
  | 'word';

/** A name in its dictionary form, with what an editor said of its grammar. */
export interface Name {
  /** As an editor writes it: nominative, with its capitals, single spaces. */
  text: string;
  kind: NameKind;
  gender?: 'masculine' | 'feminine' | 'neuter' | undefined;
  plural?: boolean | undefined;
  /** Parts of a person's name, where the editor told them apart. */
  family?: string | undefined;
  given?: string | undefined;
}

/** One language. A new language is one file with a `Language`, its line in languages/index.ts, and its tests. */
export interface Language {
  /** BCP 47 primary language subtag. */
  tag: string;
  /**
   * The surface forms of a name, the name itself among them. Differences that the scanner folds (case by the
   * form's rule, width, marks, ё/е, spaces, hyphens and middle dots, and in Japanese, Chinese and Korean the lack
   * of them) need no form of their own.
   * Runs when a pack is compiled; libraries are loaded only then.
   */
  forms(name: Name): readonly string[] | Promise<readonly string[]>;
  /**
   * Words with a capital that may stand right before a surname without being a given name: titles, offices,
   * words that open sentences. Lower case, without a final full stop; `-chef` stands for all words that end so.
   */
  titles: readonly string[];
  cues?: Partial<Cues>;
  /** Endings that may follow a name without a space, longest first (Korean particles and titles). */
  particles?: readonly string[];
}
