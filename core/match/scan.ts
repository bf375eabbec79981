import { AddressWatch } from './address-watch.ts';
import { confirm } from './confirm.ts';
import { kindBefore, mayStart } from './edges.ts';
import type { Filter } from './filter.ts';
import { SPACE } from './fold.ts';
import type { Hit } from './forms.ts';
import { FACTOR, SEED, SPREAD, step } from './hash.ts';
import { HitBuffer } from './hit-buffer.ts';
import { BOUNDED, JOINING, SEPARATOR, TRANSPARENT, WORD } from './kinds.ts';
import type { Probes } from './probes.ts';
import { FULL, MORE, probe } from './probes.ts';
import type { Table } from './table.ts';
import { afterSeparator, foldedAt, kindAt, skipTransparent } from './units.ts';

/**
 * Finds every form of the table in the text: all forms at all places, bounded by the rules of their script,
 * whatever their role (names, shorts, decoys, context words), also inside and across each other.
 * It decides nothing: the resolver takes the longest it believes, and finds the shorter ones here to fall back on.
 *
 * Empties `hits` first. Order: by start, then the longest first, then by target; no triple twice.
 * Offsets are UTF-16 code units of `text`; a hit begins with its first letter and ends behind its last and that one's
 * marks. Returns the number of hits.
 */
export function scan(table: Table, text: string, hits: HitBuffer): number {
  hits.clear();
  address.begin(text);
  walk(table.probes, table, text, hits);
  return hits.count;
}

/** `scan` with hits as objects: for tools and tests. */
export function findHits(table: Table, text: string): Hit[] {
  const hits = new HitBuffer();
  scan(table, text, hits);
  return hits.toArray();
}

/**
 * The places where a form of the filter's pack may stand, as hits with target -1; ends are rough.
 * Misses none; about one in fifty is wrong. Empties `hits` first and returns their number.
 */
export function scanFilter(filter: Filter, text: string, hits: HitBuffer): number {
  hits.clear();
  walk(filter.probes, undefined, text, hits);
  return hits.count;
}

/**
 * What `scan` finds at one place: confirms a filter's candidate. The text must be the one the filter saw, or reach
 * as far around the place as names, particles and addresses may. Empties `hits` first and returns their number.
 */
export function scanAt(table: Table, text: string, start: number, hits: HitBuffer): number {
  hits.clear();
  address.begin(text);
  const { kinds } = table.probes;
  const kind = kindAt(kinds, text, start);
  const starts = (kind & (SEPARATOR | TRANSPARENT)) === 0 && table.probes.starting(text.charCodeAt(start));
  if (starts && (kind & kindBefore(kinds, text, start) & BOUNDED) === 0) {
    tryAt(table.probes, table, text, start, hits);
  }
  return hits.count;
}

/** Only one text is scanned at a time. */
const address = new AddressWatch();

/**
 * The loop that reads every character of every page. It hashes each word and, in the scripts without spaces, the
 * letters with which a form may start; whatever may be a name, and all that is rare, it leaves to tryAt.
 */
function walk(probes: Probes, table: Table | undefined, text: string, hits: HitBuffer): void {
  const { kinds, deltas, starts, slots, shift, block, signs } = probes;
  const length = text.length;
  let at = 0;
  while (at < length) {
    // A code unit is always an index of `kinds` and `deltas`, a slot always one of `slots`: no `undefined` here.
    let unit = text.charCodeAt(at);
    let kind = kinds[unit] as number;
    const start = at++;
    if (kind & WORD) {
      let hash = SEED;
      do {
        hash = Math.imul(hash ^ ((unit + (deltas[unit] as number)) & 0xffff), FACTOR);
        if (at === length) {
          kind = SEPARATOR;
          break;
        }
        unit = text.charCodeAt(at++);
        kind = kinds[unit] as number;
      } while (kind & WORD);
      const slot = Math.imul(hash ^ (hash >>> 15), SPREAD);
      const first = slot >>> shift;
      const second = (first & ~block) | (slot & block);
      const bits =
        ((slots[first >>> 2] as number) >>> ((first & 3) << 1)) &
        ((slots[second >>> 2] as number) >>> ((second & 3) << 1)) &
        (FULL | MORE);
      if (bits !== 0 || kind & TRANSPARENT) {
        if (probes.starting(text.charCodeAt(start))) tryAt(probes, table, text, start, hits);
        if (kind & TRANSPARENT) at = afterRun(kinds, text, at, WORD);
      }
      // The character behind the word, read already, may start a name of another script.
      if (kind & JOINING || (kind === 0 && signs)) at--;
    } else if (kind & JOINING) {
      if (((starts[unit >>> 3] as number) >>> (unit & 7)) & 1) {
        const before = kindBefore(kinds, text, start);
        if ((kind & before & BOUNDED) === 0 && mayGoOn(probes, text, start))
          tryAt(probes, table, text, start, hits);
      }
      if (kind & BOUNDED) at = afterRun(kinds, text, at, kind & BOUNDED);
    } else if (signs && kind === 0 && probes.starting(unit)) tryAt(probes, table, text, start, hits);
  }
}

