/** The exact comparison behind the hash: which forms of a bucket really stand at a place. */
import { damaged } from './byte-reader.ts';
import { mayEnd } from './edges.ts';
import { foldUnit, SPACE } from './fold.ts';
import { bucketOf } from './hash.ts';
import type { HitBuffer } from './hit-buffer.ts';
import { JOINING, SEPARATOR, UPPER } from './kinds.ts';
import { readLetter } from './letters.ts';
import { CASE_RULES } from './record.ts';
import type { Table } from './table.ts';
import { afterSeparator, endOfUnit, foldedAt, kindAt, skipTransparent } from './units.ts';

const EXACT = CASE_RULES.indexOf('exact');
const SMART = CASE_RULES.indexOf('smart');

/** Adds a hit for every form with this hash that stands in the text at `start`. */
export function confirm(table: Table, text: string, start: number, hash: number, hits: HitBuffer): void {
  const { heads, entries } = table;
  const bucket = bucketOf(hash, table.bucketShift);
  const end = heads[bucket + 1] ?? 0;
  entries.at = heads[bucket] ?? 0;
  while (entries.at < end) {
    const head = entries.varint();
    const units = head >>> 3;
    const count = head & 1 ? entries.varint() : 1;
    const targetsAt = entries.at;
    for (let i = 0; i < count; i++) entries.varint();
    const last = compare(table, text, start, units, (head >>> 1) & 3);
    if (last < 0) continue;
    const next = entries.at;
    entries.at = targetsAt;
    for (let i = 0; i < count; i++) {
      const target = entries.varint();
      if (target >= table.targetCount) throw damaged('a form has no target');
      hits.push(start, last, target);
    }
    entries.at = next;
  }
}

/**
 * Reads `units` letters of a form and compares them to the text from `start` on.
 * Returns where the hit ends, or -1; the reader stands behind the form either way.
 */
function compare(table: Table, text: string, start: number, units: number, rule: number): number {
  const { entries, letters } = table;
  const { kinds } = table.probes;
  let at = start;
  let end = -1;
  let last = 0;
  let separators = 0;
  let same = true;
  for (let i = 0; i < units; i++) {
    const letter = readLetter(entries, letters);
    if (letter === SPACE) separators++;
    if (letter === SPACE || !same) continue;
    const wanted = kinds[letter] ?? 0;
    const mayBeMissing = separators === 1 && (last & JOINING) !== 0 && (wanted & JOINING) !== 0;
    for (; separators > 0; separators--) {
      if (kindAt(kinds, text, at) & SEPARATOR) at = afterSeparator(kinds, text, at);
      else if (!mayBeMissing) same = false;
    }
    last = kindAt(kinds, text, at);
    same &&=
      at < text.length && foldedAt(kinds, text, at) === foldUnit(letter) && caseFits(rule, wanted, last);
    end = endOfUnit(kinds, text, at);
    at = skipTransparent(kinds, text, at + 1);
  }
  return same && mayEnd(kinds, text, at, last, table.particles) ? end : -1;
}

/** Whether a letter of the text may stand for a letter of the form, given the kinds of both. */
function caseFits(rule: number, wanted: number, found: number): boolean {
  if (rule === EXACT) return (wanted & UPPER) === (found & UPPER);
  return rule !== SMART || (wanted & UPPER) === 0 || (found & UPPER) !== 0;
}
