/**
 * What one card shows: everything about one entity, texts already chosen for the reader's languages, events
 * ordered and placed against the article's date. Assembled by core/card/assemble.ts, drawn by components/.
 */
import type { BookDate } from '../pack/dates.ts';
import type { EntityKind } from '../pack/identity.ts';
import type {
  Independence,
  Position,
  Quantity,
  RELATION_TYPES,
  Source,
  Standing,
  Verification,
} from '../pack/schema.ts';

/** A text with the language it is in: the reader is told when it is not theirs. */
export interface ChosenText {
  text: string;
  /** BCP 47 tag; goes into the `lang` attribute. */
  lang: string;
}

/** A citable work with the note in the reader's language. */
export interface CardSource {
  id: string;
  type: Source['type'];
  title?: string;
  author?: readonly string[];
  publisher: string;
  url: string;
  issued?: BookDate;
  issuedInferred?: boolean;
  /** BCP 47 tag of the work itself. */
  language: string;
  independence: Independence;
  /** Sources of one origin tell one report. */
  origin?: string;
  note?: ChosenText;
}

/** Who made a claim, as readers are told it. */
export interface CardSpeaker {
  name: ChosenText;
  role?: ChosenText;
  /** Organisation that the speaker speaks for, where that is not the speaker. */
  organisation?: ChosenText;
  /** Entity of the pack, when the speaker or the organisation is one: opens a nested card. */
  entity?: string;
}

/** A number with what it counts in the reader's language. */
export interface CardQuantity extends Omit<Quantity, 'label' | 'unit'> {
  label: ChosenText;
  unit: ChosenText;
}

/** How a claim stands to another, from the side of the claim that shows it. */
export interface CardRelation {
  type: (typeof RELATION_TYPES)[number];
  /** `by`: the other claim does this to ours (the other claim "corrects" this one). */
  direction: 'to' | 'by';
  note?: ChosenText;
  /** The other claim, in short. */
  claim: {
    id: string;
    event: string;
    text: ChosenText;
    speaker: CardSpeaker;
    said?: BookDate;
    standing: Standing;
    verification: Verification;
    quantities: CardQuantity[];
  };
}

/** One statement with all that makes it checkable. */
export interface CardClaim {
  id: string;
  text: ChosenText;
  speaker: CardSpeaker;
  said?: BookDate;
  standing: Standing;
  verification: Verification;
  note?: ChosenText;
  correction?: ChosenText;
  /** The chain *said by → reported by → checked against*; ids into `CardData.sources`. */
  sources: {
    reportedBy: string[];
    corroboratedBy: string[];
    partlyBy: string[];
    contradictedBy: string[];
    correctedBy: string[];
  };
  relations: CardRelation[];
  quantities: CardQuantity[];
}

/** Where an event stands against the article's own date. */
export type ArticlePlacement =
  | { kind: 'unknown' }
  | { kind: 'same-day' }
  /** The event covers several days, or an uncertain stretch, and the article's day is one of them. */
  | { kind: 'during' }
  /** Whole days from the event's last day to the article. */
  | { kind: 'before'; days: number }
  /** Whole days from the article to the event's first day: the article could not know. */
  | { kind: 'after'; days: number };

/** A point of the map. */
export interface CardPlace {
  entity: string;
  name: ChosenText;
  coordinates: Position;
  /** True: they are the middle of an area, whose extent the pack doesn't tell. */
  area?: boolean;
}

/** A line of the map, such as a missile's from its launch site to where it fell. */
export interface CardRoute {
  label: ChosenText;
  from: CardPlace;
  to: CardPlace;
}

/** One event with all its claims, those that concern the card's entity first. */
export interface CardEvent {
  id: string;
  date: BookDate;
  placement: ArticlePlacement;
  title: ChosenText;
  summary: ChosenText;
  places: { entity: string; name: ChosenText }[];
  claims: CardClaim[];
  sources: string[];
  /** Events that overtook or continued this one. */
  later: {
    id: string;
    date: BookDate;
    placement: ArticlePlacement;
    title: ChosenText;
    summary: ChosenText;
    sources: string[];
  }[];
}

/** One card. `wikidata` is an item id such as Q1899; ids are those of the pack. */
export interface CardData {
  pack: {
    id: string;
    version: string;
    title: ChosenText;
    licence: { name: string; url: string; attribution: string };
  };
  entity: {
    id: string;
    kind: EntityKind;
    name: ChosenText;
    /** The name in its own language, when the pack knows it and it differs. */
    original?: ChosenText;
    /** Every other name, for search and the explorer. */
    names: Record<string, string[]>;
    summary: ChosenText;
    roles: { title: ChosenText; asOf?: BookDate; until?: BookDate }[];
    wikidata?: string;
    sources: string[];
    related: { entity: string; name: ChosenText }[];
  };
  /** Points and routes for the locator map; empty where there is nothing to locate. */
  map: { places: CardPlace[]; routes: CardRoute[] };
  /** `YYYY-MM-DD` of the article; absent when the page doesn't tell. */
  articleDate?: string;
  /** Newest first. */
  events: CardEvent[];
  /** Every source that the card cites, by id. */
  sources: Record<string, CardSource>;
}
