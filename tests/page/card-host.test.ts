/** The card's place in pages that don't make it easy: edges, small windows, hostile styles, greedy scripts, dialogs. */
import pixelmatch from 'pixelmatch';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { type CardPage, cardPage } from './card-support/card-page.ts';
import { clickAt, middleOf, moveTo, picture } from './card-support/hand.ts';

let on: CardPage;

beforeEach(async () => {
  await page.viewport(900, 700);
});

afterEach(() => on.stop());

async function hover(index: number): Promise<void> {
  const { x, y } = middleOf(on.name(index));
  await moveTo(x - 2, y);
  await moveTo(x, y);
}

const opened = (): Promise<HTMLElement> =>
  vi.waitFor(() => {
    const card = on.card();
    expect(card.textContent).toContain('Harbour town');
    return card;
  });

/** Waits until the card stands still, then says where. */
async function settled(card: HTMLElement): Promise<DOMRect> {
  let last = card.getBoundingClientRect();
  await vi.waitFor(async () => {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const now = card.getBoundingClientRect();
    const same = now.top === last.top && now.left === last.left && now.height === last.height;
    last = now;
    expect(same && now.width > 0).toBe(true);
  });
  return last;
}

function expectInside({ left, top, right, bottom }: DOMRect): void {
  expect(left).toBeGreaterThanOrEqual(0);
  expect(top).toBeGreaterThanOrEqual(0);
  expect(right).toBeLessThanOrEqual(innerWidth);
  expect(bottom).toBeLessThanOrEqual(innerHeight);
}

const at = (style: string): string =>
  `<p style="position:fixed;margin:0;${style}"><i data-entity="halden">Halden</i></p>`;

describe('at the edge', () => {
  test.each([
    ['top left', 'left:2px;top:2px'],
    ['top right', 'right:2px;top:2px'],
    ['bottom left', 'left:2px;bottom:2px'],
    ['bottom right', 'right:2px;bottom:2px'],
    ['middle left', 'left:2px;top:50%'],
    ['middle right', 'right:2px;top:50%'],
    ['middle', 'left:50%;top:50%'],
  ])('%s: the card is inside the window and beside its name', async (_, style) => {
    on = await cardPage(at(style));
    await hover(0);
    const card = await settled(await opened());
    expectInside(card);
    const name = on.name(0).getBoundingClientRect();
    expect(card.top >= name.bottom || card.bottom <= name.top).toBe(true);
  });

  test('a window too small for a card gets a sheet', async () => {
    await page.viewport(360, 640);
    on = await cardPage(at('left:20px;top:100px'));
    await hover(0);
    const card = await settled(await opened());
    expectInside(card);
    expect(card.left).toBe(0);
    expect(card.width).toBe(innerWidth);
    expect(card.bottom).toBe(innerHeight);
  });

  test('a frame lower than a sheet is filled, and its content scrolls', async () => {
    await page.viewport(300, 200);
    on = await cardPage(at('left:20px;top:10px'));
    await hover(0);
    const card = await opened();
    expectInside(await settled(card));
    const body = card.querySelector('.ng-body');
    expect(body?.clientHeight).toBeGreaterThan(60);
    expect(body?.scrollHeight).toBeGreaterThan(body?.clientHeight ?? 0);
  });

  test('of a name broken over two lines the card stands at the line that was pointed at', async () => {
    on = await cardPage(
      '<p style="margin:60px;width:220px;font:20px/30px monospace">aaaaaaaaaaaa <i data-entity="halden">Port Halden Harbour</i></p>',
    );
    const lines = [...on.name(0).getClientRects()];
    const second = lines.at(-1) ?? new DOMRect();
    expect(lines.length).toBeGreaterThan(1);
    await moveTo(second.left + 4, second.top + 8);
    await moveTo(second.left + 6, second.top + 8);
    const card = await settled(await opened());
    expect(card.top).toBeGreaterThanOrEqual(second.bottom);
    expect(card.top - second.bottom).toBeLessThan(20);
  });

  test('it follows its name when the page scrolls, and goes when the name is out of sight', async () => {
    on = await cardPage(
      '<div style="height:3000px;padding:200px 40px"><i data-entity="halden">Halden</i></div>',
    );
    await hover(0);
    const card = await opened();
    const before = await settled(card);
    scrollTo(0, 60);
    await vi.waitFor(() => expect(card.getBoundingClientRect().top).toBeCloseTo(before.top - 60, 0));
    scrollTo(0, 2000);
    await vi.waitFor(() => expect(on.roots()).toHaveLength(0));
    scrollTo(0, 0);
  });
});

