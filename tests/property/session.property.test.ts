/** A session fed piece by piece, in any order, tells what a session fed all at once tells. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Form, FormSet, FormTarget } from '../../core/match/forms.ts';
import { createRecogniser } from '../../core/match/session.ts';
import { compileTable } from '../../core/match/table.ts';

const ENTITIES = ['lind', 'lund', 'mills', 'osk'] as const;
/** Few words, so that names, decoys and context meet often, touch and overlap. */
const WORDS = [
  'Ada',
  'Lind',
  'Lund',
  'Mills',
  'Osk',
  'Osk Bay',
  'Bay',
  'River Mills',
  'river',
  'mayor',
  'golf',
  'Bo',
];

const kinds = { lind: 'person', lund: 'person', mills: 'weapon', osk: 'place' } as const;

const target: fc.Arbitrary<FormTarget> = fc
  .record({
    role: fc.constantFrom('name', 'short', 'decoy', 'for', 'against'),
    id: fc.constantFrom(...ENTITIES),
    part: fc.constantFrom('bare', 'sure', 'neither'),
  } as const)
  .map(({ role, id, part }) => ({
    role,
    id: role === 'decoy' ? `not-${id}` : id,
    alias: '',
    lang: 'en',
    ...(role === 'name' || role === 'short' ? { kind: kinds[id] } : {}),
    ...(role === 'name' && part !== 'neither' ? { [part]: true as const } : {}),
  }));

const formSet: fc.Arbitrary<FormSet> = fc
  .record({
    entries: fc.array(
      fc.record({ target, words: fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 2 }) }),
      {
        minLength: 1,
        maxLength: 14,
      },
    ),
    context: fc.dictionary(fc.constantFrom(...ENTITIES), fc.subarray([...ENTITIES])),
  })
  .map(({ entries, context }) => ({
    pack: 'random',
    targets: entries.map(({ target, words }) => ({ ...target, alias: words.join(' ') })),
    forms: entries.map(({ words }, index): Form => ({ text: words.join(' '), case: 'smart', target: index })),
    contextEntities: context,
    covers: Object.fromEntries(ENTITIES.map((id) => [`not-${id}`, [id]])),
    titles: ['mayor', 'mr'],
    particles: [],
  }));

const text = fc
  .array(
    fc.tuple(
      fc.constantFrom(...WORDS, 'Mr.', 'said', 'the'),
      fc.constantFrom(' ', ' ', ' ', '. ', ', ', '-', '\n'),
    ),
    {
      maxLength: 12,
    },
  )
  .map((parts) => parts.flat().join(''));

type Step = { key: number; text: string | undefined };
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({ key: fc.integer({ min: 0, max: 4 }), text: fc.option(text, { nil: undefined, freq: 4 }) }),
  { maxLength: 12 },
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
          if (asksOften) for (const other of [0, 1, 2, 3, 4]) session.mentions(other);
        }
        const whole = atOnce(recogniser, lastTexts(done));
        for (const key of [0, 1, 2, 3, 4]) expect(session.mentions(key)).toEqual(whole.get(key) ?? []);
      }),
      { numRuns: 150 },
    );
  });

  test('tells the same whatever the order of the runs', () => {
    fc.assert(
      fc.property(formSet, fc.array(text, { maxLength: 5 }), (forms, texts) => {
        const recogniser = recogniserOf(forms);
        const runs = texts.map((run, key): [number, string] => [key, run]);
        expect(atOnce(recogniser, runs.toReversed())).toEqual(atOnce(recogniser, runs));
      }),
      { numRuns: 100 },
    );
  });

  test('names every run whose mentions a step changed', () => {
    fc.assert(
      fc.property(formSet, steps, (forms, done) => {
        const session = recogniserOf(forms).session();
        const keys = [0, 1, 2, 3, 4];
        for (const { key, text } of done) {
          const before = keys.map((other) => session.mentions(other));
          session.takeChanged();
          if (text === undefined) session.delete(key);
          else session.set(key, text);
          const changed = new Set(session.takeChanged());
          for (const other of keys) {
            if (other === key || changed.has(other)) continue;
            expect(session.mentions(other)).toEqual(before[other]);
          }
        }
      }),
      { numRuns: 100 },
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
      { numRuns: 100 },
    );
  });
});
