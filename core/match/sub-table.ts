/** Of a large table only what a page may hold: the answer to a tab that has no more than a filter of it. */
import { compileTable } from './compile-table.ts';
import { narrowForm } from './form-spelling.ts';
import type { Form, FormSet, FormTarget } from './forms.ts';
import { bucketOf, tokenHashes } from './hash.ts';
import { CASE_RULES } from './records.ts';
import type { Table } from './table.ts';

/**
 * A matcher table of the forms with these hashes (the last of a form's `tokenHashes`), under the same target numbers.
 * Tables of different hashes have no form in common.
 */
export function subTable(table: Table, hashes: readonly number[]): Uint8Array {
  const { buckets, records } = table;
  const wanted = new Set(hashes);
  const found = new Map<number, Form[]>();
  for (const bucket of new Set(hashes.map((hash) => bucketOf(hash, buckets.shift)))) {
    const first = buckets.start(bucket);
    for (let member = first; member < first + buckets.count(bucket); member++) {
      const { text, target, rule } = records.read(buckets.record(member));
      if (!wanted.has(tokenHashes(narrowForm(text)).at(-1) ?? 0)) continue;
      const forms = found.get(target) ?? [];
      found.set(target, forms);
      forms.push({ text, target, case: CASE_RULES[rule] ?? 'exact' });
    }
  }
  const numbers = [...found.keys()].sort((a, b) => a - b);
  const targets = numbers.map((number) => table.target(number));
  return compileTable({
    pack: table.pack,
    targets,
    forms: numbers.flatMap((number, target) =>
      (found.get(number) ?? []).map((form) => ({ ...form, target })),
    ),
    contextEntities: listsOf(targets, (id) => table.contextEntities(id)),
    covers: listsOf(targets, (id) => table.covers(id)),
    titles: [...table.titles],
    cues: table.cues,
    numbers: numbers.map((number) => table.numberOf(number)),
    particles: [...table.particles.list],
  });
}

function listsOf(targets: readonly FormTarget[], listOf: (id: string) => readonly string[]) {
  const lists: FormSet['covers'] = {};
  for (const { id } of targets) {
    const list = listOf(id);
    if (list.length > 0) lists[id] = [...list];
  }
  return lists;
}
