import { afterEach, describe, expect, it } from 'vitest';
import { page as browserPage, cdp } from 'vitest/browser';
import { read, settled, show, textOf, until } from './reader-support/frame.ts';

const painted = (name = 'nx-a') => [...(CSS.highlights.get(name) ?? [])] as StaticRange[];

/** Ranges that have a box within the viewport. */
function inView(): StaticRange[] {
  return painted().filter((place) => {
    const range = document.createRange();
    range.setStart(place.startContainer, place.startOffset);
    range.setEnd(place.endContainer, place.endOffset);
    const { bottom, top } = range.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  });
}

/** Names that stand in the viewport, counted from the DOM alone. */
function namesInView(name: string): number {
  let count = 0;
  for (const p of document.querySelectorAll('p')) {
    const { bottom, top } = p.getBoundingClientRect();
    if (bottom > 0 && top < innerHeight) count += (p.textContent ?? '').split(name).length - 1;
  }
  return count;
}

const manyParagraphs = (count: number) =>
  Array.from({ length: count }, (_, i) => `<p>Paragraph ${i} speaks of Kursk and no more.</p>`).join('');

afterEach(() => scrollTo(0, 0));

describe('the window of marks', () => {
  it('registers at most 100 of 10,000 and all that are in view, wherever the reader scrolls', async () => {
    show(manyParagraphs(10_000));
    const reader = read(['Kursk']);
    await settled(reader);
    expect(reader.state.mentions).toBe(10_000);
    for (const place of [0, 0.3, 0.99, 0.5, 0.01]) {
      scrollTo(0, place * document.documentElement.scrollHeight);
      await until(() => namesInView('Kursk') > 0 && inView().length === namesInView('Kursk'));
      expect(painted().length).toBeLessThanOrEqual(100);
    }
  });

  it('is ahead of a scroll of less than a screen', async () => {
    show(manyParagraphs(2_000));
    const reader = read(['Kursk']);
    await settled(reader);
    scrollTo(0, 5_000);
    await settled(reader);
    scrollBy(0, innerHeight * 0.9);
    expect(inView().length).toBe(namesInView('Kursk'));
  });

  it('follows text that moves without being changed', async () => {
    show(`<div id=space style="height:20000px"></div>${manyParagraphs(300)}`);
    const reader = read(['Kursk']);
    await settled(reader);
    expect(inView()).toEqual([]);
    (document.querySelector('#space') as HTMLElement).style.height = '0';
    await until(() => inView().length > 0 && inView().length === namesInView('Kursk'));
  });

  it('follows a scroller inside the page', async () => {
    show(`<div id=box style="height:300px;overflow:auto">${manyParagraphs(1_000)}</div>`);
    const reader = read(['Kursk']);
    await settled(reader);
    const box = document.querySelector('#box') as HTMLElement;
    box.scrollTop = 20_000;
    await until(() => {
      const { bottom, top } = box.getBoundingClientRect();
      const seen = [...box.children].filter((p) => {
        const rect = p.getBoundingClientRect();
        return rect.bottom > top && rect.top < bottom;
      });
      const marks = new Set(painted().map((range) => range.startContainer.parentElement));
      return seen.length > 0 && seen.every((p) => marks.has(p as HTMLElement));
    });
  });

  it('keeps marks on what stays while the page scrolls', async () => {
    show(`<p id=bar style="position:fixed;top:0">Yars</p>${manyParagraphs(2_000)}`);
    const reader = read(['Kursk', 'Yars']);
    await settled(reader);
    const bar = document.querySelector('#bar')?.firstChild;
    for (const y of [3_000, 30_000, 50_000]) {
      scrollTo(0, y);
      await until(() => painted().some((range) => range.startContainer === bar));
    }
  });

  it('marks text in one very long node where it is in view', async () => {
    show(`<p>${'Some words about Kursk and other places stand here. '.repeat(3_000)}</p>`);
    const reader = read(['Kursk']);
    await settled(reader);
    scrollTo(0, document.documentElement.scrollHeight / 2);
    await until(() => inView().length > 20);
    expect(painted().length).toBeLessThanOrEqual(200);
  });

  it('keeps a mark while its text is read again', async () => {
    show(`${manyParagraphs(200)}<p id=x>Kursk, at 1 o'clock</p>`);
    const reader = read(['Kursk']);
    document.querySelector('#x')?.scrollIntoView();
    await settled(reader);
    const text = document.querySelector('#x')?.firstChild as Text;
    const isMarked = () => painted().some((range) => range.startContainer === text);
    expect(isMarked()).toBe(true);
    const seen: boolean[] = [];
    for (let i = 0; i < 20; i++) {
      text.replaceData(10, 1, String(i % 10));
      if (i === 10) reader.rescan();
      await new Promise((resolve) => requestAnimationFrame(resolve));
      seen.push(isMarked());
    }
    expect(seen).not.toContain(false);
  });

  it('keeps marks in and under elements without a box of their own', async () => {
    show(
      `<div style="display:contents">Kursk<p>Kursk</p></div><div style="display:none">Kursk<p>Kursk</p></div>`,
    );
    const reader = read(['Kursk']);
    await settled(reader);
    expect(inView().length).toBe(2);
    expect(painted().length).toBe(2);
  });

  it('shows text that was not rendered before', async () => {
    show(`<details><summary>More</summary><p>Kursk</p></details><p id=late style="display:none">Kursk</p>`);
    const reader = read(['Kursk']);
    await settled(reader);
    expect(painted()).toEqual([]);
    (document.querySelector('details') as HTMLDetailsElement).open = true;
    await until(() => painted().length === 1);
    (document.querySelector('#late') as HTMLElement).style.display = '';
    await until(() => painted().length === 2);
  });
});

