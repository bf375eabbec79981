/** What a search can find, and how it is told. */
import type { CardSpeaker, ChosenText } from '../card/card-data.ts';
import type { BookDate } from '../pack/dates.ts';
import type { EntityKind } from '../pack/identity.ts';
import type { Standing, Verification } from '../pack/schema.ts';

/** In the order results are shown. */
export const FOUND_KINDS = ['entity', 'event', 'claim'] as const;
export type FoundKind = (typeof FOUND_KINDS)[number];

/** One record that a query found. */
export interface Found {
  kind: FoundKind;
  /** Id in the pack. */
  id: string;
  /** BCP 47 tag of the language whose text matched best. */
  lang: string;
  /** Comparable within one query, higher is better. */
  score: number;
}

/** A record that a query found, ready to show. */
export interface FoundRecord {
  kind: FoundKind;
  pack: string;
  id: string;
  title: ChosenText;
  /** The other name or language in which it was found, where the title doesn't show it. */
  matched?: ChosenText;
  entityKind?: EntityKind;
  summary?: ChosenText;
  date?: BookDate;
  /** Of a claim: whose it is and how firm, without which it would stand there like a fact. */
  claim?: { speaker: CardSpeaker; standing: Standing; verification: Verification };
}
