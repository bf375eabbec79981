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

/** Nothing but white space that a browser collapses, and no-break spaces. */
export function isBlank(text: Text): boolean {
  const { data } = text;
  for (let i = 0; i < data.length; i++) {
    const unit = data.charCodeAt(i);
    if (unit > 32 && unit !== 0xa0) return false;
  }
  return true;
}
