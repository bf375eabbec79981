/**
 * How the background reads a frame's names: the content script leaves a face in its isolated world, and a function
 * injected into that same world asks it. No frame needs to be remembered, so a sleeping background forgets nothing.
 */
import * as v from 'valibot';
import { browser } from './browser.ts';
import { FACE, type World } from './frame-face.ts';
import { FrameNames } from './frame-names.ts';

/** What a frame says of itself, and which frame it is. */
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
