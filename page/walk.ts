/** Reading a stretch of the DOM into runs, in document order, in slices. */
import { ABSENT, BREAK, findOut, INLINE, type Kind, kindByName, kindOf, SKIP } from './kinds.ts';
import { isBlank, isElement, isText } from './nodes.ts';
import type { Position } from './position.ts';

/** Text nodes after which a run is cut, so that a page without any block elements is still read in slices. */
const NODE_LIMIT = 2_000;
/** Nodes between two looks at the clock, where no run comes between. */
const CLOCK_EVERY = 64;
/** Elements of a whole root that are asked one by one, so that the first runs come before a query of all. */
const ASKED_FIRST = 200;

export interface WalkEvents {
  /**
   * A run with some text that is not white space: its text nodes (the array is used again: copy what is kept), and
   * whether text that does not belong to it stands between them.
   */
  run(nodes: readonly Text[], gaps: boolean, root: Document | ShadowRoot): void;
  /** White space at the edge of a run: it belongs to none. */
  blank(text: Text): void;
  /** An element that may have a shadow root. */
  host(element: Element): void;
}

/** Nodes that changed together, and those of them that walks have read since. */
export interface Batch {
  readonly changed: ReadonlySet<Node>;
  readonly read: Set<Node>;
}

/** Elements that can have a shadow root, by the standard; a custom element's name has a hyphen. */
const HOSTS = new Set(
  'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(' '),
);

/** Whether an element with this local name may have a shadow root. */
export function canHost(name: string): boolean {
  return HOSTS.has(name) || name.includes('-');
}

/** One walk from a place to the end of the run that holds or follows `last`. */
export class Walk {
  readonly root: Document | ShadowRoot;
  readonly #events: WalkEvents;
  readonly #last: Node | null;
  readonly #batch: Batch | null;
  /** The node about to be entered or (`#leaving`) left; null at the end. */
  #node: Node | null;
  #leaving: boolean;
  #passed: boolean;
  /** Kinds of the elements that were entered and not left yet. */
  #entered: Kind[] = [];
  readonly #nodes: Text[] = [];
  #gaps = false;
  /** Elements that an attribute takes out; null: ask each element. */
  #out: Set<Element> | null = null;
  /** Elements to ask before one query for all is made; 0: none is to be made. */
  #askBefore: number;
  /** A run was told of since the clock was last looked at. */
  #told = false;

  /**
   * `last` null ends the walk with the first run; the root itself reads to the root's end. What it reads of `batch` is
   * noted there.
   */
  constructor(
    root: Document | ShadowRoot,
    from: Position,
    last: Node | null,
    batch: Batch | null,
    events: WalkEvents,
  ) {
    this.root = root;
    this.#events = events;
    this.#node = from.node;
    this.#leaving = from.leaving;
    this.#last = last;
    this.#batch = batch;
    this.#passed = last === null;
    // For a whole root one query is cheaper than asking each element about its attributes.
    this.#askBefore = last === root ? ASKED_FIRST : 0;
  }

  get done(): boolean {
    return this.#node === null;
  }

  /** Whether a node of this root lies before the place where the walk stands. */
  hasPassed(node: Node): boolean {
    if (this.#node === null) return true;
    return (this.#node.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
  }

  /**
   * Goes on until the end or, between two runs, until `expired` says so. One loop with its state at hand: it runs over
   * every node of every page, mostly before anything is compiled.
   */
  step(expired: () => boolean): void {
    const { root } = this;
    const last = this.#last;
    const batch = this.#batch;
    const entered = this.#entered;
    let node = this.#node;
    let leaving = this.#leaving;
    let count = 0;
    while (node !== null) {
      // Only what was entered has been read whole when it is left.
      let whole = true;
      let inner: Node | null = null;
      let inside = false;
      if (leaving) {
        if (node === root) {
          this.#cut();
          node = null;
          break;
        }
        const known = entered.pop();
        whole = known !== undefined;
        // What a walk leaves it has entered or started in, so its attributes do not matter any more.
        const kind = known ?? (isElement(node) ? kindByName(node) : INLINE);
        if (kind !== INLINE && this.#cut()) node = null;
      } else if (isText(node)) this.#take(node);
      else if (isElement(node)) {
        const name = node.localName;
        const kind = this.#kind(node, name);
        if ((kind === BREAK || kind === SKIP) && this.#cut()) node = null;
        else if (kind === BREAK || kind === INLINE) {
          if (canHost(name)) this.#events.host(node);
          entered.push(kind);
          inside = true;
          inner = node.firstChild;
        } else if (kind === ABSENT && this.#nodes.length > 0) this.#gaps = true;
      }
      if (node === null) break;
      if (!inside) {
        if (node === last) this.#passed = true;
        if (whole && batch?.changed.has(node)) batch.read.add(node);
        inner = node.nextSibling;
      }
      // Next comes entering `inner`, or without one leaving what is around it.
      leaving = inner === null;
      if (inner !== null) node = inner;
      else if (!inside) node = node.parentNode;
      if ((++count >= CLOCK_EVERY || this.#told) && this.#nodes.length === 0) {
        count = 0;
        this.#told = false;
        if (expired()) break;
      }
    }
    this.#node = node;
    this.#leaving = leaving;
  }

  /** Keeps the walk's place true when the page changed while it paused. Records must come in order, without a gap. */
  repair(records: readonly MutationRecord[]): void {
    for (const { addedNodes, removedNodes, nextSibling, target, type } of records) {
      if (this.#node === null) return;
      if (type === 'attributes' || addedNodes.length > 0) {
        this.#out = null;
        this.#askBefore = 0;
      }
      for (let i = 0; i < removedNodes.length; i++) {
        if (removedNodes[i]?.contains(this.#node) !== true) continue;
        this.#node = nextSibling ?? target;
        this.#leaving = nextSibling === null;
        this.#entered = [];
        break;
      }
    }
  }

  #kind(element: Element, name: string): Kind {
    if (this.#askBefore > 0 && --this.#askBefore === 0) this.#out = findOut(this.root);
    if (this.#out === null) return kindOf(element);
    const kind = kindByName(element, name);
    return kind < SKIP && this.#out.size > 0 && this.#out.has(element) ? SKIP : kind;
  }

  #take(text: Text): void {
    if (this.#nodes.length === 0 && isBlank(text)) {
      this.#events.blank(text);
      return;
    }
    this.#nodes.push(text);
    if (this.#nodes.length >= NODE_LIMIT) this.#cut();
  }

  /** Ends the run under way; true when that is to end the walk. */
  #cut(): boolean {
    const nodes = this.#nodes;
    if (nodes.length > 0) {
      let last = nodes.at(-1);
      while (last !== undefined && nodes.length > 1 && isBlank(last)) {
        nodes.pop();
        this.#events.blank(last);
        last = nodes.at(-1);
      }
      this.#events.run(nodes, this.#gaps, this.root);
      this.#told = true;
      nodes.length = 0;
    }
    this.#gaps = false;
    return this.#passed;
  }
}
