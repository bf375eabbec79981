/** Where the background finds what a frame says of itself: a function in our isolated world, under a name of ours. */
import type { FrameNames } from './frame-names.ts';

/** Name of the symbol under which the function stands. */
export const FACE = 'newsgloss.frame-names';
/** The global object of our isolated world. */
export type World = typeof globalThis & Record<symbol, (() => FrameNames) | undefined>;

/** Called by the content script: from now on the background can ask. */
export function offerFrameNames(names: () => FrameNames): void {
  (globalThis as World)[Symbol.for(FACE)] = names;
}
