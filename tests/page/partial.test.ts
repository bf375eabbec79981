import { expect, it } from 'vitest';
import { compileFilter, compileTable } from '../../core/match/compile-table.ts';
import type { FormSet } from '../../core/match/forms.ts';
import { createRecogniser } from '../../core/match/session.ts';
import { subTable } from '../../core/match/sub-table.ts';
import { loadTable } from '../../core/match/table.ts';
import { read, settled, show, texts, until } from './reader-support/frame.ts';

const NAMES = ['Kursk', 'Kursk Oblast', 'Yars'];
const forms: FormSet = {
  pack: 'large',
  targets: NAMES.map((alias, i) => ({ role: 'name', id: `e${i}`, alias, lang: 'en', kind: 'place' })),
  forms: NAMES.map((text, target) => ({ text, case: 'smart', target })),
  contextEntities: {},
  covers: {},
  titles: [],
  particles: [],
};

it('marks what a large pack’s candidates mean once it is told, and what comes later too', async () => {
  const table = loadTable(compileTable(forms));
  const questions: { hashes: readonly number[]; answer: () => void }[] = [];
  const confirm = (hashes: readonly number[]): Promise<Uint8Array> =>
    new Promise((resolve) => {
      questions.push({ hashes, answer: () => resolve(subTable(table, hashes)) });
    });
  const page = show('<p>In <a>Kursk</a> Oblast.</p><p>In Kursk.</p><p id="last">Nothing.</p>');
  const reader = read([], {
    recogniser: createRecogniser([{ pack: 'large', filter: compileFilter(forms), confirm }]),
  });
  await settled(reader);
  expect(texts(reader)).toEqual([]);
  // What one slice found is one question.
  expect(questions.map(({ hashes }) => hashes.length)).toEqual([2]);

  questions[0]?.answer();
  await until(() => reader.mentions().length === 2);
  expect(texts(reader)).toEqual(['Kursk Oblast', 'Kursk']);
  expect(reader.state.mentions).toBe(2);

  page.querySelector('#last')?.append(' Kursk and Yars.');
  await until(() => questions.length === 2);
  expect(questions[1]?.hashes).toHaveLength(1);
  questions[1]?.answer();
  await until(() => reader.mentions().length === 4);
  expect(texts(reader)).toEqual(['Kursk Oblast', 'Kursk', 'Kursk', 'Yars']);
});
