/** Cards and explorer entries out of the installed packs. */
import { assembleCard } from '../core/card/assemble.ts';
import type { CardData } from '../core/card/card-data.ts';
import { readSlice } from './card-slice.ts';
import type { Entry, Input } from './messages.ts';
import type { PacksDb } from './packs-db.ts';

/** Whose card, for whom, and for which article. */
export interface CardWish {
  pack: string;
  entity: string;
  /** BCP 47 tags, best first. */
  languages: readonly string[];
  /** `YYYY-MM-DD`. */
  articleDate?: string | undefined;
}

/** The card of one entity; null when it isn't installed. */
export async function readCard(
  db: PacksDb,
  { pack, entity, languages, articleDate }: CardWish,
): Promise<CardData | null> {
  const slice = await readSlice(db, pack, entity);
  if (slice === undefined) return null;
  return (
    assembleCard(slice, entity, { languages, ...(articleDate !== undefined && { articleDate }) }) ?? null
  );
}

/**
 * One record with everything around it. Events and claims come with the card of the first entity that they concern,
 * which holds them.
 */
export async function readEntry(
  db: PacksDb,
  { kind, pack, id, articleDate }: Input<'entry'>,
  languages: readonly string[],
): Promise<Entry> {
  if (kind === 'entity') {
    const card = await readCard(db, { pack, entity: id, languages, articleDate });
    return card && { kind, card };
  }
  const claim = kind === 'claim' ? await db.get('claims', [pack, id]) : undefined;
  const event = kind === 'event' ? id : claim?.value.event;
  if (event === undefined) return null;
  const row = await db.get('events', [pack, event]);
  const entity = row?.about[0]?.slice(pack.length + 1);
  if (entity === undefined) return null;
  const card = await readCard(db, { pack, entity, languages, articleDate });
  if (card === null) return null;
  return kind === 'claim' ? { kind, card, event, claim: id } : { kind, card, event };
}
