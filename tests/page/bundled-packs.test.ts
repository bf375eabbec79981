/** The packs that came with the extension, into a real IndexedDB; the extension's files are made up here. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { CardBook } from '../../core/pack/card-book.ts';
import { bundledIds, installBundledPacks } from '../../platform/bundled-packs.ts';
import { compiled, DIGESTS, db, install, useDatabase } from './packs-support/database.ts';
import { bookOf, PLAN } from './packs-support/rivers.ts';

vi.mock('../../platform/browser.ts', () => ({ browser: { runtime: { getURL: (path: string) => path } } }));

useDatabase();

/** What the extension carries, by path. */
let files: Map<string, BodyInit>;

beforeEach(() => {
  files = new Map();
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (path) => {
    const body = files.get(String(path));
    return body === undefined ? new Response(null, { status: 404 }) : new Response(body);
  });
});
afterEach(() => {
  vi.restoreAllMocks();
});

function bundle(...books: CardBook[]): void {
  const index = books.map(({ pack: { id, version } }) => ({ id, version, digest: DIGESTS.new }));
  files.set('/packs/index.json', JSON.stringify(index));
  for (const book of books) {
    const { matcher, filter, search } = compiled(book);
    const folder = `/packs/${book.pack.id}`;
    files.set(`${folder}/book.json`, JSON.stringify(book));
    files.set(`${folder}/matcher.bin`, new Uint8Array(matcher));
    files.set(`${folder}/filter.bin`, new Uint8Array(filter));
    files.set(`${folder}/search.json`, search);
  }
}

const PACKS = ['deltas', 'lakes', 'rivers', 'seas'].map((id) => bookOf(PLAN, id));
const installed = async (): Promise<string[]> => (await db.getAllKeys('packs')).sort();

test('come once; then nothing changes', async () => {
  bundle(...PACKS);
  expect(await installBundledPacks(db)).toEqual({ changed: true, failures: [] });
  expect(await installed()).toEqual(['deltas', 'lakes', 'rivers', 'seas']);
  expect(await installBundledPacks(db)).toEqual({ changed: false, failures: [] });
});

test('one that fails leaves the others to be installed, and every failure is told', async () => {
  await install(bookOf(PLAN, 'brooks'));
  bundle(...PACKS);
  files.delete('/packs/deltas/matcher.bin');
  files.set('/packs/rivers/book.json', 'no JSON');
  const { changed, failures } = await installBundledPacks(db);
  expect(changed).toBe(true);
  expect(await installed()).toEqual(['lakes', 'seas']);
  expect(failures.map(String)).toEqual([
    expect.stringContaining('/packs/deltas/matcher.bin is missing'),
    expect.stringContaining('JSON'),
  ]);
});

test('that no longer come go; a reader’s own stays', async () => {
  await install(bookOf(PLAN, 'brooks'));
  await install(bookOf(PLAN, 'valleys'), DIGESTS.old, false);
  bundle(...PACKS);
  await installBundledPacks(db);
  expect(await installed()).toEqual(['deltas', 'lakes', 'rivers', 'seas', 'valleys']);
});

test('keep their ids, also those that could not be installed', async () => {
  bundle(...PACKS);
  files.delete('/packs/lakes/book.json');
  expect(await bundledIds()).toEqual(['deltas', 'lakes', 'rivers', 'seas']);
});
