/**
 * The seam between the content script, which is in every page, and the code that reads a page with names, which is
 * injected when a first one may have been seen. Types, and the one global by which they find each other.
 */
import type { FoldTable } from '../../core/match/fold.ts';
import type { Matcher } from '../../core/match/recogniser.ts';
import type { FrameNames } from '../../platform/frame-names.ts';
import type { Hello } from '../../platform/messages.ts';

/** What the reader wants in this frame. */
export type Wishes = Extract<Hello, { on: true }>;

export interface ReadingStart {
  matchers: readonly Matcher[];
  wishes: Wishes;
  /** Called when marks came or went. */
  changed(): void;
  /** The content script's, which need not be unpacked a second time. */
  foldTable: FoldTable;
}

/** A page that is being read and marked. */
export interface Reading {
  update(wishes: Wishes): void;
  /** Does what the background tells; what is no message of ours is passed over. */
  told(message: unknown): void;
  /** What this frame says of its names. */
  names(): FrameNames;
  /** Takes every mark away and lets go of the page. */
  stop(): void;
}

/** Throws an Error that names the pack when a matcher is not sound. */
export type StartReading = (start: ReadingStart) => Reading;

const KEY = Symbol.for('newsgloss.reading');
type World = typeof globalThis & { [KEY]?: StartReading };

/** Called by the injected script. */
export function registerReading(start: StartReading): void {
  (globalThis as World)[KEY] = start;
}

/** The code that reads a page, when it has been injected into this frame. */
export function registeredReading(): StartReading | undefined {
  return (globalThis as World)[KEY];
}
