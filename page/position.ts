/** Places between nodes, from which reading starts and goes on. */
import { ABSENT, INLINE, kindOf } from './kinds.ts';
import { isElement } from './nodes.ts';

/** Where a walk stands: about to enter `node`, or (`leaving`) about to leave it, its content done. */
export interface Position {
  node: Node;
  leaving: boolean;
}

/** How far back a run's start is sought, in nodes. Longer runs are cut there. */
const BACKWARD_LIMIT = 4_000;

/** The place after `previous` (null: before the first child) in `parent`. */
export function positionAfter(parent: Node, previous: Node | null): Position {
  const node = previous === null ? parent.firstChild : previous.nextSibling;
  return node === null ? { node: parent, leaving: true } : { node, leaving: false };
}

/**
 * The start of the run that touches the place after `previous` in `parent`: the nearest place before it
 * with a break, or the start of the root, on its other side. With a `trail` the nodes passed are added to it, and null
 * is returned as soon as one is on it already.
 */
export function runStart(
  root: Node,
  parent: Node,
  previous: Node | null,
  trail?: Set<Node>,
): Position | null {
  let container = parent;
  let before = previous;
  for (let steps = 0; steps < BACKWARD_LIMIT; steps++) {
    if (before !== null && trail !== undefined) {
      if (trail.has(before)) return null;
      trail.add(before);
    }
    if (before === null) {
      const outer = container.parentNode;
      if (container === root || outer === null || !isElement(container) || kindOf(container) !== INLINE)
        break;
      before = container.previousSibling;
      container = outer;
    } else if (isElement(before)) {
      const kind = kindOf(before);
      if (kind === INLINE) {
        container = before;
        before = before.lastChild;
      } else if (kind === ABSENT) before = before.previousSibling;
      else break;
    } else before = before.previousSibling;
  }
  return positionAfter(container, before);
}
