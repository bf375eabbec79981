/** A tab that holds a filter of a pack, and asks what its candidates mean, ends where one with the whole table ends. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileFilter, compileTable } from '../../core/match/compile-table.ts';
import type { FormSet } from '../../core/match/forms.ts';
import { createRecogniser } from '../../core/match/session.ts';
import { subTable } from '../../core/match/sub-table.ts';
import { loadTable, type Table } from '../../core/match/table.ts';
import { formSet, KEYS, lastTexts, type Step, steps } from './session-steps.ts';

/** A background that answers, or fails, when told to. */
class Background {
  readonly asked: number[] = [];
  readonly #table: Table;
  readonly #open: { hashes: readonly number[]; answer(bytes: Uint8Array): void; fail(error: Error): void }[] =
    [];

  constructor(forms: FormSet) {
    this.#table = loadTable(compileTable(forms));
  }

  confirm = (hashes: readonly number[]): Promise<Uint8Array> => {
    this.asked.push(...hashes);
    const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>();
    this.#open.push({ hashes, answer: resolve, fail: reject });
    return promise;
  };

  /** Answers the oldest question, if there is one. */
  async answer(): Promise<void> {
    await settled();
    const { hashes, answer } = this.#open.shift() ?? {};
    if (hashes && answer) answer(subTable(this.#table, hashes));
    await settled();
  }

  async fail(): Promise<void> {
    await settled();
    this.#open.shift()?.fail(new Error('The background is gone.'));
    await settled();
  }

  async answerAll(): Promise<void> {
    await settled();
    while (this.#open.length > 0) await this.answer();
  }
}

/** Lets everything run that waits for no answer. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

const partly = (forms: FormSet, { confirm }: Background) =>
  createRecogniser([{ pack: forms.pack, filter: compileFilter(forms), confirm }]);

const wholly = (forms: FormSet, texts: ReadonlyMap<number, string>) => {
  const session = createRecogniser([{ pack: forms.pack, bytes: compileTable(forms) }]).session();
  for (const [key, text] of texts) session.set(key, text);
  return session;
};

const take = ({ key, text }: Step, session: ReturnType<typeof wholly>): void => {
  if (text === undefined) session.delete(key);
  else session.set(key, text);
};

describe('a session with a filter', () => {
  test('tells what one with the whole table tells, whenever its questions are answered', async () => {
    await fc.assert(
      fc.asyncProperty(formSet, steps, fc.array(fc.boolean()), async (forms, done, answers) => {
        const background = new Background(forms);
        const session = partly(forms, background).session();
        for (const [i, step] of done.entries()) {
          take(step, session);
          if (answers[i]) await background.answer();
          // What was told before may have to change.
          for (const key of KEYS) session.mentions(key);
        }
        await background.answerAll();
        const whole = wholly(forms, lastTexts(done));
        for (const key of KEYS) {
          expect(session.mentions(key)).toEqual(whole.mentions(key));
          expect(session.refusals(key)).toEqual(whole.refusals(key));
        }
        expect(new Set(background.asked).size).toBe(background.asked.length);
      }),
      { numRuns: 150 },
    );
  });

  test('tells when more is known, and of which runs', async () => {
    await fc.assert(
      fc.asyncProperty(formSet, steps, async (forms, done) => {
        const background = new Background(forms);
        let told = 0;
        const session = partly(forms, background).session(() => told++);
        for (const step of done) take(step, session);
        const before = KEYS.map((key) => session.mentions(key));
        session.takeChanged();
        await background.answerAll();
        const changed = new Set(session.takeChanged());
        for (const [i, key] of KEYS.entries()) {
          if (!changed.has(key)) expect(session.mentions(key)).toEqual(before[i]);
        }
        if (changed.size > 0) expect(told).toBeGreaterThan(0);
      }),
      { numRuns: 150 },
    );
  });

  test('asks again after a failure, and forgets the texts of runs that wait no more', async () => {
    await fc.assert(
      fc.asyncProperty(formSet, steps, async (forms, done) => {
        const background = new Background(forms);
        const session = partly(forms, background).session();
        for (const step of done) take(step, session);
        await background.fail();
        for (const key of KEYS) expect(session.holds?.(key)).toBe(false);
        const texts = lastTexts(done);
        for (const [key, text] of texts) session.set(key, text);
        await background.answerAll();
        const whole = wholly(forms, texts);
        for (const key of KEYS) expect(session.mentions(key)).toEqual(whole.mentions(key));
      }),
      { numRuns: 50 },
    );
  });
});
