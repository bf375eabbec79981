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

const readIndex = async (): Promise<v.InferOutput<typeof Index>> =>
  v.parse(Index, await (await fetchOwn('/packs/index.json')).json());

/** Ids of the packs that came with the extension, whether or not they could be installed. */
export async function bundledIds(): Promise<string[]> {
  return (await readIndex()).map(({ id }) => id);
}

/**
 * Installs each bundled pack whose files differ from what is installed and removes those that came with an older
 * extension and no longer do. A pack with which this fails leaves the others alone.
 * @returns whether anything changed, and every error on the way.
 * @throws {Error} when the list of bundled packs can't be read.
 */
export async function installBundledPacks(db: PacksDb): Promise<{ changed: boolean; failures: unknown[] }> {
  const bundled = await readIndex();
  const installed = new Map((await db.getAll('packs')).map((row) => [row.id, row]));
  const steps = [
    ...bundled
      .filter(({ id, digest }) => installed.get(id)?.digest !== digest)
      .map(
        ({ id, digest }) =>
          () =>
            installBundled(db, id, digest),
      ),
    ...[...installed.values()]
      .filter((row) => row.bundled && !bundled.some(({ id }) => id === row.id))
      .map(
        ({ id }) =>
          () =>
            removePack(db, id),
      ),
  ];
  const failures: unknown[] = [];
  // One after the other: each holds a whole pack in memory.
  for (const step of steps) await step().catch((error: unknown) => failures.push(error));
  return { changed: failures.length < steps.length, failures };
}

async function installBundled(db: PacksDb, id: string, digest: string): Promise<void> {
  const file = (name: string): Promise<Response> => fetchOwn(`/packs/${id}/${name}`);
  const bytes = async (name: string) => new Uint8Array(await (await file(name)).arrayBuffer());
  const [book, matcher, filter, search] = await Promise.all([
    file('book.json').then((response) => response.json() as Promise<CardBook>),
    bytes('matcher.bin'),
    bytes('filter.bin'),
    file('search.json').then((response) => response.text()),
  ]);
  await installPack(db, { book, matcher, filter, search }, { digest, bundled: true });
}
