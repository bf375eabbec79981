/** A session fed piece by piece, in any order, tells what a session fed all at once tells. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileTable } from '../../core/match/compile-table.ts';
import type { FormSet } from '../../core/match/forms.ts';
import { createRecogniser } from '../../core/match/session.ts';
import { formSet, KEYS, lastTexts, steps, text } from './session-steps.ts';

const recogniserOf = (forms: FormSet) => createRecogniser([{ pack: forms.pack, bytes: compileTable(forms) }]);

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
