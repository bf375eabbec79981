/** Random packs whose names share words, and random steps of setting and deleting the runs of a page. */
import fc from 'fast-check';
import type { Form, FormSet, FormTarget } from '../../core/match/forms.ts';

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
  ['dice', 'beside', 'mills'],
  ['Osk', 'name', 'osk'],
  ['Osk Bay', 'decoy', 'osk'],
  ['golf', 'against', 'osk'],
  ['boat', 'beside', 'osk'],
];

export const formSet: fc.Arbitrary<FormSet> = fc
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
        ...(role === 'beside' ? { decoy: `not-${id}` } : {}),
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
export const text = fc
  .array(fc.tuple(piece, gap), { minLength: 1, maxLength: 3 })
  .map((parts) => parts.flat().join(''));

/** Keys of the runs that steps are about. */
export const KEYS = [0, 1, 2];

export type Step = { key: number; text: string | undefined };
export const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({ key: fc.integer({ min: 0, max: 2 }), text: fc.option(text, { nil: undefined, freq: 4 }) }),
  { minLength: 2, maxLength: 10 },
);

/** The texts that are left after all steps. */
export function lastTexts(done: readonly Step[]): Map<number, string> {
  const texts = new Map<number, string>();
  for (const { key, text } of done) {
    if (text === undefined) texts.delete(key);
    else texts.set(key, text);
  }
  return texts;
}
