/** What there is to explore in the installed packs. */
import { chooseText } from '../core/card/choose-text.ts';
import { newestFirst } from '../core/card/placement.ts';
import type { Contents } from './messages.ts';
import { allOf, type PacksDb } from './packs-db.ts';

/** Longer lists are for searching, not for reading. */
const MOST = 1_000;

/** At least one, because IndexedDB takes none for all. */
const roomIn = (list: readonly unknown[]): number => Math.max(1, MOST - list.length);

/** @param languages BCP 47 tags, best first; names are sorted by the rules of the first. */
export async function readContents(
  db: PacksDb,
  languages: readonly string[],
  packsOff: readonly string[],
): Promise<Contents> {
  const contents: Contents = { names: [], events: [] };
  for (const pack of await db.getAllKeys('packs')) {
    if (packsOff.includes(pack)) continue;
    for (const { id, value } of await db.getAll('entities', allOf(pack), roomIn(contents.names))) {
      const name = chooseText(value.label, languages);
      contents.names.push({ pack, entity: id, kind: value.kind, name });
    }
    for (const { id, value } of await db.getAll('events', allOf(pack), roomIn(contents.events))) {
      const title = chooseText(value.title, languages);
      contents.events.push({ pack, event: id, title, date: value.date });
    }
  }
  const { compare } = new Intl.Collator([...languages]);
  contents.names.sort((a, b) => compare(a.name.text, b.name.text));
  contents.events.sort((a, b) => newestFirst(a.date, b.date));
  return contents;
}
