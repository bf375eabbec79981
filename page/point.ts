/** Pointing: which mention is under a point. */

import type { Mention } from '../core/match/mention.ts';
import { INLINE, kindByName } from './kinds.ts';
import type { KnownRuns } from './known-runs.ts';
import { isElement, isNode, isShadowRoot, isText } from './nodes.ts';
import { boxesOf, pageMention, type RunMention } from './page-mention.ts';
import type { Roots } from './roots.ts';
import { offsetOf, type Run } from './runs.ts';

/** Texts and mentions of one element tried one by one where the browser's caret is of no use. */
const TRIES = 200;
/** The same where the caret names another place: at the edges of text that runs both ways it is ambiguous. */
const TRIES_BESIDE_CARET = 16;

export class Pointing {
  readonly #known: KnownRuns;
  readonly #roots: Roots;

  constructor(known: KnownRuns, roots: Roots) {
    this.#known = known;
    this.#roots = roots;
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
    if (!this.#mayHold(element)) return null;
    const caret = caretAt(element, x, y);
    const usable = caret !== null && isText(caret.node) && element.contains(caret.node);
    const found = usable ? this.#atCaret(caret, x, y) : null;
    return found ?? this.#tryEach(element, x, y, usable ? TRIES_BESIDE_CARET : TRIES);
  }

  /** Whether a mention may stand in the element's own text. Pointing elsewhere must not cost layout. */
  #mayHold(element: Element): boolean {
    let left = TRIES;
    const search = (parent: Element): boolean => {
      for (let node = parent.firstChild; node !== null; node = node.nextSibling) {
        if (--left < 0) return true;
        if (isText(node)) {
          const run = this.#known.runOf(node);
          if (run !== undefined && run.mentions.length > 0) return true;
        } else if (isElement(node) && kindByName(node) === INLINE && search(node)) return true;
      }
      return false;
    };
    return search(element);
  }

  #atCaret({ node, offset }: Caret, x: number, y: number): RunMention | null {
    const run = isText(node) ? this.#known.runOf(node) : undefined;
    if (run === undefined) return null;
    const place = offsetOf(run, node, offset);
    for (const mention of run.mentions) {
      if (mention.start > place) break;
      if (mention.end >= place && isOn(run, mention, x, y)) return pageMention(run, mention);
    }
    return null;
  }

  /** Tries the mentions of the element's own text one by one. */
  #tryEach(element: Element, x: number, y: number, most: number): RunMention | null {
    let tries = 0;
    const texts = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let steps = 0; steps < most && texts.nextNode() !== null; steps++) {
      const run = this.#known.runOf(texts.currentNode as Text);
      // A run is tried once, at its first text here.
      if (run === undefined || run.nodes.find((node) => element.contains(node)) !== texts.currentNode)
        continue;
      for (const mention of run.mentions) {
        if (++tries > most) return null;
        if (isOn(run, mention, x, y)) return pageMention(run, mention);
      }
    }
    return null;
  }
}

function elementOf(target: EventTarget | null): Element | null {
  if (!isNode(target)) return null;
  return isElement(target) ? target : target.parentElement;
}

/** Whether one of the mention's letters is under the point: in turned text the box of the whole is far larger. */
function isOn(run: Run, { start, end }: Mention, x: number, y: number): boolean {
  if (!isInside(run, start, end, x, y)) return false;
  for (let at = start; at < end; at++) if (isInside(run, at, at + 1, x, y)) return true;
  return false;
}

function isInside(run: Run, start: number, end: number, x: number, y: number): boolean {
  return boxesOf(run, start, end).some((r) => x >= r.left && x < r.right && y >= r.top && y < r.bottom);
}

interface Caret {
  node: Node;
  offset: number;
}

/** Browsers without `caretPositionFromPoint` have this one. */
type OlderDocument = Document & { caretRangeFromPoint?(x: number, y: number): Range | null };

function caretAt(element: Element, x: number, y: number): Caret | null {
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
