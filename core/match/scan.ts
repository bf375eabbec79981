import { INVISIBLE, LEAST_LETTER, placeOf, SPACE, START } from './fold.ts';
import type { Hit } from './forms.ts';
import { FACTOR, join, SEED, step } from './hash.ts';
import { HitBuffer } from './hit-buffer.ts';
import { BOUNDED, HANGUL, JOINING, KATAKANA, OWN_PLACES, SEPARATOR, TRANSPARENT, WORD } from './kinds.ts';
import type { Probes, Sieve } from './probes.ts';
import { begins, FULL, isCapital, MORE, probe } from './probes.ts';
import type { UnitReader } from './unit-reader.ts';

/** What is scanned for: a table's forms, or the places that a filter lets pass. */
export interface Matchable {
  readonly probes: Probes;
  /**
   * Called for each place where by the hash of its tokens a form may stand; adds a hit for every one that does.
   * Returns false where none may start: then nothing longer is looked for there either.
   */
  take(start: number, end: number, hash: number, hits: HitBuffer): boolean;
}

/**
 * Finds what may stand in the text, at all places, bounded by the rules of their script, also inside and across each
 * other.
 * - Of a table: every form, whatever its role (names, shorts, decoys, context words). It decides nothing: the resolver
 *   takes the longest it believes, and finds the shorter ones here to fall back on. A hit begins with the form's first
 *   letter and ends behind its last and that one's marks.
 * - Of a filter: the places where a form of its pack may stand; ends are rough. It misses none; about one in thirty
 *   places without a form is among them.
 *
 * Empties `hits` first. Order: by start, then the longest first, then by target; no triple twice.
 * Offsets are UTF-16 code units of `text`. Returns the number of hits.
 */
export function scan(matchable: Matchable, text: string, hits: HitBuffer): number {
  walk(matchable, text, hits);
  return hits.count;
}

/** `scan` with hits as objects: for tools and tests. */
export function findHits(matchable: Matchable, text: string): Hit[] {
  const hits = new HitBuffer();
  scan(matchable, text, hits);
  return hits.toArray();
}

/**
 * What `scan` finds at one place: confirms a filter's candidate with a table. The text must be the one the filter saw,
 * or reach as far around the place as names, particles and addresses may. Empties `hits` first and returns their number.
 */
export function scanAt(matchable: Matchable, text: string, start: number, hits: HitBuffer): number {
  hits.clear();
  open(matchable.probes, text);
  if (start >= 0 && start < text.length) tryAt(matchable, start, hits);
  return hits.count;
}

function open({ reader, address }: Probes, text: string): void {
  reader.open(text);
  address.begin();
}

/**
 * The loop that reads every character of every page. It hashes each word while it reads it, and leaves all else to
 * others: what stands where a word or, in the scripts without spaces, a letter may start a form.
 */
function walk(matchable: Matchable, text: string, hits: HitBuffer): void {
  const { probes } = matchable;
  hits.clear();
  open(probes, text);
  const { reader, starts, plain, capital } = probes;
  const { length, words, pages } = reader;
  let before = 0;
  let at = 0;
  // A word or sign that begins a longer name, if the next word goes on with it: most don't.
  let opened: Sieve | undefined;
  let openedHash = 0;
  let openedStart = 0;
  let openedEnd = 0;
  while (at < length) {
    // A place is always an index of `words`: no `undefined` here.
    let unit = reader.read.call(text, at);
    let word = words[placeOf(pages, unit)] as number;
    if (word >= LEAST_LETTER) {
      const start = at;
      const sieve = word === unit ? plain : capital;
      let hash = SEED;
      do {
        hash = Math.imul(hash ^ word, FACTOR);
        at++;
        // The text's end is a sign that starts nothing.
        unit = at < length ? reader.read.call(text, at) : 0;
        word = words[placeOf(pages, unit)] as number;
      } while (word >= LEAST_LETTER);
      before = 0;
      if (opened !== undefined) {
        if (word & INVISIBLE || probe(opened, join(openedHash, hash)) !== 0) {
          setToken(openedHash, openedEnd, openedEnd - openedStart);
          follow(matchable, openedStart, opened, MORE, hits);
        }
        opened = undefined;
      }
      if (word & INVISIBLE) {
        tryAt(matchable, start, hits);
        at = reader.endOfWord(at);
        continue;
      }
      const bits = probe(sieve, hash);
      if (bits === MORE && unit === SPACE && startsWord(probes, at + 1)) {
        opened = sieve;
        openedHash = hash;
        openedStart = start;
        openedEnd = at;
      } else if (bits !== 0) {
        setToken(hash, at, at - start);
        follow(matchable, start, sieve, bits, hits);
      }
    }
    // What may start a form, unless it goes on with a run of Hangul or katakana.
    if (word & START && begins(starts, unit) && (word & before & (HANGUL | KATAKANA)) === 0) {
      // A sign, such as the quotes of “Kursk”: the word behind it tells. East Asian letters seldom have one behind them.
      const isSign = unit < OWN_PLACES && isBeforeWord(probes, at, before);
      openedHash = isSign ? step(SEED, reader.fold(unit)) : 0;
      if (isSign && probe(plain, openedHash) === MORE) {
        opened = plain;
        openedStart = at;
        openedEnd = at + 1;
      } else tryLetter(matchable, at, unit, before, hits);
    }
    before = word;
    at++;
  }
}

