/** A mention as other layers see it. */
import type { Mention } from '../core/match/mention.ts';
import type { PageMention } from './contract.ts';
import { piecesOf, pointAt, type Run, rangeOf } from './runs.ts';

/** A page mention with what the page layer needs to draw it. */
export interface RunMention extends PageMention {
  readonly run: Run;
}

/** Joins rectangles that touch in one line box. */
function joinInLine(rects: readonly DOMRect[], vertical: boolean): DOMRect[] {
  const joined: DOMRect[] = [];
  for (const rect of rects) {
    const last = joined.at(-1);
    if (last !== undefined && touchInLine(last, rect, vertical)) {
      const left = Math.min(last.left, rect.left);
      const top = Math.min(last.top, rect.top);
      const right = Math.max(last.right, rect.right);
      const bottom = Math.max(last.bottom, rect.bottom);
      joined[joined.length - 1] = new DOMRect(left, top, right - left, bottom - top);
    } else joined.push(rect);
  }
  return joined;
}

function touchInLine(a: DOMRect, b: DOMRect, vertical: boolean): boolean {
  const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return vertical
    ? down >= -1 && across > Math.min(a.width, b.width) / 2
    : across >= -1 && down > Math.min(a.height, b.height) / 2;
}

/** Client rectangles of a part of a run as the browser has them, at least one per line box and text node. Forces layout. */
export function boxesOf(run: Run, start: number, end: number): DOMRect[] {
  const boxes: DOMRect[] = [];
  for (const { startContainer, startOffset, endContainer, endOffset } of piecesOf(run, start, end)) {
    const { ownerDocument } = startContainer;
    if (ownerDocument === null || !startContainer.isConnected) return [];
    const range = ownerDocument.createRange();
    range.setStart(startContainer, startOffset);
    range.setEnd(endContainer, endOffset);
    for (const rect of range.getClientRects()) if (rect.width > 0 || rect.height > 0) boxes.push(rect);
  }
  return boxes;
}

/** The same, one per line box. */
function rectsOf(run: Run, start: number, end: number): DOMRect[] {
  const boxes = boxesOf(run, start, end);
  if (boxes.length < 2) return boxes;
  const parent = pointAt(run, start, 'start')?.node.parentElement ?? null;
  const mode = parent === null ? '' : getComputedStyle(parent).writingMode;
  return joinInLine(boxes, /^(?:vertical|sideways)/.test(mode));
}

export function pageMention(run: Run, mention: Mention): RunMention {
  return {
    ...mention,
    key: `${run.key}.${mention.start}.${mention.end}.${mention.pack}.${mention.entity}`,
    root: run.root,
    run,
    range: () => (run.alive ? rangeOf(run, mention.start, mention.end) : null),
    rects: () => (run.alive ? rectsOf(run, mention.start, mention.end) : []),
  };
}
