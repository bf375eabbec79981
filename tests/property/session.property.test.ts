/** A session fed piece by piece, in any order, tells what a session fed all at once tells. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Form, FormSet, FormTarget } from '../../core/match/forms.ts';
import { createRecogniser } from '../../core/match/session.ts';
import { compileTable } from '../../core/match/table.ts';

const ENTITIES = ['lind', 'lund', 'mills', 'osk'] as const;
type Id = (typeof ENTITIES)[number];
const KINDS = { lind: 'person', lund: 'person', mills: 'weapon', osk: 'place' } as const;

/** A name or word, what it does, and for whom. Many share words, so that runs bear on each other. */
type Entry = [text: string, role: FormTarget['role'], id: Id, part?: 'bare' | 'sure'];
const ENTRIES: Entry[] = [
  ['Ada Lind', 'name', 'lind', 'sure'],
  ['Lind', 'short', 'lind'],
  ['Bo Lind', 'decoy', 'lind'],
  ['mayor', 'for', 'lind'],
  ['golf', 'against', 'lind'],
  ['Cy Lind', 'name', 'lund', 'sure'],
  ['Lind', 'short', 'lund'],
  ['Lund', 'name', 'lund', 'bare'],
  ['Di Lund', 'decoy', 'lund'],
  ['river', 'for', 'lund'],
  ['River Mills', 'name', 'mills', 'sure'],
  ['Mills', 'name', 'mills', 'bare'],
  ['Mills', 'short', 'mills'],
  ['Mills Game', 'decoy', 'mills'],
  ['game', 'against', 'mills'],
  ['Osk', 'name', 'osk'],
  ['Osk Bay', 'decoy', 'osk'],
  ['golf', 'against', 'osk'],
];

const formSet: fc.Arbitrary<FormSet> = fc
  .record({
    entries: fc.subarray(ENTRIES, { minLength: 10 }),
    context: fc.constantFrom<Record<string, string[]>>(
      { lind: ['osk'], lund: ['mills'] },
      { lind: ['mills'], lund: ['lind', 'osk'] },
    ),
  })
  .map(({ entries, context }) => ({
    pack: 'random',
    targets: entries.map(
      ([alias, role, id, part]): FormTarget => ({
        role,
        id: role === 'decoy' ? `not-${id}` : id,
        alias,
        lang: 'en',
        ...(role === 'name' || role === 'short' ? { kind: KINDS[id] } : {}),
        ...(part ? { [part]: true as const } : {}),
      }),
    ),
    forms: entries.map(([text], index): Form => ({ text, case: 'smart', target: index })),
    contextEntities: context,
    covers: Object.fromEntries(ENTITIES.map((id) => [`not-${id}`, [id]])),
    titles: ['mayor', 'mr'],
    particles: [],
  }));

const piece = fc.constantFrom(
  ...ENTRIES.map(([words]) => words),
  'Mr.',
  'the',
  'mayor, mayor, mayor',
  'Ada Lind, Ada Lind',
);
const gap = fc.constantFrom(
  ' said ',
  ' said ',
  ', ',
  '. Then ',
  ' ',
  '-',
  `. ${'All was quiet there. '.repeat(6)}`,
);
const text = fc
  .array(fc.tuple(piece, gap), { minLength: 1, maxLength: 3 })
  .map((parts) => parts.flat().join(''));

const KEYS = [0, 1, 2];

type Step = { key: number; text: string | undefined };
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({ key: fc.integer({ min: 0, max: 2 }), text: fc.option(text, { nil: undefined, freq: 4 }) }),
  { minLength: 2, maxLength: 10 },
);

const recogniserOf = (forms: FormSet) => createRecogniser([{ pack: forms.pack, bytes: compileTable(forms) }]);

function lastTexts(done: readonly Step[]): Map<number, string> {
  const texts = new Map<number, string>();
  for (const { key, text } of done) {
    if (text === undefined) texts.delete(key);
    else texts.set(key, text);
  }
  return texts;
}

function atOnce(recogniser: ReturnType<typeof recogniserOf>, texts: Iterable<[number, string]>) {
  const session = recogniser.session();
  const keys: number[] = [];
  for (const [key, run] of texts) {
    session.set(key, run);
    keys.push(key);
  }
  return new Map(keys.sort().map((key) => [key, [...session.mentions(key)]]));
}

describe('a session', () => {
  test('tells after any steps what it tells of the texts that are left', () => {
    fc.assert(
      fc.property(formSet, steps, fc.boolean(), (forms, done, asksOften) => {
        const recogniser = recogniserOf(forms);
        const session = recogniser.session();
        for (const { key, text } of done) {
          if (text === undefined) session.delete(key);
          else session.set(key, text);
          if (asksOften) for (const other of KEYS) session.mentions(other);
        }
        const whole = atOnce(recogniser, lastTexts(done));
        for (const key of KEYS) expect(session.mentions(key)).toEqual(whole.get(key) ?? []);
      }),
      { numRuns: 300 },
    );
  });

  test('tells the same whatever the order of the runs', () => {
    fc.assert(
      fc.property(formSet, fc.array(text, { maxLength: 5 }), (forms, texts) => {
        const recogniser = recogniserOf(forms);
        const runs = texts.map((run, key): [number, string] => [key, run]);
        expect(atOnce(recogniser, runs.toReversed())).toEqual(atOnce(recogniser, runs));
      }),
      { numRuns: 300 },
    );
  });

  test('names every run whose mentions a step changed', () => {
    fc.assert(
      fc.property(formSet, steps, (forms, done) => {
        const session = recogniserOf(forms).session();
        for (const { key, text } of done) {
          const before = KEYS.map((other) => session.mentions(other));
          session.takeChanged();
          if (text === undefined) session.delete(key);
          else session.set(key, text);
          const changed = new Set(session.takeChanged());
          for (const other of KEYS) {
            if (other === key || changed.has(other)) continue;
            expect(session.mentions(other)).toEqual(before[other]);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  test('never lets mentions overlap, and cuts them and refusals out of the text', () => {
    fc.assert(
      fc.property(formSet, text, (forms, run) => {
        const session = recogniserOf(forms).session();
        session.set(7, run);
        const found = [...session.mentions(7), ...session.refusals(7)].sort((a, b) => a.start - b.start);
        let end = 0;
        for (const place of found) {
          expect(place.start).toBeGreaterThanOrEqual(end);
          expect(place.end).toBeGreaterThan(place.start);
          end = place.end;
        }
        expect(end).toBeLessThanOrEqual(run.length);
        for (const { start, end: last, alias } of session.mentions(7))
          expect(
            run
              .slice(start, last)
              .toLowerCase()
              .replace(/[\s-]+/g, ' '),
          ).toBe(alias.toLowerCase());
      }),
      { numRuns: 300 },
    );
  });
});
