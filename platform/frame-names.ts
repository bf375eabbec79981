/** What one frame says of itself. It comes out of a page's process: checked like anything else from there. */
import * as v from 'valibot';
import { Id } from '../core/pack/identity.ts';

const Count = v.pipe(v.number(), v.integer(), v.minValue(0));

export const FrameNames = v.object({
  state: v.picklist(['off', 'reading', 'watching', 'paused']),
  /** The reader's focus is in this frame and not in one inside it. */
  focused: v.boolean(),
  mentions: Count,
  /** In the order of their first mention. */
  names: v.pipe(
    v.array(
      v.object({
        pack: Id,
        entity: Id,
        written: v.pipe(
          v.string(),
          v.transform((text) => text.slice(0, 200)),
        ),
        count: Count,
      }),
    ),
    v.maxLength(20_000),
  ),
});
export type FrameNames = v.InferOutput<typeof FrameNames>;
