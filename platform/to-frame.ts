/** What the background tells frames. */
import * as v from 'valibot';
import { Id } from '../core/pack/identity.ts';

export const ToFrame = v.variant('tell', [
  /** Settings or packs changed: say hello again. */
  v.strictObject({ tell: v.literal('changed') }),
  v.strictObject({ tell: v.literal('rescan') }),
  v.strictObject({ tell: v.literal('step'), direction: v.picklist([1, -1]) }),
  v.strictObject({ tell: v.literal('openCard') }),
  v.strictObject({ tell: v.literal('listNames') }),
  /** Goes to this name and opens its card; told again, goes to its next mention. */
  v.strictObject({ tell: v.literal('show'), pack: Id, entity: Id }),
]);
export type ToFrame = v.InferOutput<typeof ToFrame>;
