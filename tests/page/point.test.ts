import { afterEach, expect, it } from 'vitest';
import type { Reader } from '../../page/contract.ts';
import { agreeAt } from './reader-support/agreement.ts';
import { read, settled, show } from './reader-support/frame.ts';

afterEach(() => scrollTo(0, 0));

/** Compares our hit test with the browser's on a grid over an element; the number of points that hit. */
function compare(reader: Reader, element: Element, shadowRoots: ShadowRoot[] = []): number {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  let hits = 0;
  for (let x = Math.max(left, 0) + 1.3; x < Math.min(right, innerWidth); x += 3.7) {
    for (let y = Math.max(top, 0) + 1.3; y < Math.min(bottom, innerHeight); y += 3.1) {
      if (agreeAt(reader, window, x, y, { shadowRoots }) === true) hits++;
    }
  }
  return hits;
}

const text = 'Here Kursk stands, then <a href="#">Yars</a> and <b>Kur</b>sk again, Yars Kursk Yars.';

it.each([
  ['plain text and links', `<p>${text}</p>`],
  ['wrapped lines', `<p style="width:120px">${text}</p>`],
  ['centred in wide space', `<p style="text-align:center;line-height:3">${text}</p>`],
  ['a scaled box', `<p style="transform:scale(1.3);margin:80px">${text}</p>`],
  ['vertical text', `<p style="writing-mode:vertical-rl;height:200px">${text}</p>`],
  ['columns', `<p style="columns:3;width:500px">${text} ${text}</p>`],
  ['right to left', `<p dir=rtl>שלום Kursk עולם Yars ${text}</p>`],
  ['inline blocks and padding', `<p><span style="display:inline-block;padding:20px">Kursk</span> Yars</p>`],
  [
    'a flex row',
    `<div style="display:flex;gap:30px"><span>Kursk</span><span>Yars</span><p>${text}</p></div>`,
  ],
  [
    'text under a cover',
    `<div style="position:relative"><p>${text}</p><i style="position:absolute;inset:0"></i></div>`,
  ],
])('agrees with the browser: %s', async (_name, html) => {
  show(html);
  const element = document.body.querySelector('p') ?? document.body;
  const reader = read(['Kursk', 'Yars']);
  await settled(reader);
  const hits = compare(reader, element);
  if (!html.includes('inset:0')) expect(hits).toBeGreaterThan(10);
});

it('stands within a few letters in turned text, and on a large first letter', async () => {
  show(`<p style="transform:rotate(30deg);margin:120px;font-size:20px">Here is Zaporizhzhia to see</p>
    <style>h2::first-letter{font-size:60px}</style><h2>Kursk</h2>`);
  const reader = read(['Kursk', 'Zaporizhzhia']);
  await settled(reader);
  const [turned, first] = reader.mentions().map((mention) => mention.rects()[0] as DOMRect);
  const p = document.querySelector('p');
  const { left, top, right, bottom } = turned as DOMRect;
  expect(reader.mentionAt((left + right) / 2, (top + bottom) / 2, p)?.entity).toBe('zaporizhzhia');
  expect(reader.mentionAt(left + 2, bottom - 2, p)).toBeNull();
  expect(reader.mentionAt(right - 2, top + 2, p)).toBeNull();
  const letter = first as DOMRect;
  expect(
    reader.mentionAt(letter.left + 5, (letter.top + letter.bottom) / 2, document.querySelector('h2'))?.entity,
  ).toBe('kursk');
});

it('agrees after scrolling, in a scrolled box', async () => {
  show(`<div style="height:900px"></div><div id=box style="height:90px;overflow:auto;width:200px"><p>${text.repeat(9)}</p></div>
    <div style="height:2000px"></div>`);
  const reader = read(['Kursk', 'Yars']);
  scrollTo(0, 700);
  const box = document.querySelector('#box') as Element;
  box.scrollTop = 130;
  await settled(reader);
  expect(compare(reader, box)).toBeGreaterThan(10);
});

it.each(['open', 'closed'] as const)(
  'agrees in a shadow root that is %s, given only its host',
  async (mode) => {
    show('<div id=host style="display:block;width:300px"></div>');
    const host = document.querySelector('#host') as Element;
    const root = host.attachShadow({ mode });
    root.innerHTML = `<p>${text}</p>`;
    const reader = read(['Kursk', 'Yars'], { shadowRootOf: (element) => (element === host ? root : null) });
    await settled(reader);
    expect(compare(reader, host, [root])).toBeGreaterThan(10);
  },
);

it('answers nothing for targets that hold no mention', async () => {
  show(`<p>Kursk</p><div>Nothing</div>`);
  const reader = read(['Kursk']);
  const rect = reader.mentions()[0]?.rects()[0] as DOMRect;
  const [x, y] = [rect.left + 2, rect.top + 2];
  expect(reader.mentionAt(x, y, document.querySelector('p'))?.entity).toBe('kursk');
  expect(reader.mentionAt(x, y, document.querySelector('div'))).toBeNull();
  expect(reader.mentionAt(x, y, window)).toBeNull();
  expect(reader.mentionAt(x, y, null)).toBeNull();
  expect(reader.mentionAt(-5, 1e9, document.querySelector('p'))).toBeNull();
  reader.stop();
  expect(reader.mentionAt(x, y, document.querySelector('p'))).toBeNull();
});

it('goes from mention to mention in the order of the page, over those that are not shown', async () => {
  show('<p>Kursk</p><p style="display:none">Yars</p><div id=host></div><p>Yars Kursk</p>');
  const host = document.querySelector('#host') as Element;
  host.attachShadow({ mode: 'open' }).innerHTML = '<p>Yars in the shade</p>';
  const reader = read(['Kursk', 'Yars']);
  await settled(reader);
  const seen: (string | undefined)[] = [];
  let at = reader.next(null, 1);
  for (let i = 0; i < 5; i++) {
    const range = at?.range();
    seen.push(`${at?.entity} ${range?.startContainer.textContent}`);
    at = reader.next(at, 1);
  }
  expect(seen).toEqual([
    'kursk Kursk',
    'yars Yars in the shade',
    'yars Yars Kursk',
    'kursk Yars Kursk',
    'kursk Kursk',
  ]);
  expect(reader.next(null, -1)?.range()?.startOffset).toBe(5);
});
