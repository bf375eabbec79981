/** The database from one version of it to the next. */
import { deleteDB, openDB } from 'idb';
import { expect, test } from 'vitest';
import { openPacksDb } from '../../platform/packs-db.ts';

test('a database of the first version gets what it lacks and keeps what it has', async () => {
  const name = 'packs-of-old';
  const row = { pack: 'rivers', bytes: new Uint8Array([1]) };
  const older = await openDB(name, 1, {
    upgrade: (made) => made.createObjectStore('matchers', { keyPath: 'pack' }),
  });
  await older.put('matchers', row);
  older.close();
  const upgraded = await openPacksDb(name);
  expect(await upgraded.getAll('matchers')).toEqual([row]);
  expect(await upgraded.getAll('filters')).toEqual([]);
  upgraded.close();
  await deleteDB(name);
});
