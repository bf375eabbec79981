import { compileTable } from '../../core/match/compile-table.ts';
import { createRecogniser, type ExplainingSession } from '../../core/match/session.ts';
import { compileForms } from '../../core/pack/compile-forms.ts';
import type { PackInput } from '../../core/pack/schema.ts';
import { validatePack } from '../../core/pack/validate.ts';

type EntityInput = PackInput['entities'][number];
type DecoyInput = NonNullable<PackInput['decoys']>[number];

/** An entity with only what recognition reads. */
export function entity(id: string, kind: EntityInput['kind'], more: Partial<EntityInput>): EntityInput {
  return { id, kind, names: {}, summary: { en: id }, ...more };
}

export function decoy(id: string, covers: string[], names: DecoyInput['names']): DecoyInput {
  return { id, covers, names, means: { en: id } };
}

/** A matcher of a small pack. */
export async function matcherOf(id: string, entities: EntityInput[], decoys: DecoyInput[] = []) {
  const validation = validatePack({
    pack: {
      format: 'newsgloss-pack/1',
      id,
      version: '1.0.0',
      title: { en: id },
      description: { en: id },
      updated: '2024-11-01',
      licence: { name: 'CC0', URL: 'https://example.org/licence', attribution: 'Nobody' },
    },
    entities,
    decoys,
  } satisfies PackInput);
  if (!validation.ok) throw new Error(JSON.stringify(validation.problems));
  return { pack: id, bytes: compileTable(await compileForms(validation.pack)) };
}

export type Matcher = Awaited<ReturnType<typeof matcherOf>>;

/** A session that has read these runs; their keys are 0, 1, 2 … */
export function read(matchers: Matcher | Matcher[], ...runs: string[]): ExplainingSession {
  const session = createRecogniser([matchers].flat()).session();
  for (const [key, run] of runs.entries()) session.set(key, run);
  return session;
}

/** What is marked in one run, as `entity: text`. */
export function marked(matchers: Matcher | Matcher[], run: string, ...others: string[]): string[] {
  return read(matchers, run, ...others)
    .mentions(0)
    .map(({ entity: id, start, end }) => `${id}: ${run.slice(start, end)}`);
}

/** Why names of one run are not marked, as `text: reason`. */
export function refused(matchers: Matcher | Matcher[], run: string, ...others: string[]): string[] {
  return read(matchers, run, ...others)
    .refusals(0)
    .map(({ reason, start, end }) => `${run.slice(start, end)}: ${reason.kind}`);
}
