/** What a node is. By type, not by class: nodes may come from another window of the page. */

export function isNode(target: EventTarget | null): target is Node {
  return target !== null && 'nodeType' in target;
}

export function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

export function isText(node: Node): node is Text {
  return node.nodeType === 3 || node.nodeType === 4;
}

/** Only a shadow root has a host. */
export function isShadowRoot(node: Node): node is ShadowRoot {
  return 'host' in node && node.nodeType === 11;
}
