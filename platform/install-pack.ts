/** Puts a compiled pack into the database, or takes one out: one transaction, all or nothing. */
import { LAYOUT_VERSION } from '../core/match/layout.ts';
import type { CardBook, CompiledPack } from '../core/pack/card-book.ts';
import { allOf, type MarkRow, PACK_STORES, type PackRow, type PacksDb, RECORD_STORES } from './packs-db.ts';

/** Where a pack came from. */
export interface Origin {
  /** SHA-256 of the compiled files, hexadecimal. */
  digest: string;
  bundled: boolean;
}

/**
 * Installs a pack in place of any version of it that is there. Until the last record is in, readers see the old version;
 * if anything fails, or the browser ends in between, the old version stays whole.
 * @throws {Error} when a record can't be stored.
 */
export async function installPack(db: PacksDb, compiled: CompiledPack, origin: Origin): Promise<void> {
  const { book } = compiled;
  const pack = book.pack.id;
  const rows = rowsOf(book);
  const transaction = db.transaction([...RECORD_STORES, ...PACK_STORES], 'readwrite');
  // One by one: a write that throws must not hide the promise of the one before it.
  const writes: Promise<unknown>[] = [transaction.done];
  try {
    for (const store of RECORD_STORES) writes.push(transaction.objectStore(store).delete(allOf(pack)));
    for (const row of rows.entities) writes.push(transaction.objectStore('entities').put(row));
    for (const row of rows.events) writes.push(transaction.objectStore('events').put(row));
    for (const row of rows.claims) writes.push(transaction.objectStore('claims').put(row));
    for (const row of rows.sources) writes.push(transaction.objectStore('sources').put(row));
    writes.push(transaction.objectStore('marks').put(marksOf(book)));
    writes.push(transaction.objectStore('matchers').put({ pack, bytes: new Uint8Array(compiled.matcher) }));
    writes.push(transaction.objectStore('filters').put({ pack, bytes: new Uint8Array(compiled.filter) }));
    writes.push(transaction.objectStore('searches').put({ pack, json: compiled.search }));
    writes.push(transaction.objectStore('packs').put(packRow(book, origin)));
    await Promise.all(writes);
  } catch (error) {
    abort(transaction);
    // Every write that was on its way fails with the transaction; one error is enough to tell.
    await Promise.allSettled(writes);
    throw new Error(`The pack ${pack} could not be installed; what was there before is untouched.`, {
      cause: error,
    });
  }
}

/** Removes a pack and everything of it. */
export async function removePack(db: PacksDb, pack: string): Promise<void> {
  const transaction = db.transaction([...RECORD_STORES, ...PACK_STORES], 'readwrite');
  await Promise.all([
    ...RECORD_STORES.map((store) => transaction.objectStore(store).delete(allOf(pack))),
    ...PACK_STORES.map((store) => transaction.objectStore(store).delete(pack)),
    transaction.done,
  ]);
}

/** A transaction that failed has ended already. */
function abort(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'InvalidStateError')) throw error;
  }
}

function packRow(book: CardBook, origin: Origin): PackRow {
  const count = (records: Record<string, unknown>): number => Object.keys(records).length;
  return {
    id: book.pack.id,
    info: book.pack,
    ...origin,
    layout: LAYOUT_VERSION,
    units: book.units,
    counts: {
      entities: count(book.entities),
      events: count(book.events),
      claims: count(book.claims),
      sources: count(book.sources),
    },
  };
}

function marksOf(book: CardBook): MarkRow {
  const marks: MarkRow = { pack: book.pack.id, kinds: {}, unmarked: [] };
  for (const { id, kind, mark } of Object.values(book.entities)) {
    const ids = marks.kinds[kind] ?? [];
    ids.push(id);
    marks.kinds[kind] = ids;
    if (!mark) marks.unmarked.push(id);
  }
  return marks;
}

function rowsOf(book: CardBook) {
  const pack = book.pack.id;
  const ref = (id: string): string => `${pack}/${id}`;
  const claims = Object.values(book.claims);
  const about = new Map(
    Object.values(book.events).map((event) => [
      event.id,
      new Set([
        ...event.places,
        ...event.participants,
        ...event.routes.flatMap((route) => [route.from, route.to]),
      ]),
    ]),
  );
  for (const { event, entities, speaker } of claims) {
    for (const entity of [...entities, speaker.entity, speaker.organisation]) {
      if (entity !== undefined) about.get(event)?.add(entity);
    }
  }
  return {
    entities: Object.values(book.entities).map((value) => ({ pack, id: value.id, value })),
    events: Object.values(book.events).map((value) => ({
      pack,
      id: value.id,
      value,
      about: [...(about.get(value.id) ?? [])].map(ref),
      follows: value.follows.map(ref),
    })),
    claims: claims.map((value) => ({
      pack,
      id: value.id,
      value,
      event: ref(value.event),
      relates: value.relations.map((relation) => ref(relation.claim)),
    })),
    sources: Object.values(book.sources).map((value) => ({ pack, id: value.id, value })),
  };
}
