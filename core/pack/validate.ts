/** From untrusted data to a pack, or to a list of everything that is wrong with it. */
import * as v from 'valibot';
import { checkReferences, type Problem } from './references.ts';
import { Pack } from './schema.ts';

export type { Problem } from './references.ts';

/** A pack, or every problem found, at most 200 of them. */
export type Validation = { ok: true; pack: Pack } | { ok: false; problems: Problem[] };

/** More problems than this help nobody. */
const MOST_PROBLEMS = 200;

/**
 * Validates a pack: first its shape by the schema, then, when the shape holds, its cross-references.
 * Never throws, whatever it is given.
 */
export function validatePack(data: unknown): Validation {
  const shape = v.safeParse(Pack, data);
  if (!shape.success) return { ok: false, problems: shape.issues.slice(0, MOST_PROBLEMS).map(problemOf) };
  const problems = checkReferences(shape.output);
  return problems.length > 0
    ? { ok: false, problems: problems.slice(0, MOST_PROBLEMS) }
    : { ok: true, pack: shape.output };
}

function problemOf(issue: v.BaseIssue<unknown>): Problem {
  // A union's own message says only that nothing fitted; the deepest branch tells what to mend.
  const deepest = deepestIssue(issue);
  const path = [...(issue.path ?? []), ...(deepest === issue ? [] : (deepest.path ?? []))].map((item) =>
    typeof item.key === 'number' || typeof item.key === 'string' ? item.key : String(item.key),
  );
  return { path, message: messageOf(deepest), remedy: remedyOf(deepest) };
}

function deepestIssue(issue: v.BaseIssue<unknown>): v.BaseIssue<unknown> {
  let deepest = issue;
  for (const inner of issue.issues ?? []) {
    const candidate = deepestIssue(inner);
    if ((candidate.path?.length ?? 0) > (deepest === issue ? 0 : (deepest.path?.length ?? 0)))
      deepest = candidate;
  }
  return deepest;
}

/** In words that editors of packs know; valibot's own are for programmers. */
function messageOf(issue: v.BaseIssue<unknown>): string {
  if (issue.type === 'strict_object' && issue.expected === 'never') return `unknown field ${issue.received}`;
  if (issue.type === 'strict_object' && issue.received === 'undefined') return `${issue.expected} is missing`;
  if (issue.type === 'picklist') return `${issue.received} is not one of the values that stand here`;
  return issue.message;
}

function remedyOf(issue: v.BaseIssue<unknown>): string {
  if (issue.type === 'strict_object' && issue.expected === 'never')
    return 'remove this field, or correct its name';
  if (issue.received === 'undefined') return 'add it; docs/pack-schema.json says what it takes';
  if (issue.type === 'picklist') return `use one of ${issue.expected ?? 'the listed values'}`;
  // What the expression says, the message says in words.
  if (issue.expected && issue.type !== 'regex') return `expected ${issue.expected}, found ${issue.received}`;
  return `found ${issue.received}`;
}
