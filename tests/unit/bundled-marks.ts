import { beforeAll, describe, expect, test } from 'vitest';
import { compileTable } from '../../core/match/compile-table.ts';
import { createRecogniser } from '../../core/match/session.ts';
import { compileForms } from '../../core/pack/compile-forms.ts';
import { bundledPack } from './bundled-pack.ts';

/**
 * What the bundled pack marks: a function that takes a text with or without marks, `[id:text]`, and gives it back with
 * those of the pack. `¶` parts runs of one page.
 */
async function markBundled(): Promise<(sentence: string) => string> {
  const pack = bundledPack();
  const unmarked = new Set(pack.entities.filter(({ mark }) => !mark).map(({ id }) => id));
  const bytes = compileTable(await compileForms(pack));
  const recogniser = createRecogniser([{ pack: pack.pack.id, bytes }]);
  return (sentence) => {
    const runs = sentence.replace(/\[[a-z-]+:([^\]]+)\]/g, '$1').split('¶');
    const session = recogniser.session();
    for (const [key, run] of runs.entries()) session.set(key, run);
    return runs
      .map((run, key) => {
        let text = '';
        let from = 0;
        for (const { start, end, entity } of session.mentions(key)) {
          if (unmarked.has(entity)) continue;
          text += `${run.slice(from, start)}[${entity}:${run.slice(start, end)}]`;
          from = end;
        }
        return text + run.slice(from);
      })
      .join('¶');
  };
}

/** Tests that the bundled pack marks these sentences, by language, as they are marked here. */
export function testSentences(what: string, sentences: Record<string, readonly string[]>): void {
  describe(what, () => {
    let mark: (sentence: string) => string;

    beforeAll(async () => {
      mark = await markBundled();
    });

    const cases = Object.entries(sentences).flatMap(([language, texts]) =>
      texts.map((sentence): [string, string] => [language, sentence]),
    );

    test.each(cases)('%s: %s', (_, sentence) => {
      expect(mark(sentence)).toBe(sentence);
    });
  });
}
