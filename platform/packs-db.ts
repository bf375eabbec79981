/**
 * Packs in IndexedDB, record by record, so that one card reads only what it shows.
 * References between records are `pack/id`.
 */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { LAYOUT_VERSION } from '../core/match/layout.ts';
import type { BookClaim, BookEntity, BookEvent, BookSource } from '../core/pack/card-book.ts';
import type { EntityKind } from '../core/pack/identity.ts';
import type { Localised, PackInfo } from '../core/pack/schema.ts';

/** What is known of an installed pack without opening it. */
export interface PackRow {
  id: string;
  info: PackInfo;
  /** SHA-256 of the compiled files, hexadecimal: tells builds of one version apart. */
  digest: string;
  /** Came with the extension: installed anew by itself, can't be removed. */
  bundled: boolean;
  /** LAYOUT_VERSION of its matcher and filter; absent where an older Newsgloss installed it. */
  layout?: number;
  units: Record<string, Localised>;
  counts: { entities: number; events: number; claims: number; sources: number };
}

/**
 * Whether a pack's names can't be marked because an older Newsgloss compiled them: its files must be added again. Bundled
 * packs come anew by themselves.
 */
export function isOutdated({ bundled, layout }: PackRow): boolean {
  return !bundled && layout !== LAYOUT_VERSION;
}

interface Row {
  pack: string;
  id: string;
}
interface EntityRow extends Row {
  value: BookEntity;
}
/** An event and where it is found; references are `pack/id`. */
export interface EventRow extends Row {
  value: BookEvent;
  /** Entities whose cards show this event. */
  about: string[];
  /** Events that this one overtakes. */
  follows: string[];
}
/** A claim and where it is found; references are `pack/id`. */
export interface ClaimRow extends Row {
  value: BookClaim;
  event: string;
  /** Claims that this one relates to. */
  relates: string[];
}
interface SourceRow extends Row {
  value: BookSource;
}

/** Which of a pack's entities pages should not mark, kept apart so that no entity is read for it. */
export interface MarkRow {
  pack: string;
  kinds: Partial<Record<EntityKind, string[]>>;
  /** Common nouns: explained, marked only when the reader asks for it. */
  unmarked: string[];
}

interface PacksSchema extends DBSchema {
  packs: { key: string; value: PackRow };
  entities: { key: [string, string]; value: EntityRow };
  events: { key: [string, string]; value: EventRow; indexes: { about: string; follows: string } };
  claims: { key: [string, string]; value: ClaimRow; indexes: { event: string; relates: string } };
  sources: { key: [string, string]; value: SourceRow };
  marks: { key: string; value: MarkRow };
  matchers: { key: string; value: { pack: string; bytes: Uint8Array<ArrayBuffer> } };
  filters: { key: string; value: { pack: string; bytes: Uint8Array<ArrayBuffer> } };
  searches: { key: string; value: { pack: string; json: string } };
}
/** The open database. */
export type PacksDb = IDBPDatabase<PacksSchema>;

/** Stores that hold one record a row, keyed `[pack, id]`. */
export const RECORD_STORES = ['entities', 'events', 'claims', 'sources'] as const;
/** Stores that hold one row a pack. */
export const PACK_STORES = ['packs', 'marks', 'matchers', 'filters', 'searches'] as const;

/** Opens the database, making it when it isn't there. */
export function openPacksDb(name = 'newsgloss'): Promise<PacksDb> {
  return openDB<PacksSchema>(name, 2, {
    upgrade(db, from) {
      if (from < 1) {
        db.createObjectStore('packs', { keyPath: 'id' });
        db.createObjectStore('entities', { keyPath: ['pack', 'id'] });
        const events = db.createObjectStore('events', { keyPath: ['pack', 'id'] });
        events.createIndex('about', 'about', { multiEntry: true });
        events.createIndex('follows', 'follows', { multiEntry: true });
        const claims = db.createObjectStore('claims', { keyPath: ['pack', 'id'] });
        claims.createIndex('event', 'event');
        claims.createIndex('relates', 'relates', { multiEntry: true });
        db.createObjectStore('sources', { keyPath: ['pack', 'id'] });
        db.createObjectStore('marks', { keyPath: 'pack' });
        db.createObjectStore('matchers', { keyPath: 'pack' });
        db.createObjectStore('searches', { keyPath: 'pack' });
      }
      // Packs from before have no filter; the bundled one comes anew with the extension that brought filters.
      if (from < 2) db.createObjectStore('filters', { keyPath: 'pack' });
    },
  });
}

/** Every key of one pack in a record store. */
export const allOf = (pack: string): IDBKeyRange => IDBKeyRange.bound([pack], [pack, []]);
