/** The packs that came with the extension: `/packs/index.json` lists them, each folder holds the compiled files. */
import * as v from 'valibot';
import type { CardBook } from '../core/pack/card-book.ts';
import { Id } from '../core/pack/identity.ts';
import { browser } from './browser.ts';
import { installPack, removePack } from './install-pack.ts';
import type { PacksDb } from './packs-db.ts';

const Index = v.array(v.object({ id: Id, version: v.string(), digest: v.string() }));

const fetchOwn = async (path: string): Promise<Response> => {
  const response = await fetch(browser.runtime.getURL(path));
  if (!response.ok)
    throw new Error(`The extension's own file ${path} is missing: install the extension again.`);
  return response;
};

/**
 * Installs each bundled pack whose files differ from what is installed and removes those that came with an older
 * extension and no longer do.
 * @returns whether anything changed.
 */
export async function installBundledPacks(db: PacksDb): Promise<boolean> {
  const bundled = v.parse(Index, await (await fetchOwn('/packs/index.json')).json());
  const installed = new Map((await db.getAll('packs')).map((row) => [row.id, row]));
  let changed = false;
  for (const { id, digest } of bundled) {
    if (installed.get(id)?.digest === digest) continue;
    const file = (name: string): Promise<Response> => fetchOwn(`/packs/${id}/${name}`);
    const bytes = async (name: string) => new Uint8Array(await (await file(name)).arrayBuffer());
    const [book, matcher, filter, search] = await Promise.all([
      file('book.json').then((response) => response.json() as Promise<CardBook>),
      bytes('matcher.bin'),
      bytes('filter.bin'),
      file('search.json').then((response) => response.text()),
    ]);
    await installPack(db, { book, matcher, filter, search }, { digest, bundled: true });
    changed = true;
  }
  for (const row of installed.values()) {
    if (!row.bundled || bundled.some(({ id }) => id === row.id)) continue;
    await removePack(db, row.id);
    changed = true;
  }
  return changed;
}
