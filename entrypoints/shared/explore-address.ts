/** Addresses inside the explorer: `explore.html#entity/<pack>/<id>`, `#event/…`, `#claim/…`, `#search/<text>`. */
import { FOUND_KINDS, type FoundKind } from '../../core/search/found.ts';

export type ExploreAddress =
  | { at: 'start' }
  | { at: 'search'; text: string }
  | { at: 'record'; kind: FoundKind; pack: string; id: string };

/** Reads the part of an address after `#`; what can't be read is the start. */
export function readExploreHash(hash: string): ExploreAddress {
  const [first = '', ...rest] = hash.replace(/^#/, '').split('/');
  if (first === 'search') return { at: 'search', text: decode(rest.join('/')) };
  const kind = FOUND_KINDS.find((known) => known === first);
  const [pack, id] = rest;
  if (kind === undefined || !pack || !id) return { at: 'start' };
  return { at: 'record', kind, pack, id };
}

/** Address of a record's page in the explorer. */
export function exploreHref({ kind, pack, id }: { kind: FoundKind; pack: string; id: string }): string {
  return `/explore.html#${kind}/${pack}/${id}`;
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
