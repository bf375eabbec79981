/** Document order across roots: a shadow tree stands at the place of its host. */
import { isShadowRoot } from './nodes.ts';
import type { Run } from './runs.ts';

/** The node and the hosts around it, outermost first. */
function pathOf(run: Run): Node[] {
  const [node] = run.nodes;
  if (node === undefined) return [];
  const path: Node[] = [node];
  for (let root = node.getRootNode(); isShadowRoot(root); root = root.host.getRootNode()) {
    path.unshift(root.host);
  }
  return path;
}

function compare(a: Node, b: Node): number {
  const relation = a.compareDocumentPosition(b);
  if (relation & Node.DOCUMENT_POSITION_FOLLOWING) return -1;
  return relation & Node.DOCUMENT_POSITION_PRECEDING ? 1 : 0;
}

/** Order of two runs in the page. */
export function inPageOrder(a: Run, b: Run): number {
  const [first] = a.nodes;
  const [second] = b.nodes;
  if (first === undefined || second === undefined) return 0;
  if (a.root === b.root) return compare(first, second);
  const pathA = pathOf(a);
  const pathB = pathOf(b);
  for (let i = 0; i < Math.min(pathA.length, pathB.length); i++) {
    const nodeA = pathA[i];
    const nodeB = pathB[i];
    if (nodeA === undefined || nodeB === undefined || nodeA === nodeB) continue;
    return compare(nodeA, nodeB);
  }
  return pathA.length - pathB.length;
}
