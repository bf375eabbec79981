/** The exact comparison behind the hash: which forms really stand at a place. */
import { damaged } from './byte-reader.ts';
import { mayEnd } from './edges.ts';
import { foldUnit } from './fold.ts';
import { bucketOf } from './hash.ts';
import type { HitBuffer } from './hit-buffer.ts';
import { JOINING, SEPARATOR } from './kinds.ts';
import type { RecordReader } from './records.ts';
import { caseFits, OTHER, UNSURE } from './records.ts';
import type { Table } from './table.ts';
import { afterSeparator, endOfUnit, foldedAt, kindAt, skipTransparent } from './units.ts';

/** Adds a hit for every form with this hash that stands in the text at `start`. */
export function confirm(table: Table, text: string, start: number, hash: number, hits: HitBuffer): void {
  const { buckets, records, particles } = table;
  const { kinds } = table.probes;
  const bucket = bucketOf(hash, buckets.shift);
  const count = buckets.count(bucket);
  if (count === 0) return;
  const first = buckets.start(bucket);
  for (let member = first; member < first + count; member++) {
    const record = buckets.record(member);
    records.seek(record);
    let end = records.compareLetters(table.probes, text, start);
    let after = end;
    let lastUnit = end - 1;
    if (end === UNSURE) {
      records.seek(record);
      lastUnit = compareUnits(kinds, records, text, start);
      end = lastUnit === OTHER ? OTHER : endOfUnit(kinds, text, lastUnit);
      after = skipTransparent(kinds, text, lastUnit + 1);
    }
    if (end === OTHER || !mayEnd(kinds, text, after, kindAt(kinds, text, lastUnit), particles)) continue;
    if (records.target >= table.targetCount) throw damaged('a form has no target');
    hits.push(start, end, records.target);
  }
}

/** Compares the current record to the text unit by unit. Returns where the last unit begins, or OTHER. */
function compareUnits(kinds: Uint8Array, records: RecordReader, text: string, start: number): number {
  const { rule } = records;
  let at = start;
  let lastUnit = OTHER;
  let last = 0;
  let separators = 0;
  for (let letter = records.nextLetter(); letter >= 0; letter = records.nextLetter()) {
    const wanted = kinds[letter] ?? 0;
    if (wanted & SEPARATOR) {
      separators++;
      continue;
    }
    const mayBeMissing = separators === 1 && (last & JOINING) !== 0 && (wanted & JOINING) !== 0;
    for (; separators > 0; separators--) {
      if (kindAt(kinds, text, at) & SEPARATOR) at = afterSeparator(kinds, text, at);
      else if (!mayBeMissing) return OTHER;
    }
    if (at >= text.length) return OTHER;
    last = kindAt(kinds, text, at);
    if (foldedAt(kinds, text, at) !== foldUnit(letter) || !caseFits(rule, wanted, last)) return OTHER;
    lastUnit = at;
    at = skipTransparent(kinds, text, at + 1);
  }
  return lastUnit;
}
