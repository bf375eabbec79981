/**
 * From files that a reader offers to an installed pack, or to what is wrong with them. It runs in a worker, where there is
 * no extension API: the declension libraries are loaded there, and the page stays alive.
 */
import { compilePack } from '../core/pack/compile.ts';
import { type Refusal, refusalOf } from '../core/pack/offered-files.ts';
import { type FileProblem, type PartFile, readParts } from '../core/pack/read-parts.ts';
import type { Localised } from '../core/pack/schema.ts';
import { digestOf } from './digest.ts';
import { installPack } from './install-pack.ts';
import { openPacksDb } from './packs-db.ts';

/** What the worker is asked. */
export interface AddRequest {
  files: readonly File[];
  /** Ids of packs that came with the extension: nobody else's pack may have them. */
  bundled: readonly string[];
}

/** What it is about: reading and checking the files, working out the forms of all names, storing the pack. */
export type AddStep = 'reading' | 'compiling' | 'storing';

/** What became of it. Unless it was added, the database is as it was. */
export type AddOutcome =
  | {
      state: 'added';
      title: Localised;
      version: string;
      /** The version that was there before. */
      before: string | null;
      names: number;
    }
  | { state: 'refused'; refusal: Refusal }
  | { state: 'invalid'; problems: FileProblem[] };

/** What the worker says: where it is, at last what became of it or why it broke down. */
export type AddReport =
  | { step: AddStep }
  | { outcome: AddOutcome }
  /** An error's message. */
  | { failure: string };

/**
 * Reads, checks, compiles and installs a pack.
 * @param database Name of the database, for tests.
 * @throws {Error} when the pack can't be stored.
 */
export async function addPack(
  { files, bundled }: AddRequest,
  onStep: (step: AddStep) => void,
  database?: string,
): Promise<AddOutcome> {
  onStep('reading');
  const refusal = refusalOf(files);
  if (refusal !== null) return { state: 'refused', refusal };
  const parts: PartFile[] = [];
  for (const file of files) {
    const text = await textOf(file);
    if (typeof text !== 'string') return { state: 'refused', refusal: text };
    parts.push({ name: file.name, text });
  }
  const read = readParts(parts, files.map(({ name }) => name).join(', '));
  if (!read.ok) return { state: 'invalid', problems: read.problems };
  const { id, title, version } = read.pack.pack;
  if (bundled.includes(id)) return { state: 'refused', refusal: { why: 'bundled', pack: id } };

  onStep('compiling');
  const compiled = await compilePack(read.pack);
  const digest = await digestOf(compiled);

  onStep('storing');
  const db = await openPacksDb(database);
  try {
    const before = (await db.get('packs', id))?.info.version ?? null;
    await installPack(db, compiled, { digest, bundled: false });
    return { state: 'added', title, version, before, names: read.pack.entities.length };
  } finally {
    db.close();
  }
}

async function textOf(file: File): Promise<string | Refusal> {
  let bytes: ArrayBuffer;
  try {
    bytes = await file.arrayBuffer();
  } catch {
    return { why: 'unreadable', file: file.name };
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { why: 'encoding', file: file.name };
  }
}
