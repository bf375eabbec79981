/** Compiles a pack folder into the files that the extension carries. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compilePack } from '../core/pack/compile.ts';
import { digestOf } from '../platform/digest.ts';
import { describe, readPack } from './read-pack.ts';

/** The files of one compiled pack, as paths below the output folder. */
export const COMPILED_FILES = ['book.json', 'matcher.bin', 'filter.bin', 'search.json'] as const;

/** A compiled pack on disk. */
export interface CompiledFolder {
  pack: string;
  version: string;
  /** See digestOf in platform/digest.ts. */
  digest: string;
  /** Folder that holds `COMPILED_FILES`. */
  folder: string;
}

/**
 * Reads, validates and compiles the pack at `place` into `<out>/<pack id>/`.
 * @throws {Error} listing every problem when the pack is not valid.
 */
export async function compilePackTo(place: string, out: string): Promise<CompiledFolder> {
  const read = readPack(place);
  if (!read.ok) throw new Error(`The pack ${place} is not valid:\n${read.problems.map(describe).join('\n')}`);
  const compiled = await compilePack(read.pack);
  const { book, matcher, filter, search } = compiled;
  const folder = join(out, read.pack.pack.id);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'book.json'), JSON.stringify(book));
  writeFileSync(join(folder, 'matcher.bin'), matcher);
  writeFileSync(join(folder, 'filter.bin'), filter);
  writeFileSync(join(folder, 'search.json'), search);
  const { id, version } = read.pack.pack;
  return { pack: id, version, digest: await digestOf(compiled), folder };
}
