/** Pointing: which mention is under a point. */

import { INLINE, kindByName } from './kinds.ts';
import type { KnownRuns } from './known-runs.ts';
import { isElement, isNode, isShadowRoot, isText } from './nodes.ts';
import { pageMention, type RunMention, rectsOf } from './page-mention.ts';
import type { Roots } from './roots.ts';
import { offsetOf, type Run } from './runs.ts';

/** Texts and mentions of one element tried one by one. */
const TRIES = 200;

/** Remembers which elements hold mentions, so that pointing elsewhere costs nothing. */
export class Pointing {
  readonly #known: KnownRuns;
  readonly #roots: Roots;
  /** Elements whose text has or had mentions: the texts' parents, up to their block. */
  readonly #holders = new WeakSet<Element>();

  constructor(known: KnownRuns, roots: Roots) {
    this.#known = known;
    this.#roots = roots;
  }

  /** A run has mentions now. */
  remember(run: Run): void {
    for (const node of run.nodes) {
      for (let element = node.parentElement; element !== null; element = element.parentElement) {
        this.#holders.add(element);
        if (kindByName(element) !== INLINE) break;
      }
    }
  }

  /** The mention at a point in client coordinates, given the element that an event names as its target. */
  at(x: number, y: number, target: EventTarget | null): RunMention | null {
    let element = elementOf(target);
    if (element === null) return null;
    this.#roots.lookAt(element);
    // Events that come out of a shadow tree name the host.
    for (let root = this.#roots.of(element); root !== undefined; root = this.#roots.of(element)) {
      const inner: Element | null = root.elementFromPoint(x, y);
      if (inner === null || inner === element) break;
      element = inner;
      this.#roots.lookAt(element);
    }
    if (!this.#holders.has(element)) return null;
    return this.#atCaret(element, x, y) ?? this.#tryEach(element, x, y);
  }

  #atCaret(element: Element, x: number, y: number): RunMention | null {
    const place = caretAt(element, x, y);
    if (place === null || !isText(place.node)) return null;
    const run = this.#known.runOf(place.node);
    if (run === undefined) return null;
    const offset = offsetOf(run, place.node, place.offset);
    for (const mention of run.mentions) {
      if (mention.start > offset) break;
      if (mention.end >= offset && isInside(run, mention.start, mention.end, x, y))
        return pageMention(run, mention);
    }
    return null;
  }

  /** Tries the mentions of the element's own text one by one, where the browser's caret is of no use. */
  #tryEach(element: Element, x: number, y: number): RunMention | null {
    let tries = 0;
    const texts = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let steps = 0; steps < TRIES && texts.nextNode() !== null; steps++) {
      const run = this.#known.runOf(texts.currentNode as Text);
      // A run is tried once, at its first text here.
      if (run === undefined || run.nodes.find((node) => element.contains(node)) !== texts.currentNode)
        continue;
      for (const mention of run.mentions) {
        if (++tries > TRIES) return null;
        if (isInside(run, mention.start, mention.end, x, y)) return pageMention(run, mention);
      }
    }
    return null;
  }
}

function elementOf(target: EventTarget | null): Element | null {
  if (!isNode(target)) return null;
  return isElement(target) ? target : target.parentElement;
}

function isInside(run: Run, start: number, end: number, x: number, y: number): boolean {
  return rectsOf(run, start, end).some((r) => x >= r.left && x <= r.right && y >= r.top && y <= r.bottom);
}

/** Browsers without `caretPositionFromPoint` have this one. */
type OlderDocument = Document & { caretRangeFromPoint?(x: number, y: number): Range | null };

function caretAt(element: Element, x: number, y: number): { node: Node; offset: number } | null {
  const { ownerDocument } = element;
  if (typeof ownerDocument.caretPositionFromPoint === 'function') {
    const shadowRoots: ShadowRoot[] = [];
    for (let root = element.getRootNode(); isShadowRoot(root); root = root.host.getRootNode()) {
      shadowRoots.push(root);
    }
    const position = ownerDocument.caretPositionFromPoint(x, y, { shadowRoots });
    return position === null ? null : { node: position.offsetNode, offset: position.offset };
  }
  const range = (ownerDocument as OlderDocument).caretRangeFromPoint?.(x, y) ?? null;
  return range === null ? null : { node: range.startContainer, offset: range.startOffset };
}
