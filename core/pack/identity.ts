/** Ids and kinds: what content scripts and settings check too, so kept apart from the rest of the schema. */
import * as v from 'valibot';

/** An id: lower-case words joined by hyphens, unique within its kind in one pack. */
export const Id = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be lower-case letters and digits joined by single hyphens'),
  v.maxLength(80, 'must have at most 80 characters'),
);

/** What kind of thing a name denotes. */
export const ENTITY_KINDS = ['person', 'place', 'organisation', 'weapon', 'concept', 'document'] as const;
export const EntityKind = v.picklist(ENTITY_KINDS);
export type EntityKind = v.InferOutput<typeof EntityKind>;
