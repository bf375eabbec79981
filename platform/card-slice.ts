/** Reads from the database only what one entity's card shows, as a small card book. */
import type { CardBook } from '../core/pack/card-book.ts';
import type { Speaker } from '../core/pack/schema.ts';
import type { ClaimRow, EventRow, PacksDb } from './packs-db.ts';

type Wanted = Set<string | undefined>;

/**
 * The part of a pack that concerns an entity, for `assembleCard`.
 * @returns undefined when the pack or the entity isn't installed.
 */
export async function readSlice(db: PacksDb, pack: string, entityId: string): Promise<CardBook | undefined> {
  const transaction = db.transaction(['packs', 'entities', 'events', 'claims', 'sources']);
  const [packs, entities, events, claims, sources] = [
    transaction.objectStore('packs'),
    transaction.objectStore('entities'),
    transaction.objectStore('events'),
    transaction.objectStore('claims'),
    transaction.objectStore('sources'),
  ];
  const ref = (id: string): string => `${pack}/${id}`;
  const [row, entity] = await Promise.all([packs.get(pack), entities.get([pack, entityId])]);
  if (row === undefined || entity === undefined) return undefined;

  const own = await events.index('about').getAll(ref(entityId));
  const [later, ownClaims] = await Promise.all([
    gather(own, (event) => events.index('follows').getAll(ref(event.id))),
    gather(own, (event) => claims.index('event').getAll(ref(event.id))),
  ]);
  const [relatedTo, relatedBy] = await Promise.all([
    gather(ownClaims, (claim) =>
      Promise.all(claim.value.relations.map((relation) => claims.get([pack, relation.claim]))),
    ),
    gather(ownClaims, (claim) => claims.index('relates').getAll(ref(claim.id))),
  ]);

  const allEvents = byId<EventRow>([...own, ...later]);
  const allClaims = byId<ClaimRow>([...ownClaims, ...relatedTo, ...relatedBy]);
  const wantedEntities: Wanted = new Set(entity.value.related);
  const wantedSources: Wanted = new Set(entity.value.sources);
  for (const { value } of allEvents.values()) {
    for (const id of [...value.places, ...value.participants]) wantedEntities.add(id);
    for (const { from, to } of value.routes) wantedEntities.add(from).add(to);
    for (const id of value.sources) wantedSources.add(id);
  }
  for (const { value } of allClaims.values()) {
    for (const id of speakersOf(value.speaker)) wantedEntities.add(id);
    for (const id of Object.values(value.sources).flat()) wantedSources.add(id);
  }
  const [namedEntities, citedSources] = await Promise.all([
    gather([...wantedEntities], async (id) => [
      id === undefined ? undefined : await entities.get([pack, id]),
    ]),
    gather([...wantedSources], async (id) => [id === undefined ? undefined : await sources.get([pack, id])]),
  ]);
  return {
    pack: row.info,
    units: row.units,
    entities: valuesOf(byId([entity, ...namedEntities])),
    events: valuesOf(allEvents),
    claims: valuesOf(allClaims),
    sources: valuesOf(byId(citedSources)),
  };
}

const speakersOf = ({ entity, organisation }: Speaker): (string | undefined)[] => [entity, organisation];

/** What `read` finds for each item, in one list, gaps left out. */
async function gather<Item, Row>(
  items: readonly Item[],
  read: (item: Item) => Promise<(Row | undefined)[]>,
): Promise<Row[]> {
  const found = await Promise.all(items.map(read));
  return found.flat().filter((row) => row !== undefined) as Row[];
}

function byId<Row extends { id: string }>(rows: readonly Row[]): Map<string, Row> {
  return new Map(rows.map((row) => [row.id, row]));
}

function valuesOf<Value>(rows: ReadonlyMap<string, { value: Value }>): Record<string, Value> {
  return Object.fromEntries([...rows].map(([id, { value }]) => [id, value]));
}
