/** From a validated pack to its card book. */
import type { BookClaim, BookEntity, BookEvent, BookSource, CardBook } from './card-book.ts';
import { readDate } from './dates.ts';
import type { Claim, Entity, Event, Localised, Pack, Source } from './schema.ts';

/** The facts of a pack by id, dates read; what only recognition needs (context, decoys) is left out. */
export function cardBookOf(pack: Pack): CardBook {
  return {
    pack: pack.pack,
    units: pack.units,
    entities: byId(pack.entities.map(bookEntity)),
    events: byId(pack.events.map(bookEvent)),
    claims: byId(pack.claims.map(bookClaim)),
    sources: byId(pack.sources.map(bookSource)),
  };
}

function byId<Item extends { id: string }>(items: readonly Item[]): Record<string, Item> {
  return Object.fromEntries(items.map((item) => [item.id, item]));
}

function bookEntity({
  context: _context,
  contextEntities: _contextEntities,
  names,
  roles,
  ...facts
}: Entity): BookEntity {
  const label: Localised = {};
  const all: Record<string, string[]> = {};
  for (const [lang, aliases] of Object.entries(names)) {
    all[lang] = aliases.map((alias) => alias.name);
    const [first] = aliases;
    if (first) label[lang] = first.name;
  }
  return {
    ...facts,
    roles: roles.map(({ title, asOf, until }) => ({
      title,
      ...(asOf !== undefined && { asOf: readDate(asOf) }),
      ...(until !== undefined && { until: readDate(until) }),
    })),
    label,
    names: all,
  };
}

const bookEvent = ({ date, ...facts }: Event): BookEvent => ({ ...facts, date: readDate(date) });

const bookClaim = ({ said, ...facts }: Claim): BookClaim =>
  said === undefined ? facts : { ...facts, said: readDate(said) };

const bookSource = ({ issued, ...facts }: Source): BookSource =>
  issued === undefined ? facts : { ...facts, issued: readDate(issued) };
