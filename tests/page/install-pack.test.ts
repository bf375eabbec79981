/** Packs in a real IndexedDB: installed whole or not at all. */
import { afterEach, expect, test, vi } from 'vitest';
import { readCard } from '../../platform/entries.ts';
import { removePack } from '../../platform/install-pack.ts';
import { DIGESTS, db, everything, install, useDatabase } from './packs-support/database.ts';
import { bookOf, PLAN } from './packs-support/rivers.ts';

useDatabase();
afterEach(() => {
  vi.restoreAllMocks();
});

test('a new version leaves nothing of the old one', async () => {
  await install(bookOf({ ...PLAN, entities: 9 }));
  const newer = bookOf(PLAN, 'rivers', '2.0.0');
  await install(newer, DIGESTS.new);
  const after = await everything();
  await removePack(db, 'rivers');
  await install(newer, DIGESTS.new);
  expect(after).toEqual(await everything());
  expect(await db.count('entities')).toBe(6);
});

test('one pack leaves another alone', async () => {
  await install(bookOf(PLAN, 'rivers'));
  const before = await readCard(db, { pack: 'rivers', entity: 'entity-0', languages: ['en'] });
  await install(bookOf({ ...PLAN, entities: 8 }, 'rivers-of-asia', '3.0.0'));
  await removePack(db, 'rivers-of-asia');
  expect(await readCard(db, { pack: 'rivers', entity: 'entity-0', languages: ['en'] })).toEqual(before);
});

test('removing leaves nothing', async () => {
  const empty = await everything();
  await install(bookOf(PLAN));
  await removePack(db, 'rivers');
  expect(await everything()).toEqual(empty);
});

// 6 entities, 2 events, 2 claims, 3 sources, then the pack's own five rows.
test.each([1, 4, 7, 9, 12, 14, 18])('interrupted at record %i, the old version stays whole', async (last) => {
  await install(bookOf(PLAN));
  const before = await everything();
  const { put } = IDBObjectStore.prototype;
  let count = 0;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value) {
    const request = put.call(this, value);
    count += 1;
    // What is left of a transaction when the browser ends.
    if (count === last) this.transaction.abort();
    return request;
  });
  await expect(install(bookOf(PLAN, 'rivers', '2.0.0'), DIGESTS.new)).rejects.toThrow('untouched');
  vi.restoreAllMocks();
  expect(await everything()).toEqual(before);
});

test('a record that can’t be stored stops the whole', async () => {
  await install(bookOf(PLAN));
  const before = await everything();
  const broken = bookOf(PLAN, 'rivers', '2.0.0');
  Object.assign(broken.sources['source-2'] ?? {}, { note: () => 'no data' });
  await expect(install(broken, DIGESTS.new)).rejects.toThrow('untouched');
  expect(await everything()).toEqual(before);
});

test('whoever reads during an installation sees one version', async () => {
  await install(bookOf(PLAN));
  const installing = install(bookOf(PLAN, 'rivers', '2.0.0'), DIGESTS.new);
  const card = await readCard(db, { pack: 'rivers', entity: 'entity-0', languages: ['en'] });
  await installing;
  expect(card?.entity.name.text).toBe(`River 0 of ${card?.pack.version}`);
  expect(card?.entity.related[0]?.name.text).toBe(`River 1 of ${card?.pack.version}`);
});
