/** The exact comparison behind the hash: which forms really stand at a place. */
import { mayEnd } from './edges.ts';
import { foldUnit } from './fold.ts';
import { FORM_FIELDS } from './form-finder.ts';
import type { HitBuffer } from './hit-buffer.ts';
import { JOINING, SEPARATOR } from './kinds.ts';
import type { RecordReader } from './records.ts';
import { caseFits, EXACT, FOREIGN, OTHER, scriptsOf, UNSURE } from './records.ts';
import type { Table } from './table.ts';
import type { UnitReader } from './unit-reader.ts';

/** Adds a hit for every form with this hash that stands in the reader's text at `start`. */
export function confirm(
  table: Table,
  reader: UnitReader,
  start: number,
  hash: number,
  hits: HitBuffer,
): void {
  const { finder, records, particles } = table;
  const known = finder.find(hash);
  const { numbers, letters } = finder;
  const behind = known + 1 + (numbers[known] as number) * FORM_FIELDS;
  for (let form = known + 1; form < behind; form += FORM_FIELDS) {
    const target = numbers[form + 2] as number;
    const from = numbers[form] as number;
    const behindLetters = numbers[form + 1] as number;
    records.open(letters, from, behindLetters, target, numbers[form + 3] as number);
    let end = records.compareLetters(reader, start);
    let after = end;
    let lastUnit = end - 1;
    if (end === UNSURE) {
      lastUnit = compareUnits(records, reader, start);
      end = lastUnit === OTHER ? OTHER : reader.endOfUnit(lastUnit);
      after = reader.skipTransparent(lastUnit + 1);
    }
    if (end === OTHER || !mayEnd(reader, after, reader.kind(lastUnit), particles)) continue;
    hits.push(start, end, target);
  }
}

/** Compares the current record to the text unit by unit. Returns where the last unit begins, or OTHER. */
function compareUnits(records: RecordReader, reader: UnitReader, start: number): number {
  const { rule } = records;
  let at = start;
  let lastUnit = OTHER;
  let last = 0;
  let separators = 0;
  let scripts = 0;
  for (let letter = records.nextLetter(); letter >= 0; letter = records.nextLetter()) {
    const wanted = reader.kindOf(letter);
    if (wanted & SEPARATOR) {
      separators++;
      continue;
    }
    const mayBeMissing = separators === 1 && (last & JOINING) !== 0 && (wanted & JOINING) !== 0;
    for (; separators > 0; separators--) {
      if (reader.kind(at) & SEPARATOR) at = reader.afterSeparator(at);
      else if (!mayBeMissing) return OTHER;
    }
    if (at >= reader.length) return OTHER;
    last = reader.kind(at);
    if (reader.folded(at) !== foldUnit(letter) || !caseFits(rule, wanted, last)) return OTHER;
    scripts |= scriptsOf(letter, reader.unit(at), wanted);
    lastUnit = at;
    at = reader.skipTransparent(at + 1);
  }
  return rule === EXACT && scripts === FOREIGN ? OTHER : lastUnit;
}
