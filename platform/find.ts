/** Search over the enabled packs: the indexes say what matches, the records say what it is. */
import { chooseSpeaker } from '../core/card/choose-speaker.ts';
import { chooseText } from '../core/card/choose-text.ts';
import type { Localised } from '../core/pack/schema.ts';
import type { Found, FoundRecord } from '../core/search/found.ts';
import { openIndex, query, type SearchIndex } from '../core/search/index.ts';
import { foldForSearch } from '../core/search/tokenise.ts';
import type { PacksDb } from './packs-db.ts';

/** Results of each kind, over all packs. */
const LIMIT = 20;

/** Opened indexes by pack: a cache, rebuilt from the database whenever the background wakes or a pack changed. */
const opened = new Map<string, { digest: string; index: SearchIndex }>();

/**
 * What matches a reader's words, best first.
 * @param languages BCP 47 tags, best first.
 */
export async function find(
  db: PacksDb,
  text: string,
  languages: readonly string[],
  packsOff: readonly string[],
): Promise<FoundRecord[]> {
  const packs = (await db.getAll('packs')).filter(({ id }) => !packsOff.includes(id));
  const found: (Found & { pack: string })[] = [];
  for (const { id: pack, digest } of packs) {
    const index = await indexOf(db, pack, digest);
    if (index === undefined) continue;
    for (const hit of query(index, text, { languages, limit: LIMIT })) found.push({ ...hit, pack });
  }
  found.sort((a, b) => b.score - a.score);
  const hits = await Promise.all(found.map((hit) => describe(db, hit, text, languages)));
  return hits.filter((hit) => hit !== undefined);
}

async function indexOf(db: PacksDb, pack: string, digest: string): Promise<SearchIndex | undefined> {
  const known = opened.get(pack);
  if (known?.digest === digest) return known.index;
  const row = await db.get('searches', pack);
  if (row === undefined) return undefined;
  const index = openIndex(row.json);
  opened.set(pack, { digest, index });
  return index;
}

async function describe(
  db: PacksDb,
  { kind, pack, id, lang }: Found & { pack: string },
  text: string,
  languages: readonly string[],
): Promise<FoundRecord | undefined> {
  if (kind === 'entity') {
    const entity = (await db.get('entities', [pack, id]))?.value;
    if (entity === undefined) return undefined;
    const title = chooseText(entity.label, languages);
    const words = foldForSearch(text.trim());
    const holds = (name: string): boolean => foldForSearch(name).includes(words);
    const matched = holds(title.text) ? undefined : entity.names[lang]?.find(holds);
    return {
      kind,
      pack,
      id,
      title,
      ...(matched !== undefined && { matched: { text: matched, lang } }),
      entityKind: entity.kind,
      summary: chooseText(entity.summary, languages),
    };
  }
  if (kind === 'event') {
    const event = (await db.get('events', [pack, id]))?.value;
    if (event === undefined) return undefined;
    const summary = chooseText(event.summary, languages);
    return { kind, pack, id, title: chooseText(event.title, languages), summary, date: event.date };
  }
  const claim = (await db.get('claims', [pack, id]))?.value;
  if (claim === undefined) return undefined;
  const labels = await labelsOf(db, pack, [claim.speaker.entity, claim.speaker.organisation]);
  return {
    kind,
    pack,
    id,
    title: chooseText(claim.text, languages),
    claim: {
      speaker: chooseSpeaker(claim.speaker, (entity) => labels.get(entity), languages),
      standing: claim.standing,
      verification: claim.verification,
    },
    ...(claim.said !== undefined && { date: claim.said }),
  };
}

/** Display names of those of the entities that the pack has. */
async function labelsOf(
  db: PacksDb,
  pack: string,
  entities: readonly (string | undefined)[],
): Promise<Map<string, Localised>> {
  const labels = new Map<string, Localised>();
  for (const entity of entities) {
    const label = entity === undefined ? undefined : (await db.get('entities', [pack, entity]))?.value.label;
    if (entity !== undefined && label !== undefined) labels.set(entity, label);
  }
  return labels;
}
