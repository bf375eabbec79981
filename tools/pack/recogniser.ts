/** Recognition from packs on disk, as the extension does it from packs in its storage. */
import { compileTable } from '../../core/match/compile-table.ts';
import { createRecogniser, type ExplainingRecogniser } from '../../core/match/session.ts';
import { compileForms } from '../../core/pack/compile-forms.ts';
import { describe, readPack } from '../read-pack.ts';

/** @throws {Error} listing every problem when one of the packs is not valid. */
export async function recogniserOf(places: readonly string[]): Promise<ExplainingRecogniser> {
  const matchers = await Promise.all(
    places.map(async (place) => {
      const read = readPack(place);
      if (!read.ok) {
        throw new Error(`The pack ${place} is not valid:\n${read.problems.map(describe).join('\n')}`);
      }
      return { pack: read.pack.pack.id, bytes: compileTable(await compileForms(read.pack)) };
    }),
  );
  return createRecogniser(matchers);
}
