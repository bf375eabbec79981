import fc from 'fast-check';
import { afterEach, expect, it } from 'vitest';
import type { PageMention } from '../../page/contract.ts';
import { agreeAt } from './reader-support/agreement.ts';
import { read, settled } from './reader-support/frame.ts';

const sources = import.meta.glob<string>('../museum/pages/*.html', { query: '?raw', import: 'default' });

/** Names that stand in the museum's pages. */
const NAMES = [
  'Kursk Oblast',
  'Mark Rutte',
  'Andriy Yermak',
  'Plesetsk Cosmodrome',
  'ゼレンスキー',
  'ルッテ',
];

/**
 * Rooms that show how text is laid out, not how a page behaves. Chromium's own test finds nothing on a ::first-letter,
 * so that room is not among them.
 */
const ROOMS = (
  'broken-by-blocks deep-nesting display-contents inline-elements light-on-dark line-break-hints lists ' +
  'many-text-nodes multi-column nested-scrollers quirks rtl ruby shadow-open shadow-slots svg-text table transforms ' +
  'user-select-none vertical-text z-index-war zoomed'
).split(' ');

/** Here letters are turned, and we know only their upright boxes. */
const TURNED = 'transforms';
/** Where our answer may be a little off, CSS pixels. */
const SLACK = 2;

async function enter(room: string): Promise<Window & typeof globalThis> {
  const source = await sources[`../museum/pages/${room}.html`]?.();
  if (source === undefined) throw new Error(`The museum has no ${room}.`);
  const frame = document.createElement('iframe');
  frame.style.cssText = 'width: 780px; height: 560px; border: 0';
  await new Promise((loaded) => {
    frame.addEventListener('load', loaded);
    frame.srcdoc = source;
    document.body.replaceChildren(frame);
  });
  return frame.contentWindow as Window & typeof globalThis;
}

function openRootsOf(root: Document | ShadowRoot): ShadowRoot[] {
  return [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
    shadowRoot === null ? [] : [shadowRoot, ...openRootsOf(shadowRoot)],
  );
}

/** A point in or a little around one of a mention's boxes, in hundredths of the box. */
const point = fc.record({
  mention: fc.nat(),
  box: fc.nat(),
  across: fc.integer({ min: -40, max: 140 }),
  down: fc.integer({ min: -60, max: 160 }),
});

afterEach(() => document.body.replaceChildren());

it.each(ROOMS)('points at what the browser points at in the museum: %s', async (room) => {
  const view = await enter(room);
  const reader = read(NAMES, { document: view.document });
  await settled(reader);
  const mentions = reader.mentions().filter((mention) => mention.rects().length > 0);
  expect(mentions.length).toBeGreaterThan(0);
  const shadowRoots = openRootsOf(view.document);
  const turned = room === TURNED;
  const answers = { marked: 0, bare: 0 };
  fc.assert(
    fc.property(point, ({ mention, box, across, down }) => {
      const rects = (mentions[mention % mentions.length] as PageMention).rects();
      const { left, top, width, height } = rects[box % rects.length] as DOMRect;
      const [x, y] = [left + (across / 100) * width, top + (down / 100) * height];
      if (x < 0 || y < 0 || x >= view.innerWidth || y >= view.innerHeight) return;
      const answer = agreeAt(reader, view, x, y, { shadowRoots, slack: SLACK, turned });
      if (answer !== undefined) answers[answer ? 'marked' : 'bare']++;
    }),
    { numRuns: 300 },
  );
  expect(answers.marked).toBeGreaterThan(0);
  expect(answers.bare).toBeGreaterThan(0);
});
