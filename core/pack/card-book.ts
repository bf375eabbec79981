/**
 * The card book: a validated pack's facts by id, dates read, ready to be stored record by record and drawn.
 * It is JSON: what the compiler writes, the background stores and the card shows.
 */
import type { BookDate } from './dates.ts';
import type { Claim, Entity, Event, Localised, PackInfo, Source } from './schema.ts';

/** An entity without what only recognition needs. */
export type BookEntity = Omit<Entity, 'names' | 'context' | 'contextEntities' | 'roles'> & {
  roles: { title: Localised; asOf?: BookDate; until?: BookDate }[];
  /** Display name by language: the first name of each language. */
  label: Localised;
  /** All names by language, for search and the explorer. */
  names: Record<string, string[]>;
};

/** An event, a claim, a source with its date read. */
export type BookEvent = Omit<Event, 'date'> & { date: BookDate };
export type BookClaim = Omit<Claim, 'said'> & { said?: BookDate };
export type BookSource = Omit<Source, 'issued'> & { issued?: BookDate };

/** A pack's facts by id; `units` tells what each unit counts. */
export interface CardBook {
  pack: PackInfo;
  units: Record<string, Localised>;
  entities: Record<string, BookEntity>;
  events: Record<string, BookEvent>;
  claims: Record<string, BookClaim>;
  sources: Record<string, BookSource>;
}

/** A pack as `compilePack` leaves it, ready to be stored. */
export interface CompiledPack {
  book: CardBook;
  /** The matcher table: see core/match/table.ts. */
  matcher: Uint8Array;
  /** What every page gets of it: see core/match/filter.ts. */
  filter: Uint8Array;
  /** The full-text index as JSON text: see core/search/index.ts. */
  search: string;
}
