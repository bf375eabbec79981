/** What the reader sees now, as a stretch to read before the rest. */
import { isShadowRoot, isText } from './nodes.ts';
import { type Position, runStart } from './position.ts';

/** Heights at which text is sought from the top of the view down, and from its bottom up, as shares of it. */
const HEIGHTS = [0.02, 0.15, 0.3, 0.5];

export interface StretchInView {
  root: Document | ShadowRoot;
  from: Position;
  last: Text;
}

/**
 * The stretch from the first run to the last that stand in the middle of the view; null where there is no text of the
 * document itself. Reads layout: call it when layout is clean.
 */
export function stretchInView(document: Document, view: Window): StretchInView | null {
  if (typeof document.caretPositionFromPoint !== 'function') return null;
  const { innerWidth, innerHeight } = view;
  const textAt = (share: number): Text | null => {
    const node = document.caretPositionFromPoint(innerWidth / 2, innerHeight * share)?.offsetNode;
    return node !== undefined && isText(node) ? node : null;
  };
  const first = firstOf(HEIGHTS, textAt);
  const last = first && (firstOf(HEIGHTS, (share) => textAt(1 - share)) ?? first);
  if (first === null || last === null) return null;
  const root = first.getRootNode();
  if (last.getRootNode() !== root || !(root === document || isShadowRoot(root))) return null;
  // Columns can turn the order round.
  const turned = (first.compareDocumentPosition(last) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
  const [start, end] = turned ? [last, first] : [first, last];
  const parent = start.parentNode;
  const from = parent && runStart(root, parent, start.previousSibling);
  return from === null
    ? null
    : { root: root === document ? document : (root as ShadowRoot), from, last: end };
}

function firstOf<T, R>(items: readonly T[], ask: (item: T) => R | null): R | null {
  for (const item of items) {
    const answer = ask(item);
    if (answer !== null) return answer;
  }
  return null;
}
