import { AddressWatch } from './address-watch.ts';
import { confirm } from './confirm.ts';
import { kindBefore, mayStart } from './edges.ts';
import type { Filter } from './filter.ts';
import { JOINING_UNIT, SPACE, TRANSPARENT_UNIT } from './fold.ts';
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
 * letters with which a form may start; whatever may be a name, and all that is rare, it leaves to others.
 */
function walk(probes: Probes, table: Table | undefined, text: string, hits: HitBuffer): void {
  const { kinds, words, starts, slots, shift, block, signs } = probes;
  const length = text.length;
  let at = 0;
  while (at < length) {
    // A code unit is always an index of `words`, a slot always one of `slots`: no `undefined` here.
    let word = words[text.charCodeAt(at++)] as number;
    if (word > TRANSPARENT_UNIT) {
      const start = at - 1;
      let hash = SEED;
      let end = at;
      do {
        hash = Math.imul(hash ^ word, FACTOR);
        if (at === length) {
          word = 0;
          end = length;
          break;
        }
        word = words[text.charCodeAt(at++)] as number;
        end = at - 1;
      } while (word > TRANSPARENT_UNIT);
      const slot = Math.imul(hash ^ (hash >>> 15), SPREAD);
      const first = slot >>> shift;
      const second = (first & ~block) | (slot & block);
      const bits =
        ((slots[first >>> 2] as number) >>> ((first & 3) << 1)) &
        ((slots[second >>> 2] as number) >>> ((second & 3) << 1)) &
        (FULL | MORE);
      if (word === TRANSPARENT_UNIT) {
        if (probes.starting(text.charCodeAt(start))) tryAt(probes, table, text, start, hits);
        at = afterRun(kinds, text, end, WORD);
      } else {
        if (bits !== 0 && probes.starting(text.charCodeAt(start))) {
          follow(probes, table, text, start, end, hash, probes.longest - (end - start), WORD, hits);
        }
        // The character behind the word, read already, may start a name of another script.
        if (word !== 0 || signs) at = end;
      }
    } else if (word === JOINING_UNIT) {
      const unit = text.charCodeAt(at - 1);
      const kind = kinds[unit] as number;
      if (((starts[unit >>> 3] as number) >>> (unit & 7)) & 1)
        tryJoining(probes, table, text, at - 1, kind, hits);
      // Where a form can't start inside a run, the rest of the run is passed over.
      if (kind & BOUNDED) while (at < length && (kinds[text.charCodeAt(at)] as number) & kind) at++;
    } else if (signs && word === 0) trySign(probes, table, text, at - 1, hits);
  }
}

/** The end of the run of this kind that `at` stands in. */
function afterRun(kinds: Uint8Array, text: string, at: number, kind: number): number {
  let next = at;
  while (kindAt(kinds, text, next) & (kind | TRANSPARENT)) next++;
  return next;
}

/** Looks for names that start with the letter of Hangul, kana or Han at `start`, where it may start one. */
function tryJoining(
  probes: Probes,
  table: Table | undefined,
  text: string,
  start: number,
  kind: number,
  hits: HitBuffer,
): void {
  const { kinds, deltas, slots, shift, block } = probes;
  if (kind & BOUNDED & kindBefore(kinds, text, start)) return;
  const nextKind = kindAt(kinds, text, start + 1);
  if ((nextKind & JOINING) === 0 || kindAt(kinds, text, start + 2) & TRANSPARENT) {
    tryAt(probes, table, text, start, hits);
    return;
  }
  // Most places fall through here: their first two letters start no name.
  const unit = text.charCodeAt(start);
  const next = text.charCodeAt(start + 1);
  const one = step(SEED, (unit + (deltas[unit] as number)) & 0xffff);
  const bits = probe(slots, shift, block, one);
  if (bits & FULL) follow(probes, table, text, start, start + 1, one, probes.longest - 1, kind, hits);
  else if (bits !== 0) {
    const two = step(one, (next + (deltas[next] as number)) & 0xffff);
    if (probe(slots, shift, block, two) !== 0) {
      follow(probes, table, text, start, start + 2, two, probes.longest - 2, nextKind, hits);
    }
  }
}

/** Looks for names that start with the sign at `start`. */
function trySign(
  probes: Probes,
  table: Table | undefined,
  text: string,
  start: number,
  hits: HitBuffer,
): void {
  const unit = text.charCodeAt(start);
  if (probes.kinds[unit] === 0 && probes.starting(unit)) tryAt(probes, table, text, start, hits);
}

/** Looks for the forms that start at `start`, where they may. */
function tryAt(probes: Probes, table: Table | undefined, text: string, start: number, hits: HitBuffer): void {
  const hash = token(probes, text, start, SEED, probes.longest);
  follow(probes, table, text, start, tokenEnd, hash, probes.longest - tokenUnits, tokenKind, hits);
}

// What `token` found besides its hash. Only one text is scanned at a time, and nothing is to be allocated.
let tokenEnd = 0;
let tokenUnits = 0;
let tokenKind = 0;

/**
 * Hashes the token that starts at `start`: a word, or one unit of anything else; of a word longer than any form, only
 * so much that it is no form's. Sets tokenEnd, tokenUnits and tokenKind (of its last unit).
 */
function token({ kinds, deltas }: Probes, text: string, start: number, before: number, most: number): number {
  let hash = before;
  let at = start;
  let units = 0;
  let kind = kindAt(kinds, text, at);
  do {
    tokenKind = kind;
    const unit = text.charCodeAt(at);
    const next = at + 1;
    kind = kindAt(kinds, text, next);
    if (kind & TRANSPARENT) {
      hash = step(hash, foldedAt(kinds, text, at));
      at = skipTransparent(kinds, text, next);
      kind = kindAt(kinds, text, at);
    } else {
      hash = step(hash, (unit + (deltas[unit] ?? 0)) & 0xffff);
      at = next;
    }
    units++;
  } while (tokenKind & kind & WORD && units <= most);
  tokenEnd = at;
  tokenUnits = units;
  return hash;
}

/**
 * Reports the forms that start at `start` and end at `end` or behind. The text between has been hashed, `left` more
 * units may belong to a form, and the last unit was of kind `last`.
 */
function follow(
  probes: Probes,
  table: Table | undefined,
  text: string,
  start: number,
  end: number,
  hashed: number,
  unitsLeft: number,
  lastKind: number,
  hits: HitBuffer,
): void {
  const { kinds, slots, shift, block } = probes;
  const firstHit = hits.count;
  let hash = hashed;
  let left = unitsLeft;
  let last = lastKind;
  let at = end;
  let allowed = table === undefined;
  while (left >= 0) {
    const bits = probe(slots, shift, block, hash);
    if (bits & FULL) {
      if (table === undefined) hits.push(start, at, -1);
      else {
        allowed ||= mayStart(kinds, text, start) && !address.inside(kinds, start);
        if (!allowed) return;
        confirm(table, text, start, hash, hits);
      }
    }
    if ((bits & MORE) === 0) break;
    let kind = kindAt(kinds, text, at);
    while (kind & SEPARATOR) {
      at = afterSeparator(kinds, text, at);
      kind = kindAt(kinds, text, at);
      if ((last & JOINING) === 0 || (kind & JOINING) === 0) hash = step(hash, SPACE);
      last = SEPARATOR;
      left--;
      if (left < 0) break;
    }
    if (at >= text.length) break;
    hash = token(probes, text, at, hash, left);
    at = tokenEnd;
    left -= tokenUnits;
    last = tokenKind;
  }
  if (hits.count - firstHit > 1) hits.settle(firstHit);
}
