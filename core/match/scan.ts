import { confirm } from './confirm.ts';
import { mayStart } from './edges.ts';
import type { Filter } from './filter.ts';
import { HANGUL_UNIT, KATAKANA_UNIT, SPACE, TRANSPARENT_UNIT } from './fold.ts';
import type { Hit } from './forms.ts';
import { FACTOR, SEED, spread, step } from './hash.ts';
import { HitBuffer } from './hit-buffer.ts';
import { BOUNDED, JOINING, SEPARATOR, TRANSPARENT, WORD } from './kinds.ts';
import type { Probes } from './probes.ts';
import { FULL, MORE, probe } from './probes.ts';
import type { Table } from './table.ts';
import type { UnitReader } from './unit-reader.ts';

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
 * The places where a form of the filter's pack may stand; ends are rough. In place of a target each hit has the hash
 * of what stands there (see hash.ts), which is the last of the form's `tokenHashes`.
 * Misses none; about one in thirty is wrong. Empties `hits` first and returns their number.
 */
export function scanFilter(filter: Filter, text: string, hits: HitBuffer): number {
  walk(filter.probes, undefined, text, hits);
  return hits.count;
}

/**
 * What `scan` finds at one place: confirms a filter's candidate. The text must be the one the filter saw, or reach
 * as far around the place as names, particles and addresses may. Empties `hits` first and returns their number.
 */
export function scanAt(table: Table, text: string, start: number, hits: HitBuffer): number {
  hits.clear();
  open(table.probes, text);
  if (start >= 0 && start < text.length) tryAt(table.probes, table, start, hits);
  return hits.count;
}

function open({ reader, address }: Probes, text: string): void {
  reader.open(text);
  address.begin();
}

function walk(probes: Probes, table: Table | undefined, text: string, hits: HitBuffer): void {
  hits.clear();
  open(probes, text);
  let at = nextCandidate(probes, 0);
  while (at >= 0) at = nextCandidate(probes, tryAt(probes, table, at, hits));
}

/**
 * The loop that reads every character of every page: gives the next place from `from` on where a form may start, or
 * -1. It hashes each word and, in the scripts without spaces, the first two letters; all that is rare it leaves
 * to its caller.
 */
function nextCandidate(probes: Probes, from: number): number {
  const { reader, words, starts, slots, shift, signs } = probes;
  const { text, length } = reader;
  let hash = SEED;
  for (let at = from; at < length; at++) {
    // A code unit is always an index of `words`, a slot always one of `slots`: no `undefined` here.
    const unit = reader.read.call(text, at);
    const word = words[unit] as number;
    if (word > KATAKANA_UNIT) {
      hash = Math.imul(hash ^ word, FACTOR);
      continue;
    }
    if (hash !== SEED) {
      // The first of the hash's slots; where there is a second, `follow` looks at it.
      const slot = spread(hash) >>> shift;
      if (
        ((slots[slot >>> 2] as number) >>> ((slot & 3) << 1)) & (FULL | MORE) ||
        word === TRANSPARENT_UNIT
      ) {
        const start = reader.startOfWord(at);
        if (word === TRANSPARENT_UNIT || probes.starting(reader.unit(start))) return start;
      }
      hash = SEED;
    }
    if (word === 0 ? signs : word !== TRANSPARENT_UNIT) {
      if (((starts[unit >>> 3] as number) >>> (unit & 7)) & 1) {
        if (word === 0 || pairMayStart(probes, at)) return at;
      }
      // Inside a run of Hangul or katakana no form starts.
      if (word >= HANGUL_UNIT) while (words[reader.unit(at + 1)] === word) at++;
    }
  }
  return hash !== SEED && probe(slots, shift, 0, hash) !== 0 ? reader.startOfWord(length) : -1;
}

