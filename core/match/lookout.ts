/**
 * The lookout: whether a text may hold a name at all. It is all that a page without names pays for; what a name means
 * is the business of a session (session.ts), with tables that only pages with names load.
 */
import { loadFilter } from './filter.ts';
import { HitBuffer } from './hit-buffer.ts';
import { scan } from './scan.ts';

/**
 * Loads the packs' filters. The function that is returned misses no text with a name that is marked.
 * Throws an Error that names the fault when bytes are not a sound filter.
 */
export function createLookout(filters: readonly Uint8Array[]): (text: string) => boolean {
  const loaded = filters.map(loadFilter);
  const candidates = new HitBuffer();
  return (text) =>
    loaded.some((filter) => {
      const { prints, probes } = filter;
      const count = scan(filter, text, candidates);
      if (prints === undefined) return count > 0;
      for (let i = 0; i < count; i++) {
        const hash = candidates.target(i);
        if (prints.mayStand(probes.reader, candidates.start(i), candidates.end(i), hash)) return true;
      }
      return false;
    });
}
