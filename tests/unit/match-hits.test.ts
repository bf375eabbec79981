import { describe, expect, it } from 'vitest';
import { compileTable } from '../../core/match/compile-table.ts';
import type { FormSet } from '../../core/match/forms.ts';
import { HitBuffer } from '../../core/match/hit-buffer.ts';
import { findHits, scan, scanAt } from '../../core/match/scan.ts';
import { loadTable } from '../../core/match/table.ts';
import { formSetOf, found } from './match-form-set.ts';

const tableOf = (forms: FormSet) => loadTable(compileTable(forms));

describe('hits', () => {
  it('reports all forms at a place, longest first, and those inside', () => {
    const text = 'the Kursk Oblast court';
    expect(found(text, 'Kursk', 'Oblast', 'Kursk Oblast', 'Kursk Oblast court')).toEqual([
      'Kursk Oblast court',
      'Kursk Oblast',
      'Kursk',
      'Oblast',
    ]);
    expect(found('北朝鮮軍', '北朝鮮軍', '北朝鮮', '朝鮮')).toEqual(['北朝鮮軍', '北朝鮮', '朝鮮']);
  });

  it('reports every target of a form, in order, each once', () => {
    const forms = formSetOf(['Yoon', 'Ryder']);
    forms.forms = [
      { text: 'Yoon', case: 'smart', target: 1 },
      { text: 'Yoon', case: 'any', target: 0 },
      { text: 'YOON', case: 'exact', target: 0 },
      { text: 'Yoon', case: 'any', target: 1 },
    ];
    const hit = (target: number) => ({ start: 3, end: 7, target });
    expect(findHits(tableOf(forms), 'Mr YOON')).toEqual([hit(0), hit(1)]);
  });

  it('finds the forms of one start with scanAt', () => {
    const text = 'in Kursk Oblast, aKursk';
    const table = tableOf(formSetOf(['Kursk', 'Kursk Oblast', 'Oblast']));
    const hits = new HitBuffer();
    expect(scanAt(table, text, 3, hits)).toBe(2);
    expect(hits.toArray().map((hit) => hit.end)).toEqual([15, 8]);
    expect(scanAt(table, text, 4, hits)).toBe(0);
    expect(scanAt(table, text, 18, hits)).toBe(0);
  });

  it('keeps many hits in one buffer and empties it for the next text', () => {
    const table = tableOf(formSetOf(['Kursk']));
    const hits = new HitBuffer();
    expect(scan(table, 'Kursk '.repeat(1_000), hits)).toBe(1_000);
    expect(hits.start(999)).toBe(5_994);
    expect(scan(table, 'no', hits)).toBe(0);
  });

  it('does not depend on the order of the forms', () => {
    const forms = formSetOf(['Kursk', 'Київ', '金正恩', 'Kursk Oblast', ['NATO', 'exact'], 'ゼレンスキー']);
    const turned = { ...forms, forms: forms.forms.toReversed() };
    expect(compileTable(turned)).toEqual(compileTable(forms));
  });
});
