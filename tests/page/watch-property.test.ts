import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Reader } from '../../page/contract.ts';
import { readInSlices, show } from './reader-support/frame.ts';
import { describePlace, placesOf } from './reader-support/oracle.ts';

/** Short words from few letters, so that edits join and part them all the time. */
const WORDS = ['ab', 'cba', 'a b'];

const tags = ['p', 'div', 'b', 'span', 'a', 'code', 'ruby', 'rt', 'br', 'wbr', 'li'];

type Tree = string | { tag: string; children: Tree[] };

const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small', maxDepth: 4 },
    fc.stringMatching(/^[abc ]{0,6}$/),
    fc.record({ tag: fc.constantFrom(...tags), children: fc.array(tie('tree'), { maxLength: 4 }) }),
  ),
}));

function build(tree: Tree): Node {
  if (typeof tree === 'string') return document.createTextNode(tree);
  const element = document.createElement(tree.tag);
  element.append(...tree.children.map(build));
  return element;
}

/** An edit picks its nodes by number, from the nodes that are there when it comes. */
const edit = fc.oneof(
  fc.record({ kind: fc.constant('insert' as const), at: fc.nat(), before: fc.nat(), tree }),
  fc.record({ kind: fc.constant('remove' as const), at: fc.nat() }),
  fc.record({ kind: fc.constant('move' as const), at: fc.nat(), to: fc.nat(), before: fc.nat() }),
  fc.record({ kind: fc.constant('text' as const), at: fc.nat(), text: fc.stringMatching(/^[abc ]{0,6}$/) }),
  fc.record({ kind: fc.constant('split' as const), at: fc.nat(), offset: fc.nat() }),
  fc.record({ kind: fc.constant('normalize' as const), at: fc.nat() }),
  fc.record({
    kind: fc.constant('hide' as const),
    at: fc.nat(),
    name: fc.constantFrom('hidden', 'contenteditable'),
  }),
  fc.record({ kind: fc.constant('frame' as const) }),
);
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

function nodesUnder(root: Element): Node[] {
  const walker = document.createTreeWalker(root);
  const nodes: Node[] = [];
  while (walker.nextNode() !== null) nodes.push(walker.currentNode);
  return nodes;
}

function pick<T>(items: readonly T[], index: number): T | undefined {
  return items.length === 0 ? undefined : items[index % items.length];
}

async function apply(root: Element, step: Edit): Promise<void> {
  const nodes = nodesUnder(root);
  const elements = [root, ...nodes.filter((node) => node instanceof Element)];
  const texts = nodes.filter((node) => node instanceof Text);
  switch (step.kind) {
    case 'insert': {
      const parent = pick(elements, step.at);
      parent?.insertBefore(build(step.tree), pick([...parent.childNodes, null], step.before) ?? null);
      break;
    }
    case 'remove':
      (pick(nodes, step.at) as ChildNode | undefined)?.remove();
      break;
    case 'move': {
      const node = pick(nodes, step.at);
      const parent = pick(elements, step.to);
      if (node === undefined || parent === undefined || node.contains(parent)) break;
      const before = pick([...parent.childNodes, null], step.before) ?? null;
      if (before !== node) parent.insertBefore(node, before);
      break;
    }
    case 'text': {
      const text = pick(texts, step.at);
      if (text !== undefined) text.data = step.text;
      break;
    }
    case 'split': {
      const text = pick(texts, step.at);
      text?.splitText(step.offset % (text.length + 1));
      break;
    }
    case 'normalize':
      pick(elements, step.at)?.normalize();
      break;
    case 'hide': {
      const element = pick(elements.slice(1), step.at);
      if (step.name === 'hidden') element?.toggleAttribute('hidden');
      else if (element?.hasAttribute(step.name)) element.removeAttribute(step.name);
      else element?.setAttribute(step.name, 'true');
      break;
    }
    case 'frame':
      await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

function marked(reader: Reader): string[] {
  return reader
    .mentions()
    .map((mention) => {
      const range = mention.range();
      if (range === null) return 'nowhere';
      return describePlace(
        { node: range.startContainer as Text, offset: range.startOffset },
        { node: range.endContainer as Text, offset: range.endOffset },
      );
    })
    .sort();
}

it('whatever is edited, the mentions end as those of a fresh read', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(tree, { maxLength: 5 }),
      fc.array(edit, { minLength: 1, maxLength: 12 }),
      async (trees, edits) => {
        const page = show('<main></main>');
        const main = page.querySelector('main') as Element;
        main.append(...trees.map(build));
        const reader = readInSlices(WORDS);
        try {
          for (const step of edits) await apply(main, step);
          const wanted = placesOf(main, WORDS);
          for (let frames = 0; frames < 40; frames++) {
            if (marked(reader).join() === wanted.join() && reader.state.status === 'watching') break;
            await new Promise((resolve) => requestAnimationFrame(resolve));
          }
          expect(marked(reader)).toEqual(wanted);
          const count = reader.state.mentions;
          expect(count).toBe(wanted.length);
        } finally {
          reader.stop();
        }
      },
    ),
    { numRuns: 300 },
  );
});
