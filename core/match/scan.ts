import type { Hit } from './forms.ts';
import { HitBuffer } from './hit-buffer.ts';
import type { Table } from './table.ts';

/**
 * Finds every form of the table in the text: all forms at all places, whole words by the rules of their script,
 * whatever their role (names, shorts, decoys, context words), also inside and across each other.
 * It decides nothing: the resolver takes the longest it believes, and finds the shorter ones here to fall back on.
 *
 * Empties `hits` first. Order: by start, then the longest first, then by target; no triple twice.
 * Offsets are UTF-16 code units of `text`. Returns the number of hits.
 */
export function scan(table: Table, text: string, hits: HitBuffer): number {
  hits.clear();
  throw new Error(`not there yet: ${table.pack} ${text.length}`);
}

/** `scan` with hits as objects: for tools and tests. */
export function findHits(table: Table, text: string): Hit[] {
  const hits = new HitBuffer();
  scan(table, text, hits);
  return hits.toArray();
}
