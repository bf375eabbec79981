/** Watching: what changed in the page, as places to read again. */
import { INLINE, kindByName, kindOf, SKIP, SKIPPING_ATTRIBUTES } from './kinds.ts';
import { isElement, isShadowRoot } from './nodes.ts';
import { type Position, runStart } from './position.ts';
import type { Batch } from './walk.ts';

/** Above so many waiting records it is cheaper to read the whole page again. */
const RECORD_LIMIT = 100_000;

const OBSERVED: MutationObserverInit = {
  childList: true,
  characterData: true,
  subtree: true,
  attributes: true,
  attributeOldValue: true,
  attributeFilter: SKIPPING_ATTRIBUTES,
};

/** A stretch to read again: from a place to the end of the run that holds or follows `last`. */
export interface Stretch {
  root: Document | ShadowRoot;
  from: Position;
  last: Node | null;
  batch: Batch;
}

export interface Changes {
  /** Nodes that came, changed, or are read or unread from now on. */
  changed: Set<Node>;
  /** Places where something was taken away: after each `previous` (null: at the start) in the key. */
  seams: Map<Node, Set<Node | null>>;
  /** Something was removed. */
  removed: boolean;
  /** Too much changed to follow: read everything again. */
  everything: boolean;
}

/** One MutationObserver for all roots. */
export class Watcher {
  readonly #observer: MutationObserver;
  #records: MutationRecord[] = [];
  #overflow = false;

  /** `seen` gets each batch as it comes, before it is worked through. */
  constructor(seen: (records: MutationRecord[]) => void) {
    this.#observer = new MutationObserver((records) => {
      this.#keep(records);
      seen(records);
    });
  }

  watch(root: Document | ShadowRoot): void {
    this.#observer.observe(root, OBSERVED);
  }

  /** Records not yet given to `seen`, in order; they are kept for `take` too. */
  pending(): MutationRecord[] {
    const records = this.#observer.takeRecords();
    this.#keep(records);
    return records;
  }

  /** What changed since the last call; null when nothing did. */
  take(): Changes | null {
    const records = this.#records;
    if (records.length === 0 && !this.#overflow) return null;
    this.#records = [];
    const everything = this.#overflow;
    this.#overflow = false;
    return everything ? { ...noChanges(), everything, removed: true } : changesOf(records);
  }

  stop(): void {
    this.#observer.disconnect();
    this.#records = [];
  }

  #keep(records: MutationRecord[]): void {
    if (this.#records.length + records.length > RECORD_LIMIT) {
      this.#overflow = true;
      this.#records = [];
    } else if (!this.#overflow) {
      for (const record of records) this.#records.push(record);
    }
  }
}

function noChanges(): Changes {
  return { changed: new Set(), seams: new Map(), removed: false, everything: false };
}

function isEditing(value: string | null): boolean {
  return value !== null && value.toLowerCase() !== 'false';
}

/** Whether an attribute's change can put text in or out of reading. */
function matters({ target, attributeName, oldValue }: MutationRecord): boolean {
  const element = target as Element;
  const value = attributeName === null ? null : element.getAttribute(attributeName);
  switch (attributeName) {
    case 'hidden':
      return (oldValue === null) !== (value === null);
    case 'contenteditable':
      return isEditing(oldValue) !== isEditing(value);
    case 'role':
      return (oldValue === 'textbox') !== (value === 'textbox');
    default:
      return kindByName(element) === INLINE && (oldValue === 'true') !== (value === 'true');
  }
}

function changesOf(records: readonly MutationRecord[]): Changes {
  const changes = noChanges();
  for (const record of records) {
    const { type, target, addedNodes, removedNodes, previousSibling } = record;
    if (type !== 'childList') {
      if (type === 'characterData' || matters(record)) changes.changed.add(target);
      continue;
    }
    for (let i = 0; i < addedNodes.length; i++) {
      const node = addedNodes[i];
      if (node !== undefined) changes.changed.add(node);
    }
    if (removedNodes.length === 0) continue;
    changes.removed = true;
    const seams = changes.seams.get(target);
    if (seams === undefined) changes.seams.set(target, new Set([previousSibling]));
    else seams.add(previousSibling);
  }
  return changes;
}

/** The root that is read and holds this node; null outside of the page. */
function rootOf(node: Node): Document | ShadowRoot | null {
  if (!node.isConnected) return null;
  const root = node.getRootNode();
  return isShadowRoot(root) ? root : node.ownerDocument;
}

/** Asks a question of a node and all nodes around it in its root; each node is asked once. */
function upward(question: (node: Node) => boolean): (node: Node | null) => boolean {
  const answers = new Map<Node, boolean>();
  const ask = (node: Node | null): boolean => {
    if (node === null) return false;
    const known = answers.get(node);
    if (known !== undefined) return known;
    const answer = question(node) || ask(node.parentNode);
    answers.set(node, answer);
    return answer;
  };
  return ask;
}

/**
 * What to read again after these changes, found place by place as the walk asks, so that each is true to the page of
 * its moment. `unread` is told of nodes that stand in, or are, content that is not read: what was known there must be
 * forgotten.
 */
export function* stretchesOf(changes: Changes, unread: (node: Node) => void): Generator<Stretch> {
  const { changed, seams } = changes;
  const batch: Batch = { changed, read: new Set() };
  const trail = new Set<Node>(changed);
  /** Whether the node or an element around it is read anyway. */
  const isCovered = upward((node) => changed.has(node));
  const isOut = upward((node) => isElement(node) && kindOf(node) >= SKIP);
  for (const node of changed) {
    const root = rootOf(node);
    const parent = node.parentNode;
    if (root === null || parent === null) continue;
    if (isOut(node)) unread(node);
    // Nothing to read, or read with a neighbour in the same run.
    if (isOut(parent) || isCovered(parent) || batch.read.has(node)) continue;
    const from = runStart(root, parent, node.previousSibling);
    if (from !== null) yield { root, from, last: node, batch };
  }
  for (const [target, places] of seams) {
    const root = rootOf(target);
    if (root === null || isCovered(target) || isOut(target)) continue;
    for (const previous of places) {
      // A neighbour that has gone itself left a seam of its own.
      if (previous !== null && previous.parentNode !== target) continue;
      const from = runStart(root, target, previous, trail);
      // Null: the run is read anyway, for a changed node in it or another place where something was taken away.
      if (from !== null && !changed.has(from.node)) yield { root, from, last: null, batch };
    }
  }
}
