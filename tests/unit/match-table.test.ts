import { describe, expect, it } from 'vitest';
import { compileFilter, compileTable } from '../../core/match/compile-table.ts';
import { loadFilter } from '../../core/match/filter.ts';
import { narrowForm } from '../../core/match/form-spelling.ts';
import type { FormSet } from '../../core/match/forms.ts';
import { tokenHashes } from '../../core/match/hash.ts';
import { HitBuffer } from '../../core/match/hit-buffer.ts';
import { findHits, scan } from '../../core/match/scan.ts';
import { loadTable } from '../../core/match/table.ts';
import { formSetOf } from './match-form-set.ts';

const manyForms = (): FormSet => ({
  ...formSetOf(Array.from({ length: 50 }, (_, i) => `Name ${i} Łódź 金\u{20bb7}`)),
  targets: Array.from({ length: 50 }, (_, i) => ({
    role: i % 2 ? ('decoy' as const) : ('name' as const),
    id: `entity-${i >> 1}`,
    alias: `Name ${i} Łódź 金\u{20bb7}`,
    lang: i % 3 ? 'uk' : 'zh-Hant',
    ...(i % 2 ? {} : { kind: 'place' as const }),
  })),
  contextEntities: { 'entity-1': ['entity-2', 'entity-3'] },
  covers: { 'entity-4': ['entity-1'] },
  titles: ['président', 'mr.'],
});

describe('a table', () => {
  it('gives back what was put in', () => {
    const forms = manyForms();
    const table = loadTable(compileTable(forms));
    expect(table.pack).toBe('test');
    expect(table.targetCount).toBe(50);
    expect(forms.targets.map((_, i) => table.target(i))).toEqual(forms.targets);
    expect(table.target(17)).toBe(table.target(17));
    expect(table.contextEntities('entity-1')).toEqual(['entity-2', 'entity-3']);
    expect(table.contextEntities('toString')).toEqual([]);
    expect(table.covers('entity-4')).toEqual(['entity-1']);
    expect(table.titles).toEqual(['président', 'mr.']);
    expect(() => table.target(50)).toThrow(RangeError);
    expect(() => table.target(-1)).toThrow(RangeError);
  });

  it('loads from any place in a larger buffer', () => {
    const bytes = compileTable(formSetOf(['Kursk']));
    const larger = new Uint8Array(bytes.length + 5);
    larger.set(bytes, 3);
    const table = loadTable(larger.subarray(3, 3 + bytes.length));
    expect(findHits(table, 'Kursk')).toHaveLength(1);
  });

  it('may be empty', () => {
    expect(findHits(loadTable(compileTable(formSetOf([]))), 'Kursk 金 ク')).toEqual([]);
  });

  it('holds letters beyond the frequent ones', () => {
    const names = Array.from({ length: 9_000 }, (_, i) => `${String.fromCharCode(0x4e00 + i)}州`);
    const table = loadTable(compileTable(formSetOf(names)));
    for (const i of [0, 223, 224, 8_159, 8_160, 8_999]) {
      expect(findHits(table, `新${names[i]}`).map((hit) => hit.target)).toContain(i);
    }
  });

  it('holds more forms than two bytes can number', () => {
    const names = Array.from({ length: 66_000 }, (_, i) => `Name${i}`);
    const table = loadTable(compileTable(formSetOf(names)));
    for (const i of [0, 255, 256, 65_535, 65_536, 65_999]) {
      expect(findHits(table, `near Name${i}.`)).toEqual([
        { start: 5, end: 5 + `Name${i}`.length, target: i },
      ]);
    }
  });

  it('gives all targets of one form, and finds others after it has looked at thousands', () => {
    const same = Array.from({ length: 300 }, () => 'Main Street');
    const others = Array.from({ length: 6_000 }, (_, i) => `金${String.fromCharCode(0x4e00 + i)}`);
    const table = loadTable(compileTable(formSetOf([...same, ...others])));
    for (let round = 0; round < 2; round++) {
      expect(findHits(table, 'Main Street').map((hit) => hit.target)).toEqual(same.map((_, i) => i));
      for (const [i, name] of others.entries())
        expect(findHits(table, name)).toEqual([{ start: 0, end: 2, target: same.length + i }]);
    }
  });

  it('refuses forms without letters and forms without a target', () => {
    expect(() => compileTable(formSetOf(['\u00ad \u200b']))).toThrow('has no letter to match');
    const forms = formSetOf(['Kursk']);
    expect(() => compileTable({ ...forms, targets: [] })).toThrow('has the target 0, which is not there');
  });
});

describe('damaged bytes', () => {
  const bytes = compileTable(formSetOf(['Kursk', 'ゼレンスキー']));

  it.each([
    ['nothing', new Uint8Array(0), 'too short'],
    ['text', new TextEncoder().encode('<!doctype html>'.repeat(20)), 'not a Newsgloss matcher table'],
    ['a filter', compileFilter(formSetOf(['Kursk'])), 'it is no table'],
    ['a cut table', bytes.subarray(0, bytes.length - 4), 'should have'],
    ['a longer table', new Uint8Array([...bytes, 0]), 'should have'],
    ['another version', bytes.with(5, 9), 'its version is 9'],
  ])('%s is refused with its fault named', (_, damaged, fault) => {
    expect(() => loadTable(damaged)).toThrow(fault);
  });

  it('any flipped bit is noticed', () => {
    for (let at = 0; at < bytes.length; at += 37) {
      expect(() => loadTable(bytes.with(at, (bytes[at] ?? 0) ^ 0x10))).toThrow(/^Damaged matcher table/);
    }
  });
});

describe('a filter', () => {
  it('yields the places where forms may stand', () => {
    const filter = loadFilter(compileFilter(formSetOf(['Kursk', 'Kursk Oblast', '金正恩'])));
    const hits = new HitBuffer();
    scan(filter, 'In Kursk Oblast 金正恩 said', hits);
    const hashOf = (form: string) => tokenHashes(narrowForm(form)).at(-1);
    expect(hits.toArray()).toEqual([
      { start: 3, end: 15, target: hashOf('Kursk Oblast') },
      { start: 3, end: 8, target: hashOf('Kursk') },
      { start: 16, end: 19, target: hashOf('金正恩') },
    ]);
  });

  it('passes over small words where the forms have capitals', () => {
    const filter = loadFilter(compileFilter(formSetOf(['Kursk', ['Sudzha', 'any'], 'drone'])));
    const hits = new HitBuffer();
    scan(filter, 'kursk KURSK sudzha Drone', hits);
    expect(hits.toArray().map(({ start }) => start)).toEqual([6, 12, 19]);
  });

  it('is no table', () => {
    expect(() => loadFilter(compileTable(formSetOf(['Kursk'])))).toThrow('it is no filter');
  });
});
