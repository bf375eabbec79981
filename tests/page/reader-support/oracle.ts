/**
 * The page's mentions by the plainest means: one pass over the tree, one list of places for each run, then a search
 * for each word. Slow, and shares no code with page/.
 */
const INLINE = new Set(['A', 'B', 'I', 'EM', 'SPAN', 'RUBY', 'U']);
const UNREAD = new Set(['CODE', 'TEXTAREA', 'INPUT', 'BR', 'IMG']);
const ABSENT = new Set(['RT', 'WBR', 'SCRIPT', 'STYLE']);

type Place = { node: Text; offset: number };

function runsIn(root: Node): Place[][] {
  const runs: Place[][] = [[]];
  const visit = (node: Node) => {
    if (node instanceof Text) {
      for (let offset = 0; offset < node.length; offset++) runs.at(-1)?.push({ node, offset });
      return;
    }
    if (node instanceof Element) {
      if (ABSENT.has(node.tagName)) return;
      const hidden = node.hasAttribute('hidden') || node.getAttribute('contenteditable') === 'true';
      if (UNREAD.has(node.tagName) || hidden) {
        runs.push([]);
        return;
      }
      const block = !INLINE.has(node.tagName);
      if (block) runs.push([]);
      for (const child of node.childNodes) visit(child);
      if (block) runs.push([]);
    }
  };
  for (const child of root.childNodes) visit(child);
  return runs;
}

const ids = new WeakMap<Text, number>();
let nextId = 1;

function idOf(node: Node): number {
  if (!(node instanceof Text)) return -1;
  let id = ids.get(node);
  if (id === undefined) {
    id = nextId++;
    ids.set(node, id);
  }
  return id;
}

/** One line for a place, equal for equal places. */
export function describePlace(start: Place | null, end: Place | null): string {
  if (start === null || end === null) return 'nowhere';
  return `${idOf(start.node)}:${start.offset}-${idOf(end.node)}:${end.offset}`;
}

/** Every place of every word under a root, sorted. */
export function placesOf(root: Node, words: readonly string[]): string[] {
  const found: string[] = [];
  for (const run of runsIn(root)) {
    const text = run.map(({ node, offset }) => node.data[offset]).join('');
    for (const word of words) {
      for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + word.length)) {
        const start = run[at] ?? null;
        const last = run[at + word.length - 1];
        const end = last === undefined ? null : { node: last.node, offset: last.offset + 1 };
        found.push(describePlace(start, end));
      }
    }
  }
  return found.sort();
}
