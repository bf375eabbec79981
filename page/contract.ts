/** What the page layer offers to the entrypoints that wire it. */
import type { Mention } from '../core/match/mention.ts';
import type { Recogniser } from '../core/match/recogniser.ts';

/** A mention with its place in the page. */
export interface PageMention extends Mention {
  /** Identity while the mention stands: equal before and after a rescan that finds the same text in the same place. */
  readonly key: string;
  /** The root (document or shadow root) that holds it. */
  readonly root: Document | ShadowRoot;
  /** Its place in the DOM now; null when its text has left the page. */
  range(): StaticRange | null;
  /** Client rectangles (CSS pixels, layout viewport), one per line box. Forces layout: ask only for one mention. */
  rects(): DOMRect[];
}

/** How marks look; each has prepared rules in the manifest's CSS (page/marks.css). */
export type MarkStyle = 'underline' | 'dotted' | 'tint';

export interface ReaderOptions {
  document: Document;
  recogniser: Recogniser;
  markStyle: MarkStyle;
  /** Whether this mention is wanted: kinds, "not this name", common nouns. */
  wanted(mention: Mention): boolean;
  /** Called, coalesced, when the set of marked mentions or the state changed. */
  changed(state: ReaderState): void;
  /**
   * Opens closed shadow roots, which only the extension API can (`chrome.dom.openOrClosedShadowRoot`,
   * Firefox's `element.openOrClosedShadowRoot`). Without it only open roots are read. Must not throw.
   */
  shadowRootOf?(element: Element): ShadowRoot | null;
}

export interface ReaderState {
  /** `paused`: the ceiling was reached; a rescan starts again. */
  status: 'reading' | 'watching' | 'paused' | 'stopped';
  mentions: number;
  /** Why the reader stopped by itself; absent when it was told to. */
  error?: unknown;
}

/** Reads one document, marks its names, and keeps the marks true until stopped. */
export interface Reader {
  readonly state: ReaderState;
  /** All marked mentions in document order. */
  mentions(): PageMention[];
  /** The mention under a point (client coordinates), or null. Costs layout only where `target` can hold a mention. */
  mentionAt(x: number, y: number, target: EventTarget | null): PageMention | null;
  /** The visible mention after (or before) a place in document order, wrapping. */
  next(from: PageMention | null, direction: 1 | -1): PageMention | null;
  /** Draws this mention as the open one; null for none. */
  emphasise(mention: PageMention | null): void;
  /** Applies changed wishes (style, wanted) to what is already known. */
  update(options: Partial<Pick<ReaderOptions, 'markStyle' | 'wanted'>>): void;
  /** Reads everything anew. */
  rescan(): void;
  /** Takes every mark away and lets go of the page. */
  stop(): void;
}
