/**
 * How the background reads a frame's names: the content script leaves a face in its isolated world, and a function
 * injected into that same world asks it. No frame needs to be remembered, so a sleeping background forgets nothing.
 */
import * as v from 'valibot';
import { Id } from '../core/pack/identity.ts';
import { browser } from './browser.ts';
import { FACE, type World } from './frame-face.ts';

const Count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** What one frame says of itself. It comes out of a page's process: checked like anything else from there. */
const FrameNames = v.object({
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

export interface FrameReport extends FrameNames {
  /** Frame id; 0 is the top frame. */
  frame: number;
}

/** What the frames of a tab say, the top frame first; empty when we run in none of them. */
export async function readFrames(tab: number): Promise<FrameReport[]> {
  const results = await browser.scripting
    .executeScript({
      target: { tabId: tab, allFrames: true },
      // Runs in the page's isolated world: it can use nothing from around it.
      func: (face: unknown) => (globalThis as World)[Symbol.for(String(face))]?.() ?? null,
      args: [FACE],
    })
    // Browser pages, stores and closed tabs can't be asked.
    .catch(() => []);
  const reports: FrameReport[] = [];
  for (const { frameId, result } of results) {
    const parsed = v.safeParse(FrameNames, result);
    if (parsed.success) reports.push({ frame: frameId, ...parsed.output });
  }
  return reports.sort((a, b) => a.frame - b.frame);
}