describe('marks', () => {
  it('change style, follow wishes and go', async () => {
    show('<p>Kursk and Yars</p>');
    const reader = read(['Kursk', 'Yars']);
    reader.update({ markStyle: 'tint' });
    expect(painted('nx-c').length).toBe(2);
    expect(painted('nx-a').length).toBe(0);
    reader.update({ wanted: (mention) => mention.entity !== 'yars' });
    expect(painted('nx-c').length).toBe(1);
    expect(reader.state.mentions).toBe(1);
    reader.stop();
    expect(CSS.highlights.size).toBe(0);
  });

  it('draw the open mention apart, also after a rescan', async () => {
    show('<p>Kursk and Yars</p>');
    const reader = read(['Kursk', 'Yars']);
    const [, yars] = reader.mentions();
    reader.emphasise(yars ?? null);
    const place = () => painted('nx-d')[0];
    expect(place()?.startOffset).toBe(10);
    reader.rescan();
    await settled(reader);
    expect(place()?.startOffset).toBe(10);
    expect(reader.mentions()[1]?.key).toBe(yars?.key);
    document.querySelector('p')?.prepend('Now: ');
    await settled(reader);
    reader.emphasise(null);
    expect(place()).toBeUndefined();
  });

  it('tell nothing by their names', () => {
    show('<p>Kursk</p>');
    const reader = read(['Kursk']);
    expect([...CSS.highlights.keys()]).toEqual(['nx-a']);
    reader.emphasise(reader.mentions()[0] ?? null);
    expect([...CSS.highlights.keys()].sort()).toEqual(['nx-a', 'nx-d']);
  });

  it('leave nothing to be seen on a page without names', async () => {
    show('<p>Kursk</p>');
    const reader = read(['Kursk', 'Yars']);
    document.querySelector('p')?.replaceChildren('Nothing');
    await until(() => reader.state.mentions === 0);
    expect(CSS.highlights.size).toBe(0);
  });

  it.each(['underline', 'dotted', 'tint'] as const)('%s is not printed', async (markStyle) => {
    const { send } = cdp() as unknown as { send(method: string, options: object): Promise<void> };
    show('<p style="font:40px serif;margin:0">Kursk</p>');
    const shot = () => browserPage.screenshot({ save: false, element: document.body });
    const before = await shot();
    const reader = read(['Kursk'], { markStyle });
    await settled(reader);
    reader.emphasise(reader.mentions()[0] ?? null);
    try {
      await send('Emulation.setEmulatedMedia', { media: 'print' });
      expect(await shot()).toBe(before);
    } finally {
      await send('Emulation.setEmulatedMedia', { media: '' });
    }
    expect(await shot()).not.toBe(before);
  });

  it.each(['underline', 'dotted', 'tint'] as const)(
    '%s is drawn, and the open mention otherwise',
    async (markStyle) => {
      show('<p style="font:40px serif;margin:0;width:200px;background:#111;color:#eee">Kursk</p>');
      const shot = () => browserPage.screenshot({ save: false, element: document.body });
      const before = await shot();
      const reader = read(['Kursk'], { markStyle });
      await settled(reader);
      const marked = await shot();
      reader.emphasise(reader.mentions()[0] ?? null);
      const open = await shot();
      expect(new Set([before, marked, open]).size).toBe(3);
    },
  );
});

it('mentions know their place', async () => {
  show('<p style="width:90px;font:16px monospace">Here <b>Kursk</b> Oblast</p>');
  const reader = read(['Kursk Oblast']);
  const [mention] = reader.mentions();
  expect(mention === undefined ? '' : textOf(mention)).toBe('Kursk Oblast');
  const rects = mention?.rects() ?? [];
  expect(rects.length).toBe(2);
  expect(rects[1]?.top).toBeGreaterThan(rects[0]?.top ?? Number.POSITIVE_INFINITY);
});