/** The end of the run of this kind that `at` stands in. */
function afterRun(kinds: Uint8Array, text: string, at: number, kind: number): number {
  let next = at;
  while (kindAt(kinds, text, next) & (kind | TRANSPARENT)) next++;
  return next;
}

/** Whether the first two units of a name in a script without spaces are known, as far as a quick look tells. */
function mayGoOn({ kinds, deltas, slots, shift, block }: Probes, text: string, start: number): boolean {
  const unit = text.charCodeAt(start);
  const next = text.charCodeAt(start + 1);
  const nextKind = kinds[next] ?? 0;
  if ((nextKind & JOINING) === 0 || kindAt(kinds, text, start + 2) & TRANSPARENT) return true;
  let hash = step(SEED, (unit + (deltas[unit] as number)) & 0xffff);
  if (probe(slots, shift, block, hash) & FULL) return true;
  hash = step(hash, (next + (deltas[next] as number)) & 0xffff);
  return probe(slots, shift, block, hash) !== 0;
}

/** Looks for the forms that start at `start`. */
function tryAt(probes: Probes, table: Table | undefined, text: string, start: number, hits: HitBuffer): void {
  const { kinds, deltas, slots, shift, block } = probes;
  const length = text.length;
  const firstHit = hits.count;
  let hash = SEED;
  let left = probes.longest;
  let at = start;
  let allowed = table === undefined;
  for (;;) {
    let unit = text.charCodeAt(at);
    let kind = kinds[unit] as number;
    const inWord = kind & WORD;
    do {
      const before = hash;
      hash = Math.imul(hash ^ ((unit + (deltas[unit] as number)) & 0xffff), FACTOR);
      left--;
      at++;
      if (at === length) break;
      const last = kind;
      unit = text.charCodeAt(at);
      kind = kinds[unit] as number;
      if (kind & TRANSPARENT) {
        hash = step(before, foldedAt(kinds, text, at - 1));
        at = skipTransparent(kinds, text, at);
        if (at === length) break;
        unit = text.charCodeAt(at);
        kind = kinds[unit] as number;
      }
      if ((last & kind & inWord) === 0) break;
    } while (left > 0);

    const bits = probe(slots, shift, block, hash);
    if (bits & FULL) {
      if (table === undefined) hits.push(start, at, -1);
      else {
        allowed ||= mayStart(kinds, text, start) && !address.inside(kinds, start);
        if (!allowed) break;
        confirm(table, text, start, hash, hits);
      }
    }
    if ((bits & MORE) === 0 || at >= length || left <= 0) break;
    kind = kindAt(kinds, text, at);
    if (kind & SEPARATOR) {
      let lastKind = kindBefore(kinds, text, at);
      do {
        const next = afterSeparator(kinds, text, at);
        kind = kindAt(kinds, text, next);
        if ((lastKind & JOINING) === 0 || (kind & JOINING) === 0) hash = step(hash, SPACE);
        lastKind = SEPARATOR;
        at = next;
        left--;
      } while (kind & SEPARATOR && left > 0);
      if (at >= length || left <= 0) break;
    }
  }
  if (hits.count - firstHit > 1) hits.settle(firstHit);
}
