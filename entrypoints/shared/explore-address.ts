/**
 * Addresses inside the explorer: `explore.html#entity/<pack>/<id>`, `#event/…`, `#claim/…`, `#search/<text>`. A record that
 * was reached from an article ends in the article's date, `…/2024-10-30`: nothing else of the page goes along.
 */
import { FOUND_KINDS, type FoundKind } from '../../core/search/found.ts';

export type ExploreAddress =
  | { at: 'start' }
  | { at: 'search'; text: string }
  | ({ at: 'record' } & ExploreRecord);

export interface ExploreRecord {
  kind: FoundKind;
  pack: string;
  id: string;
  /** `YYYY-MM-DD` of the article that the reader came from. */
  articleDate?: string | undefined;
}

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));

/** Reads the part of an address after `#`; what can't be read is the start. */
export function readExploreHash(hash: string): ExploreAddress {
  const [first = '', ...rest] = hash.replace(/^#/, '').split('/');
  if (first === 'search') return { at: 'search', text: decode(rest.join('/')) };
  const kind = FOUND_KINDS.find((known) => known === first);
  const [pack, id, day = ''] = rest;
  if (kind === undefined || !pack || !id) return { at: 'start' };
  return { at: 'record', kind, pack, id, ...(isDay(day) && { articleDate: day }) };
}

/** Address of a record's page in the explorer. */
export function exploreHref({ kind, pack, id, articleDate }: ExploreRecord): string {
  return `/explore.html#${[kind, pack, id, ...(articleDate === undefined ? [] : [articleDate])].join('/')}`;
}

/** The part of an address after `#` that searches for a text; an empty text leads to the start. */
export function searchHash(text: string): string {
  return text === '' ? '#' : `#search/${encodeURIComponent(text)}`;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
