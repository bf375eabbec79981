/** From a validated pack to what the extension stores: card book, matcher table, search index. */
import { compileTable } from '../match/table.ts';
import { buildIndex } from '../search/index.ts';
import type { CompiledPack } from './card-book.ts';
import { cardBookOf } from './card-book-of.ts';
import { compileForms } from './compile-forms.ts';
import type { Pack } from './schema.ts';

/**
 * Compiles a pack. Declension libraries run here, once, and never in a reader's page.
 * The same pack gives the same bytes.
 */
export async function compilePack(pack: Pack): Promise<CompiledPack> {
  const book = cardBookOf(pack);
  return { book, matcher: compileTable(await compileForms(pack)), search: buildIndex(book) };
}
