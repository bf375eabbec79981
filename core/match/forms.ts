/**
 * What the pack compiler hands to the matcher table: every surface form with what it stands for.
 * Written by core/pack/compile-forms.ts, packed into bytes by core/match/table.ts.
 */

import type { EntityKind } from '../pack/identity.ts';
import type { Cues } from '../text/cues.ts';

/**
 * What a form does when it is found.
 * - `name`: a full name; enough by itself.
 * - `short`: counts only with a full name of the entity in the text or with context.
 * - `decoy`: swallows the text it covers.
 * - `for` / `against`: a context word of the entity; never marked.
 * - `beside`: a context word of one of its decoys; it speaks against the entity where the decoy stands on the page.
 */
const ROLES = ['name', 'short', 'decoy', 'for', 'against', 'beside'] as const;
type Role = (typeof ROLES)[number];

/** What a form stands for. Several forms share one target; several targets may share one form. */
export interface FormTarget {
  role: Role;
  /** Entity id; for decoys the decoy's id. */
  id: string;
  /** The name as the editor wrote it, before inflection; empty for context words and decoys, which share one target. */
  alias: string;
  /** BCP 47 tag of the name's language; `und` where the target is shared. */
  lang: string;
  /** Kind of the entity; absent for decoys and context words. */
  kind?: EntityKind;
  /**
   * The name is a part of a longer name of its entity (a surname, a missile without its number): it gives way
   * where longer names on the page belong to someone or something else.
   */
  bare?: true;
  /**
   * For a surname: the given names that its person's longer names begin with, by spaces. Another given name at its
   * side makes it someone else's.
   */
  given?: string;
  /** A year in which the person lived, where the pack tells one: who had died before is someone else of the name. */
  alive?: number;
  /** A surname that counts only where a longer name of its person is believed on the page. */
  repeat?: true;
  /** It counts only in a list that one of these words heads or ends: Курской, Брянской и Тверской областях. */
  listed?: readonly string[];
  /** In quotation marks it is the name of something else: a hotel, a film, a nickname. */
  unquoted?: true;
  /** Others bear it, or a longer name that contains it: it counts only where the page speaks of the entity's world. */
  shared?: true;
  /**
   * Languages, by tag, in which this acronym of two letters is someone else's, for there the entity has another one:
   * EU in Spanish, UE in English.
   */
  foreign?: readonly string[];
  /** Of a `beside` word: the id of its decoy. */
  decoy?: string;
  /** The name has several words or contains a shorter name of its entity: words against it leave it alone. */
  sure?: true;
}

/**
 * `smart`: where the form has a capital the text must have one too (or the text's word is all capitals).
 * `exact`: letters as written. `any`: case is ignored.
 */
export type CaseRule = 'smart' | 'exact' | 'any';

/** One surface form. */
export interface Form {
  text: string;
  case: CaseRule;
  /** Index into `FormSet.targets`. */
  target: number;
}

/** Everything a matcher table is built from. */
export interface FormSet {
  /** Pack id. */
  pack: string;
  targets: FormTarget[];
  forms: Form[];
  /** Entity id → entities whose names are context for its short names. */
  contextEntities: Record<string, string[]>;
  /** Decoy id → entities whose names it contains: where it stands, their bare names may mean it. */
  covers: Record<string, string[]>;
  /**
   * Words that may stand right before a surname without being another person's given name (President, MR.,
   * Frau), lower case; `-chef` stands for all words that end so.
   */
  titles: string[];
  /** Words at the side of names that tell whether they are meant. */
  cues?: Partial<Cues>;
  /** Numbers of the targets in the pack, where these are only some of them. */
  numbers?: number[];
  /** Korean particles allowed after a Hangul form, longest first. */
  particles: string[];
}

/** One place where a form stands in the text. Offsets are UTF-16 code units of the text as given, unfolded. */
export interface Hit {
  start: number;
  end: number;
  /** Index into the table's targets. */
  target: number;
}