/** Whether the two letters from `start` on may start a form, as far as the probes tell. */
function pairMayStart({ reader, words, slots, shift, block }: Probes, start: number): boolean {
  const next = words[reader.unit(start + 1)] as number;
  // Only the plain case is looked at here: two letters in a row, nothing between or behind them that changes them.
  if (next === 0 || next === TRANSPARENT_UNIT || next > KATAKANA_UNIT) return true;
  if (reader.kind(start + 2) & TRANSPARENT) return true;
  const one = step(SEED, reader.folded(start));
  const bits = probe(slots, shift, block, one);
  if (bits !== MORE) return bits !== 0;
  return probe(slots, shift, block, step(one, reader.folded(start + 1))) !== 0;
}

/** Looks for the forms that start at `start`, if one may. Returns where the next may start. */
function tryAt(probes: Probes, table: Table | undefined, start: number, hits: HitBuffer): number {
  const { reader } = probes;
  const kind = reader.kind(start);
  const bounded = kind & BOUNDED;
  if ((kind & (SEPARATOR | TRANSPARENT)) === 0 && probes.starting(reader.unit(start))) {
    if (bounded === 0 || (bounded & reader.kindBefore(start)) === 0) follow(probes, table, start, hits);
  }
  let next = start + 1;
  if (bounded !== 0) while (reader.kind(next) & (bounded | TRANSPARENT)) next++;
  return next;
}

// What `readToken` found. Only one text is scanned at a time, and nothing is to be allocated.
let tokenHash = 0;
let tokenEnd = 0;
let tokenUnits = 0;
let tokenKind = 0;

/**
 * Adds the token that starts at `start` to a hash: a word, or one unit of anything else; of a word longer than any
 * form only so much that it is no form's. Sets the four variables above; tokenKind is that of its last unit.
 */
function readToken(reader: UnitReader, start: number, hashBefore: number, most: number): void {
  const { text, length, kinds, deltas } = reader;
  let hash = hashBefore;
  let at = start;
  let units = 0;
  let last = 0;
  let unit = reader.unit(at);
  let kind = kinds[unit] as number;
  do {
    last = kind;
    let folded = (unit + (deltas[unit] as number)) & 0xffff;
    at++;
    unit = at < length ? reader.read.call(text, at) : 0;
    kind = kinds[unit] as number;
    if (kind & TRANSPARENT) {
      folded = reader.folded(at - 1);
      at = reader.skipTransparent(at);
      unit = reader.unit(at);
      kind = kinds[unit] as number;
    }
    hash = step(hash, folded);
    units++;
  } while (last & kind & WORD && units <= most);
  tokenHash = hash;
  tokenEnd = at;
  tokenUnits = units;
  tokenKind = last;
}

/** Reports the forms that start at `start`. */
function follow(probes: Probes, table: Table | undefined, start: number, hits: HitBuffer): void {
  const { reader, address, slots, shift, block } = probes;
  const firstHit = hits.count;
  let allowed = table === undefined;
  let left = probes.longest;
  let at = start;
  let hash = SEED;
  for (;;) {
    readToken(reader, at, hash, left);
    hash = tokenHash;
    at = tokenEnd;
    left -= tokenUnits;
    if (left < 0) break;

    const bits = probe(slots, shift, block, hash);
    if (bits & FULL) {
      if (table === undefined) hits.push(start, at, hash);
      else {
        allowed ||= mayStart(reader, start) && !address.inside(reader, start);
        if (!allowed) return;
        confirm(table, reader, start, hash, hits);
      }
    }
    if ((bits & MORE) === 0) break;

    let last = tokenKind;
    let kind = reader.kind(at);
    while (kind & SEPARATOR && left > 0) {
      at = reader.afterSeparator(at);
      kind = reader.kind(at);
      if ((last & JOINING) === 0 || (kind & JOINING) === 0) hash = step(hash, SPACE);
      last = SEPARATOR;
      left--;
    }
    if (at >= reader.length) break;
  }
  if (hits.count - firstHit > 1) hits.settle(firstHit);
}
