/** From a validated pack to what the extension stores: card book, matcher table and filter, search index. */
import { compileFilter, compileNameFilter, compileTable } from '../match/compile-table.ts';
import { MOST_WHOLE_FORMS } from '../match/filter.ts';
import type { FormSet } from '../match/forms.ts';
import { buildIndex } from '../search/index.ts';
import type { CardBook, CompiledPack } from './card-book.ts';
import { cardBookOf } from './card-book-of.ts';
import { compileForms } from './compile-forms.ts';
import type { Pack } from './schema.ts';

/**
 * Compiles a pack. Declension libraries run here, once, and never in a reader's page.
 * The same pack gives the same bytes.
 */
export async function compilePack(pack: Pack): Promise<CompiledPack> {
  const book = cardBookOf(pack);
  const forms = await compileForms(pack);
  return { book, matcher: compileTable(forms), filter: filterOf(forms, book), search: buildIndex(book) };
}

/** Of a pack whose table goes to pages whole, only the names that are marked; of a larger one, all forms. */
function filterOf(forms: FormSet, { entities }: CardBook): Uint8Array {
  if (forms.forms.length > MOST_WHOLE_FORMS) return compileFilter(forms);
  return compileNameFilter(forms, (entity) => entities[entity]?.mark === true);
}