/** Whether a letter of a word stands at `at`. */
function startsWord({ reader }: Probes, at: number): boolean {
  return (reader.kind(at) & WORD) !== 0;
}

/** Whether a word follows the sign at `at`, directly or behind a space, and nothing invisible stands around the sign. */
function isBeforeWord(probes: Probes, at: number, before: number): boolean {
  if (before & INVISIBLE) return false;
  return startsWord(probes, at + 1) || (probes.reader.unit(at + 1) === SPACE && startsWord(probes, at + 2));
}

/** What tryAt does, for the plain case: a unit that is no part of a word, with nothing invisible around it. */
function tryLetter(matchable: Matchable, start: number, unit: number, before: number, hits: HitBuffer): void {
  const { reader, plain } = matchable.probes;
  if (before & INVISIBLE || reader.kind(start + 1) & TRANSPARENT) {
    tryAt(matchable, start, hits);
    return;
  }
  let hash = step(SEED, reader.fold(unit));
  let bits = probe(plain, hash);
  let units = 1;
  if (bits === MORE) {
    // Most pairs of letters begin no form: they are told here.
    const next = reader.unit(start + 1);
    if (reader.kindOf(next) & JOINING && (reader.kind(start + 2) & TRANSPARENT) === 0) {
      hash = step(hash, reader.fold(next));
      bits = probe(plain, hash);
      units = 2;
    }
  }
  if (bits === 0) return;
  setToken(hash, start + units, units);
  follow(matchable, start, plain, bits, hits);
}

/** Looks for the forms that start at `start`, if one may. */
function tryAt(matchable: Matchable, start: number, hits: HitBuffer): void {
  const { reader, starts, plain, capital, longest } = matchable.probes;
  const unit = reader.unit(start);
  const bounded = reader.kind(start) & BOUNDED;
  if (
    (reader.kindOf(unit) & WORD || begins(starts, unit)) &&
    (bounded === 0 || (bounded & reader.kindBefore(start)) === 0)
  ) {
    readToken(reader, start, undefined, longest);
    const sieve = isCapital(unit) ? capital : plain;
    const bits = probe(sieve, tokenHash);
    if (bits !== 0) follow(matchable, start, sieve, bits, hits);
  }
}

// The token that was read last. Only one text is scanned at a time, and nothing is to be allocated.
/** The hash from the start of the form to the token's end. */
let tokenHash = 0;
let tokenEnd = 0;
let tokenUnits = 0;

function setToken(hash: number, end: number, units: number): void {
  tokenHash = hash;
  tokenEnd = end;
  tokenUnits = units;
}

/**
 * Reads the token that starts at `start`: a word, or one unit of anything else; of a word longer than any form only so
 * much that it is no form's. `hashBefore` is that of the tokens before it, or undefined.
 */
function readToken(reader: UnitReader, start: number, hashBefore: number | undefined, most: number): void {
  const { text, length, pages, kinds, deltas } = reader;
  let hash = SEED;
  let at = start;
  let units = 0;
  let last = 0;
  let folded = 0;
  let unit = reader.unit(at);
  let place = placeOf(pages, unit);
  let kind = kinds[place] as number;
  do {
    last = kind;
    folded = (unit + (deltas[place] as number)) & 0xffff;
    at++;
    unit = at < length ? reader.read.call(text, at) : 0;
    place = placeOf(pages, unit);
    kind = kinds[place] as number;
    if (kind & TRANSPARENT) {
      folded = reader.folded(at - 1);
      at = reader.skipTransparent(at);
      unit = reader.unit(at);
      place = placeOf(pages, unit);
      kind = kinds[place] as number;
    }
    hash = step(hash, folded);
    units++;
  } while (last & kind & WORD && units <= most);
  if (hashBefore !== undefined) hash = last & WORD ? join(hashBefore, hash) : step(hashBefore, folded);
  setToken(hash, at, units);
}

/** Reports the forms that start at `start`, where the token read last is the first and the sieve says `bits` of it. */
function follow(matchable: Matchable, start: number, sieve: Sieve, firstBits: number, hits: HitBuffer): void {
  const { reader, longest } = matchable.probes;
  const firstHit = hits.count;
  let bits = firstBits;
  let hash = tokenHash;
  let at = tokenEnd;
  let left = longest - tokenUnits;
  while (left >= 0) {
    if (bits & FULL && !matchable.take(start, at, hash, hits)) return;
    if ((bits & MORE) === 0) break;

    let kind = reader.kind(at);
    while (kind & SEPARATOR && left > 0) {
      at = reader.afterSeparator(at);
      kind = reader.kind(at);
      left--;
    }
    if (at >= reader.length) break;
    if (kind & WORD || reader.kind(at + 1) & TRANSPARENT) {
      readToken(reader, at, hash, left);
      hash = tokenHash;
      at = tokenEnd;
      left -= tokenUnits;
    } else {
      const unit = reader.unit(at);
      hash = step(hash, reader.fold(unit));
      at++;
      left--;
    }
    bits = probe(sieve, hash);
  }
  if (hits.count - firstHit > 1) hits.settle(firstHit);
}
