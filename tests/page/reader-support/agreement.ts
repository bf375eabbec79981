/** Whether our hit test says what the browser's own says. */
import { expect } from 'vitest';
import type { Reader } from '../../../page/contract.ts';

/** `highlightsFromPoint` is too new for TypeScript's library. */
type Registry = HighlightRegistry & {
  highlightsFromPoint(
    x: number,
    y: number,
    options?: { shadowRoots: ShadowRoot[] },
  ): { highlight: Highlight; ranges: AbstractRange[] }[];
};

function isAtEdge(rects: Iterable<DOMRect>, x: number, y: number, slack: number): boolean {
  return [...rects].some(
    ({ left, top, right, bottom }) =>
      Math.min(Math.abs(x - left), Math.abs(x - right), Math.abs(y - top), Math.abs(y - bottom)) < slack,
  );
}

function liveRange({ startContainer, startOffset, endContainer, endOffset }: AbstractRange): Range {
  const range = new Range();
  range.setStart(startContainer, startOffset);
  range.setEnd(endContainer, endOffset);
  return range;
}

/** What an element's box moves at most when it is snapped to pixels, CSS pixels. */
const SNAP = 1;

interface Agreement {
  shadowRoots?: ShadowRoot[];
  slack?: number;
  /** Letters stand askew: beside them but in their upright box we may see what the browser does not. */
  turned?: boolean;
}

/**
 * Compares both at one point of a window; whether there is a mark, or undefined within `slack` CSS pixels of an edge:
 * browsers snap boxes to pixels when they hit test.
 */
export function agreeAt(
  reader: Reader,
  view: Window & typeof globalThis,
  x: number,
  y: number,
  { shadowRoots = [], slack = 1, turned = false }: Agreement = {},
): boolean | undefined {
  const registry = view.CSS.highlights as Registry;
  const highlight = registry.get('nx-a');
  const theirs = registry
    .highlightsFromPoint(x, y, { shadowRoots })
    .find((hit) => hit.highlight === highlight)?.ranges[0];
  const ours = reader.mentionAt(x, y, view.document.elementFromPoint(x, y));
  const boxes = [...(ours?.rects() ?? []), ...(theirs ? liveRange(theirs).getClientRects() : [])];
  if (isAtEdge(boxes, x, y, slack)) return undefined;
  const place = ours?.range() ?? null;
  // Where one element's text ends and the next one's begins, snapping can leave a strip that is in neither.
  const pieces = place === null ? [] : liveRange(place).getClientRects();
  if (theirs === undefined && isAtEdge(pieces, x, y, SNAP)) return undefined;
  if (theirs === undefined && place !== null && turned) return undefined;
  if (theirs === undefined) expect(place && String(liveRange(place)), `nothing at ${x},${y}`).toBeNull();
  else {
    expect(place && String(liveRange(place)), `at ${x},${y}`).not.toBeNull();
    // A mention with text of others inside, such as ruby, is registered piece by piece.
    const whole = place && liveRange(place);
    expect(whole?.isPointInRange(theirs.startContainer, theirs.startOffset), `at ${x},${y}`).toBe(true);
  }
  return theirs !== undefined;
}
