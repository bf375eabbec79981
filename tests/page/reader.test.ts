import { describe, expect, it, vi } from 'vitest';
import type { ReaderState } from '../../page/contract.ts';
import { read, readInSlices, settled, show, texts, until } from './reader-support/frame.ts';
import { wordRecogniser } from './reader-support/word-recogniser.ts';

it('finds names, follows changes, and leaves nothing behind', async () => {
  const page = show('<p>In <a>Kursk</a> Oblast.</p><p id=b>Nothing</p>');
  const reader = read(['Kursk Oblast', 'Yars']);
  expect(texts(reader)).toEqual(['Kursk Oblast']);
  const p = page.querySelector('#b');
  p?.append(' but Yars');
  await settled(reader);
  expect(texts(reader)).toEqual(['Kursk Oblast', 'Yars']);
  page.firstElementChild?.remove();
  await settled(reader);
  expect(texts(reader)).toEqual(['Yars']);
  expect(CSS.highlights.get('nx-a')?.size).toBe(1);
  const [mention] = reader.mentions();
  reader.stop();
  expect(CSS.highlights.size).toBe(0);
  expect(reader.state.status).toBe('stopped');
  expect(reader.mentions()).toEqual([]);
  expect(mention?.range()).toBeNull();
  p?.append(' Yars');
  await new Promise((resolve) => requestAnimationFrame(resolve));
  expect(CSS.highlights.size).toBe(0);
  reader.stop();
  reader.rescan();
  reader.update({ markStyle: 'tint' });
  reader.emphasise(mention ?? null);
  expect(CSS.highlights.size).toBe(0);
});

describe('the page', () => {
  const pages = [
    '<p>In <a href="#">Kursk</a> <b>Ob<i>last</i></b> and <ruby>東<rt>a</rt>京<rt>b</rt></ruby>.</p>',
    '<table><tr><td>Kursk<td>Yars</table><svg><text>Yars</text></svg><details><p>Yars</details>',
    '<div contenteditable>Kursk</div><input value=Kursk><textarea>Kursk</textarea><pre>Kursk</pre>',
    '<style>p::first-letter{font-size:3em}</style><p dir=rtl>Kursk</p><template><p>Kursk</p></template>',
  ];

  it.each(pages)('is the same, byte for byte, before, while and after: %s', async (html) => {
    show(`${html}<div id=host></div>`);
    const root = (document.querySelector('#host') as Element).attachShadow({ mode: 'open' });
    root.innerHTML = html;
    const serialised = () =>
      document.documentElement.outerHTML + root.innerHTML + root.adoptedStyleSheets.length;
    const before = serialised();
    const changes: MutationRecord[] = [];
    const observer = new MutationObserver((records) => changes.push(...records));
    const all = { childList: true, attributes: true, characterData: true, subtree: true };
    observer.observe(document, all);
    observer.observe(root, all);
    const reader = read(['Kursk', 'Yars', '東京']);
    for (let frames = 0; frames < 10; frames++)
      await new Promise((resolve) => requestAnimationFrame(resolve));
    expect(serialised()).toBe(before);
    reader.emphasise(reader.mentions()[0] ?? null);
    const [rect] = reader.mentions().flatMap((mention) => mention.rects());
    if (rect !== undefined) reader.mentionAt(rect.left + 1, rect.top + 1, document.elementFromPoint(1, 1));
    reader.next(null, 1);
    reader.update({ markStyle: 'dotted' });
    reader.stop();
    expect(serialised()).toBe(before);
    changes.push(...observer.takeRecords());
    observer.disconnect();
    expect(changes).toEqual([]);
  });

  it('keeps focus, selection and scroll position', async () => {
    show(`<input id=i><p id=p>Kursk and Yars</p><div style="height:5000px"></div><p>Kursk</p>`);
    (document.querySelector('#i') as HTMLElement).focus();
    getSelection()?.selectAllChildren(document.querySelector('#p') as Node);
    scrollTo(0, 40);
    const reader = read(['Kursk', 'Yars']);
    await settled(reader);
    reader.emphasise(reader.next(null, 1));
    reader.next(null, -1);
    expect(String(getSelection())).toBe('Kursk and Yars');
    expect(scrollY).toBe(40);
    scrollTo(0, 0);
  });

  it('never sees an error of ours: the reader ends and says why', async () => {
    const seen = vi.fn();
    addEventListener('error', seen);
    addEventListener('unhandledrejection', seen);
    show('<p>Kursk</p>');
    const states: ReaderState[] = [];
    const recogniser = wordRecogniser(['Kursk']);
    const error = new Error('broken matcher');
    const reader = read([], {
      recogniser: {
        session() {
          const session = recogniser.session();
          return {
            ...session,
            set(key, text) {
              if (text.includes('Yars')) throw error;
              session.set(key, text);
            },
          };
        },
      },
      changed: (state) => states.push(state),
    });
    expect(reader.state.mentions).toBe(1);
    document.querySelector('p')?.append(' Yars');
    await until(() => reader.state.status === 'stopped');
    expect(reader.state.error).toBe(error);
    expect(CSS.highlights.size).toBe(0);
    expect(states.at(-1)?.status).toBe('stopped');
    expect(seen).not.toHaveBeenCalled();
    removeEventListener('error', seen);
    removeEventListener('unhandledrejection', seen);
  });
});

