/**
 * Our own elements in the page. The extension API opens our closed roots as it opens the page's, and what we write
 * there is not the page's text. Several scripts of ours share the isolated world, so the set is one of its globals.
 */
const KEY = Symbol.for('newsgloss.own-hosts');
type World = typeof globalThis & { [KEY]?: WeakSet<Element> };

function ownHosts(): WeakSet<Element> {
  const world = globalThis as World;
  world[KEY] ??= new WeakSet();
  return world[KEY];
}

/** Called with each element of ours before it gets its root. */
export function rememberOwnHost(host: Element): void {
  ownHosts().add(host);
}

export function isOwnHost(element: Element): boolean {
  return ownHosts().has(element);
}
