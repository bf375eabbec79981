import { AddressWatch } from './address-watch.ts';
import { confirm } from './confirm.ts';
import { kindBefore, mayStart } from './edges.ts';
import type { Filter } from './filter.ts';
import { foldTable, SPACE } from './fold.ts';
import type { Hit } from './forms.ts';
import { FACTOR, SEED, SPREAD, step } from './hash.ts';
import { HitBuffer } from './hit-buffer.ts';
import { BOUNDED, JOINING, SEPARATOR, START, TRANSPARENT, WORD } from './kinds.ts';
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
  if (kind >= START && (kind & kindBefore(kinds, text, start) & BOUNDED) === 0) {
    tryAt(table.probes, table, text, start, hits);
  }
  return hits.count;
}

/** Only one text is scanned at a time. */
const address = new AddressWatch();

/**
 * The loop that reads every character of every page. It looks at each code unit's kind, hashes the words and letters
 * with which a form may start, and leaves all that is rarer to tryAt.
 */
function walk(probes: Probes, table: Table | undefined, text: string, hits: HitBuffer): void {
  const { kinds, slots, shift, block } = probes;
  const { deltas } = foldTable();
  const length = text.length;
  let at = 0;
  while (at < length) {
    // A code unit is always an index of `kinds` and `deltas`, a slot always one of `slots`: no `undefined` here.
    let unit = text.charCodeAt(at);
    let kind = kinds[unit] as number;
    if (kind < START) {
      at++;
      continue;
    }
    let before = at === 0 ? 0 : (kinds[text.charCodeAt(at - 1)] as number);
    if (before & TRANSPARENT) before = kindBefore(kinds, text, at);
    const start = at;
    if (kind & before & BOUNDED) {
      do at++;
      while (at < length && (kinds[text.charCodeAt(at)] as number) & kind & WORD);
      continue;
    }
    let hash = Math.imul(SEED ^ ((unit + (deltas[unit] as number)) & 0xffff), FACTOR);
    at++;
    if (at < length) {
      const isWord = kind & WORD;
      unit = text.charCodeAt(at);
      kind = kinds[unit] as number;
      if (isWord) {
        while (kind & WORD) {
          hash = Math.imul(hash ^ ((unit + (deltas[unit] as number)) & 0xffff), FACTOR);
          at++;
          if (at === length) break;
          unit = text.charCodeAt(at);
          kind = kinds[unit] as number;
        }
      }
      if (kind & TRANSPARENT) {
        at = tryAt(probes, table, text, start, hits);
        continue;
      }
    }
    const slot = Math.imul(hash ^ (hash >>> 15), SPREAD);
    const first = slot >>> shift;
    const second = (first & ~block) | (slot & block);
    const bits =
      ((slots[first >>> 2] as number) >>> ((first & 3) << 1)) &
      ((slots[second >>> 2] as number) >>> ((second & 3) << 1)) &
      (FULL | MORE);
    if (bits === 0) continue;
    if (bits === MORE && kind & JOINING && at < length && at === start + 1) {
      hash = Math.imul(hash ^ ((unit + (deltas[unit] as number)) & 0xffff), FACTOR);
      const nextKind = at + 1 < length ? (kinds[text.charCodeAt(at + 1)] as number) : 0;
      if ((nextKind & TRANSPARENT) === 0 && probe(slots, shift, block, hash) === 0) continue;
    }
    tryAt(probes, table, text, start, hits);
  }
}

/** Looks for the forms that start at `start`. Returns the end of the first token. */
function tryAt(
  probes: Probes,
  table: Table | undefined,
  text: string,
  start: number,
  hits: HitBuffer,
): number {
  const { kinds, slots, shift, block } = probes;
  const { deltas } = foldTable();
  const length = text.length;
  const firstHit = hits.count;
  let hash = SEED;
  let left = probes.longest;
  let at = start;
  let tokenEnd = 0;
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
    if (tokenEnd === 0) tokenEnd = at;

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
  return tokenEnd;
}