it('pauses at its ceiling, says so, and starts again when asked', async () => {
  show(`<main>${`<p>${'Kursk '.repeat(100)}</p>`.repeat(501)}</main>`);
  const reader = read(['Kursk']);
  await until(() => reader.state.status === 'paused');
  document.querySelector('main')?.replaceChildren('Kursk');
  reader.rescan();
  await until(() => reader.state.status === 'watching');
  expect(reader.state.mentions).toBe(1);
  document.querySelector('main')?.append(' Kursk');
  await until(() => reader.state.mentions === 2);
});

it('starts anew by itself when a page that was too much has gone', async () => {
  show(`<main>${`<p>${'Kursk '.repeat(100)}</p>`.repeat(501)}</main>`);
  const reader = read(['Kursk']);
  await until(() => reader.state.status === 'paused');
  document.querySelector('main')?.replaceChildren('Kursk');
  await until(() => reader.state.status === 'watching');
  expect(reader.state.mentions).toBe(1);
});

it('reads first what is in view', async () => {
  const rows = Array.from({ length: 40_000 }, (_, i) => `<p>Row ${i} of Kursk</p>`);
  show(rows.join(''));
  scrollTo(0, document.documentElement.scrollHeight);
  const first = document.caretPositionFromPoint(innerWidth / 2, innerHeight / 2)?.offsetNode;
  const reader = readInSlices(['Row'], { wanted: () => true });
  const marked = () =>
    [...(CSS.highlights.get('nx-a') ?? [])].some((range) => range.startContainer === first);
  await until(marked);
  expect(reader.state.status).toBe('reading');
  scrollTo(0, 0);
});

it('tells of changes once, not for every mention', async () => {
  show('<p>Kursk Kursk Kursk</p>');
  const changed = vi.fn();
  const reader = read(['Kursk'], { changed });
  await settled(reader);
  expect(changed.mock.calls.map(([state]) => state)).toEqual([{ status: 'watching', mentions: 3 }]);
  document.querySelector('p')?.append(' more');
  await settled(reader);
  expect(changed).toHaveBeenCalledTimes(1);
});

it('a rescan keeps the identity of what stands', async () => {
  show('<p>Kursk <b>Ob</b>last</p><p>Yars</p>');
  const reader = read(['Kursk Oblast', 'Yars']);
  const keys = reader.mentions().map(({ key }) => key);
  reader.rescan();
  await until(() => reader.state.status === 'watching');
  expect(reader.mentions().map(({ key }) => key)).toEqual(keys);
});
