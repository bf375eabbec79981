/** What the reader sees now is read before the rest. */
import { isShadowRoot, isText } from './nodes.ts';
import { type Position, runStart } from './position.ts';
import type { ToRead } from './to-read.ts';

/** Heights at which text is sought from the top of the view down, and from its bottom up, as shares of it. */
const HEIGHTS = [0.02, 0.15, 0.3, 0.5];

interface StretchInView {
  root: Document | ShadowRoot;
  from: Position;
  last: Text;
}

/**
 * The stretch from the first run to the last that stand in the middle of the view; null where there is no text of the
 * document itself. Reads layout: call it when layout is clean.
 */
function stretchInView(document: Document, view: Window): StretchInView | null {
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

/** Follows where the reader looks while a page is being read. */
export class InView {
  readonly #document: Document;
  readonly #view: Window;
  readonly #toRead: ToRead;
  /** Where the page was scrolled to when it was last asked what is in view; null: not since reading began. */
  #soughtAt: number | null = null;

  constructor(document: Document, view: Window, toRead: ToRead) {
    this.#document = document;
    this.#view = view;
    this.#toRead = toRead;
  }

  /** Reading begins anew. */
  startAnew(): void {
    this.#soughtAt = null;
  }

  /** Whether to ask, after the next frame, what is in view. */
  get isUnsought(): boolean {
    return this.#soughtAt === null && this.#toRead.isUnderWay;
  }

  /** Lets what has come into view be read first. Reads layout: call it when layout is clean. */
  seek(): void {
    if (!this.#toRead.isUnderWay) return;
    const { scrollY, innerHeight } = this.#view;
    // Reading begins at the top anyway.
    const before = this.#soughtAt ?? 0;
    this.#soughtAt = scrollY;
    if (Math.abs(scrollY - before) < innerHeight / 2) return;
    const stretch = stretchInView(this.#document, this.#view);
    if (stretch !== null) this.#toRead.readFirst(stretch.root, stretch.from, stretch.last);
  }
}