describe('a page that interferes', () => {
  test('removing the card’s element brings it back, again and again makes it give up', async () => {
    on = await cardPage(at('left:100px;top:100px'));
    await hover(0);
    const host = ((await opened()).getRootNode() as ShadowRoot).host;
    host.remove();
    await vi.waitFor(() => expect(host.isConnected).toBe(true));
    expect(host.matches(':popover-open')).toBe(true);
    for (let times = 0; times < 5; times += 1) {
      host.remove();
      await new Promise((resolve) => setTimeout(resolve));
    }
    expect(host.isConnected).toBe(false);
    expect(on.reader.emphasised).toBeNull();
  });

  test('hiding the popover shows it again', async () => {
    on = await cardPage(at('left:100px;top:100px'));
    await hover(0);
    const { host } = (await opened()).getRootNode() as ShadowRoot;
    (host as HTMLElement).hidePopover();
    await vi.waitFor(() => expect(host.matches(':popover-open')).toBe(true));
  });

  test('a name that leaves the page takes its card along', async () => {
    on = await cardPage(at('left:100px;top:100px'));
    await hover(0);
    await opened();
    on.name(0).remove();
    dispatchEvent(new Event('resize'));
    await vi.waitFor(() => expect(on.roots()).toHaveLength(0));
  });

  test('in a modal dialog the card opens inside and can be used', async () => {
    on = await cardPage(`<dialog style="margin:40px">${at('left:100px;top:100px')}</dialog>`);
    document.querySelector('dialog')?.showModal();
    await hover(0);
    const card = await opened();
    await settled(card);
    const more = card.querySelector('[aria-label="More"]');
    if (!more) throw new Error('no menu');
    const { x, y } = middleOf(more);
    await clickAt(x, y);
    await vi.waitFor(() => expect(card.querySelector('.ng-menu')).not.toBeNull());
  });

  test('its styles change not one pixel of the card', async () => {
    const hostile = `<style>
      * { color: red !important; font: 40px cursive !important; margin: 9px !important; transform: rotate(3deg) !important;
        letter-spacing: 5px; direction: rtl; box-sizing: content-box !important; --ng-paper: red !important; }
      div { display: none !important; opacity: 0.2 !important; zoom: 2; filter: blur(2px) !important; }
      html { font-size: 40px; writing-mode: vertical-rl; }
      ::backdrop { background: lime !important; }
    </style>`;
    const cardOn = async (markup: string): Promise<ImageData> => {
      on = await cardPage(markup);
      const name = on.name(0);
      // The same place whatever the page's styles do with the name.
      Object.assign(name, { getClientRects: () => [new DOMRect(100, 100, 60, 20)] });
      on.controller.open();
      const card = await opened();
      await settled(card);
      await vi.waitFor(() => expect(card.querySelector('.ng-map-land')).not.toBeNull());
      // The card fades in; the document does not count what moves in a shadow tree.
      const moving = (card.getRootNode() as ShadowRoot).getAnimations();
      await Promise.all(moving.map((animation) => animation.finished));
      const { left, top, width, height } = card.getBoundingClientRect();
      // Without the rounded corners, through which the page shows.
      const shown = await picture(new DOMRect(left + 12, top + 12, width - 24, height - 24));
      on.stop();
      return shown;
    };
    const plain = await cardOn('<i data-entity="halden">Halden</i>');
    const styled = await cardOn(`${hostile}<i data-entity="halden">Halden</i>`);
    expect([styled.width, styled.height]).toEqual([plain.width, plain.height]);
    expect(pixelmatch(plain.data, styled.data, undefined, plain.width, plain.height)).toBe(0);
  });
});
