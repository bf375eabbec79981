/** A database of its own for each test, and packs in it. */
import { deleteDB } from 'idb';
import { afterEach, beforeEach } from 'vitest';
import type { CardBook, CompiledPack } from '../../../core/pack/card-book.ts';
import { buildIndex } from '../../../core/search/index.ts';
import { installPack } from '../../../platform/install-pack.ts';
import { openPacksDb, PACK_STORES, type PacksDb, RECORD_STORES } from '../../../platform/packs-db.ts';

export const DIGESTS = { old: 'a'.repeat(64), new: 'b'.repeat(64) };
export const DATABASE = 'packs-of-tests';

/** The database of the test that runs. */
export let db: PacksDb;

/** Opens `db` before each test of a file, and deletes it afterwards. */
export function useDatabase(): void {
  beforeEach(async () => {
    db = await openPacksDb(DATABASE);
  });
  afterEach(async () => {
    db.close();
    await deleteDB(DATABASE);
  });
}

/** A book with bytes beside it that tell its version. */
export function compiled(book: CardBook): CompiledPack {
  return {
    book,
    matcher: new TextEncoder().encode(`table ${book.pack.version}`),
    filter: new TextEncoder().encode(`filter ${book.pack.version}`),
    search: buildIndex(book),
  };
}

export const install = (book: CardBook, digest = DIGESTS.old, bundled = true): Promise<void> =>
  installPack(db, compiled(book), { digest, bundled });

/** Everything that is stored, to compare. */
export async function everything(): Promise<unknown> {
  const stores = [...PACK_STORES, ...RECORD_STORES];
  return Object.fromEntries(await Promise.all(stores.map(async (store) => [store, await db.getAll(store)])));
}
