/** The pack that ships, for tests that hold what is true of it. */
import type { Pack } from '../../core/pack/schema.ts';
import { describe, readPack } from '../../tools/read-pack.ts';

/** @throws {Error} naming file and line when the pack is not valid. */
export function bundledPack(): Pack {
  const read = readPack('data');
  if (!read.ok) throw new Error(`data/ is not a valid pack:\n${read.problems.map(describe).join('\n')}`);
  return read.pack;
}
