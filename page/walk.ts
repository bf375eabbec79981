/** Reading a stretch of the DOM into runs, in document order, in slices. */
import { ABSENT, BREAK, INLINE, type Kind, kindByName, kindOf, SKIP, SKIPPED_BY_ATTRIBUTE } from './kinds.ts';
import { isElement, isText } from './nodes.ts';
import type { Position } from './position.ts';
import type { FoundRun } from './runs.ts';

/** Text nodes after which a run is cut, so that a page without any block elements is still read in slices. */
const NODE_LIMIT = 2_000;
/** Nodes between two looks at the clock. */
const CLOCK_EVERY = 64;

export interface WalkEvents {
  /** A run with some text that is not white space. */
  run(found: FoundRun, root: Document | ShadowRoot): void;
  /** White space at the edge of a run: it belongs to none. */
  blank(text: Text): void;
  /** An element that may have a shadow root. */
  host(element: Element): void;
}

/** Elements that can have a shadow root, by the standard; a custom element's name has a hyphen. */
const HOSTS = new Set(
  'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(' '),
);

/** Whether an element may have a shadow root. */
export function canHost(element: Element): boolean {
  const name = element.localName;
  return name.includes('-') || HOSTS.has(name);
}

function isBlank(text: Text): boolean {
  const { data } = text;
  for (let i = 0; i < data.length; i++) {
    const unit = data.charCodeAt(i);
    if (unit > 32 && unit !== 0xa0) return false;
  }
  return true;
}

/** One walk from a place to the end of the run that holds or follows `last`. */
export class Walk {
  readonly root: Document | ShadowRoot;
  readonly #events: WalkEvents;
  readonly #last: Node | null;
  #at: Position | null;
  #passed: boolean;
  #nodes: Text[] = [];
  #gaps = false;
  /** Elements that an attribute takes out; null: ask each element. */
  #skipped: Set<Element> | null = null;

  /** `last` null ends the walk with the first run; the root itself reads to the root's end. */
  constructor(root: Document | ShadowRoot, from: Position, last: Node | null, events: WalkEvents) {
    this.root = root;
    this.#events = events;
    this.#at = from;
    this.#last = last;
    this.#passed = last === null;
    // For a whole root one query is cheaper than asking each element about its attributes.
    if (last === root) this.#skipped = new Set(root.querySelectorAll(SKIPPED_BY_ATTRIBUTE));
  }

  get done(): boolean {
    return this.#at === null;
  }

  /** Goes on until the end or, between two runs, until `expired` says so. */
  step(expired: () => boolean): void {
    let count = 0;
    while (this.#at !== null) {
      const { node, leaving } = this.#at;
      if (leaving) this.#leave(node);
      else this.#enter(node);
      if (++count >= CLOCK_EVERY && this.#nodes.length === 0) {
        count = 0;
        if (expired()) return;
      }
    }
  }

  /** Keeps the walk's place true when the page changed while it paused. Records must come in order, without a gap. */
  repair(records: readonly MutationRecord[]): void {
    for (const { addedNodes, removedNodes, nextSibling, target, type } of records) {
      if (this.#at === null) return;
      if (type === 'attributes' || addedNodes.length > 0) this.#skipped = null;
      for (let i = 0; i < removedNodes.length; i++) {
        if (removedNodes[i]?.contains(this.#at.node) !== true) continue;
        this.#at =
          nextSibling === null ? { node: target, leaving: true } : { node: nextSibling, leaving: false };
        break;
      }
    }
  }

  #kind(element: Element): Kind {
    if (this.#skipped === null) return kindOf(element);
    const kind = kindByName(element);
    return kind < SKIP && this.#skipped.size > 0 && this.#skipped.has(element) ? SKIP : kind;
  }

  #enter(node: Node): void {
    if (isText(node)) this.#take(node);
    else if (isElement(node)) {
      const kind = this.#kind(node);
      if (kind === BREAK && this.#cut()) return;
      if (kind === BREAK || kind === INLINE) {
        if (canHost(node)) this.#events.host(node);
        const { firstChild } = node;
        this.#at = firstChild === null ? { node, leaving: true } : { node: firstChild, leaving: false };
        return;
      }
      if (kind === SKIP && this.#cut()) return;
      if (kind === ABSENT && this.#nodes.length > 0) this.#gaps = true;
    }
    this.#after(node);
  }

  #leave(node: Node): void {
    if (node === this.root) {
      this.#cut();
      this.#at = null;
      return;
    }
    // What a walk leaves it has entered or started in, so its attributes do not matter any more.
    if (isElement(node) && kindByName(node) !== INLINE && this.#cut()) return;
    this.#after(node);
  }

  #after(node: Node): void {
    if (node === this.#last) this.#passed = true;
    const { nextSibling, parentNode } = node;
    if (nextSibling !== null) this.#at = { node: nextSibling, leaving: false };
    else if (parentNode !== null) this.#at = { node: parentNode, leaving: true };
    else this.#at = null;
  }

  #take(text: Text): void {
    if (this.#nodes.length === 0 && isBlank(text)) {
      this.#events.blank(text);
      return;
    }
    this.#nodes.push(text);
    if (this.#nodes.length >= NODE_LIMIT) this.#cut();
  }

  /** Ends the run under way; true when that ends the walk. */
  #cut(): boolean {
    const nodes = this.#nodes;
    if (nodes.length > 0) {
      const { root } = this;
      this.#nodes = [];
      let last = nodes.at(-1);
      while (last !== undefined && nodes.length > 1 && isBlank(last)) {
        nodes.pop();
        this.#events.blank(last);
        last = nodes.at(-1);
      }
      this.#events.run({ nodes, gaps: this.#gaps }, root);
    }
    this.#gaps = false;
    if (this.#passed) this.#at = null;
    return this.#passed;
  }
}
