/** What a hand does with a card on a page: goes deeper and back, pins and drags, holds a key, taps, zooms in. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../platform/settings-model.ts';
import { allMarks } from '../../tools/demo/all-marks.ts';
import { type CardView, findCard, openCardOn, pointAt } from '../../tools/open-card.ts';
import { scrollToTop } from '../../tools/scroll-to-top.ts';
import { until } from '../../tools/until.ts';
import { cardsCounted, countCards } from './count-cards.ts';
import { openServedSession, SAMPLES, type ServedSession } from './served-session.ts';
import { BROWSERS } from './session.ts';

const VIEWPORT = { width: 1280, height: 900 };

describe.each(BROWSERS)('a hand on the card in %s', (kind) => {
  let session: ServedSession;
  let page: Page;

  beforeAll(async () => {
    session = await openServedSession(kind, SAMPLES);
    await session.install();
    // The driver's finger is as quick as the machine.
    await session.set({ tapTime: 3_000 });
    page = await session.newPage();
  });
  beforeEach(async () => {
    await page.setViewport(VIEWPORT);
    await page.goto(session.address('english.html'));
    await page.bringToFront();
    await page.mouse.move(1, 1);
  });
  afterAll(async () => {
    expect(await session?.takeErrors()).toEqual([]);
    await session?.close();
  });

  const markOn = async (text: string) => {
    const mark = (await allMarks(page)).find((each) => each.text === text);
    if (mark === undefined) throw new Error(`“${text}” is not marked`);
    return mark;
  };
  const open = async (text: string): Promise<CardView> => openCardOn(page, await markOn(text));
  const gone = () => until('the card to close', async () => (await findCard(page)) === undefined);
  const titled = (title: string) =>
    until(`the card of ${title}`, async () =>
      (await findCard(page))?.root.call<boolean>(
        `(root, title) => root.querySelector('h2').textContent.includes(title)`,
        title,
      ),
    );
  const placeOf = ({ root }: CardView, selector: string) =>
    root.call<{ x: number; y: number; width: number; height: number }>(
      `(root, selector) => {
        const element = root.querySelector(selector);
        element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
        return element.getBoundingClientRect().toJSON();
      }`,
      selector,
    );
  const click = async (card: CardView, selector: string): Promise<void> => {
    const { x, y, width, height } = await placeOf(card, selector);
    await page.mouse.click(x + width / 2, y + height / 2);
  };

  it('goes into a name inside the card; Escape takes off one level at a time', async () => {
    const card = await open('Pat Ryder');
    await click(card, '.ng-event .ng-name');
    await titled('Kursk Oblast');
    await click(card, '.ng-back');
    await titled('Pat Ryder');
    await click(card, '.ng-event .ng-name');
    await titled('Kursk Oblast');
    await page.keyboard.press('Escape');
    await titled('Pat Ryder');
    await page.keyboard.press('Escape');
    await gone();
  });

  it('pins a card and drags it; it stays while the page scrolls and another card opens', async () => {
    const pinned = await open('Pat Ryder');
    await click(pinned, '[aria-pressed]');
    await until('the card to be pinned', () =>
      pinned.root.call<boolean>(`(root) => root.querySelector('[aria-pressed="true"]') !== null`),
    );
    const before = await placeOf(pinned, '[role="dialog"]');
    // To where there is room: where the name stands depends on the fonts.
    const { width, height } = VIEWPORT;
    const dx = before.x + before.width / 2 < width / 2 ? 300 : -300;
    const dy = before.y + before.height / 2 < height / 2 ? 60 : -60;
    await page.mouse.move(before.x + 60, before.y + 20);
    await page.mouse.down();
    await page.mouse.move(before.x + 60 + dx / 2, before.y + 20 + dy / 2, { steps: 4 });
    await page.mouse.move(before.x + 60 + dx, before.y + 20 + dy, { steps: 4 });
    await page.mouse.up();
    const after = await until('the card where it was dragged to', async () => {
      const place = await placeOf(pinned, '[role="dialog"]');
      return Math.round(place.x - before.x) === dx && Math.round(place.y - before.y) === dy && place;
    });

    await page.mouse.move(2, 2);
    await page.evaluate(() => scrollBy({ top: 40, behavior: 'instant' }));
    expect(await placeOf(pinned, '[role="dialog"]')).toEqual(after);
    await scrollToTop(page);
    await pointAt(page, await markOn('Pentagon'));
    await until('two cards', () => cards(2));
    await page.keyboard.press('Escape');
    await until('one card', () => cards(1));
    expect(await placeOf(pinned, '[role="dialog"]')).toEqual(after);
    await page.keyboard.press('Escape');
    await gone();
  });

  const cards = async (count: number): Promise<boolean> =>
    (await page.evaluate(() => document.querySelectorAll(':scope > [popover]').length)) === count;

  it('opens nothing without the key in hold mode, and at once with it', async () => {
    await session.set({ holdKey: 'Shift', showDelay: 0 });
    await page.bringToFront();
    await page.reload();
    const mark = await markOn('Pat Ryder');
    const other = await markOn('Pentagon');
    await pointAt(page, mark);
    await page.keyboard.down('Shift');
    const card = await until('the card', () => findCard(page));
    expect(card.text).toContain('Pat Ryder');
    await page.keyboard.up('Shift');
    await page.keyboard.press('Escape');
    await gone();
    // With its code here and no rest to wait for, a card that comes at all comes with the next frames.
    await countCards(page);
    await pointAt(page, other);
    await page.evaluate(async () => {
      for (let frames = 0; frames < 20; frames += 1) await new Promise(requestAnimationFrame);
    });
    expect(await cardsCounted(page)).toBe(0);
    await session.set({ holdKey: 'none', showDelay: DEFAULT_SETTINGS.showDelay });
  });

  it('opens on a tap, and not on a touch that scrolls or on a link', async () => {
    const mark = await markOn('Pat Ryder');
    const other = await markOn('Pentagon');
    await countCards(page);
    const finger = await page.touchscreen.touchStart(other.x, other.y);
    await finger.move(other.x, other.y - 60);
    await finger.move(other.x, other.y - 120);
    await finger.end();
    // A finger that is lifted in motion leaves the page rolling.
    await until('the page to stand still', () =>
      page.evaluate(async () => {
        const before = scrollY;
        for (let frames = 0; frames < 10; frames += 1) await new Promise(requestAnimationFrame);
        return scrollY === before;
      }),
    );
    await scrollToTop(page);
    // This “Kursk Oblast” begins inside a link.
    const link = await page.$eval('p a[href]', (each) => each.getBoundingClientRect().toJSON());
    await page.evaluate(() =>
      document.addEventListener('click', (event) => event.preventDefault(), { once: true }),
    );
    await page.touchscreen.tap(link.x + link.width / 2, link.y + link.height / 2);
    await page.touchscreen.tap(mark.x, mark.y);
    const card = await until('the card', () => findCard(page));
    expect(card.text).toContain('Pat Ryder');
    // It is the only one that came, so none came before the tap.
    expect(await cardsCounted(page)).toBe(1);
    await page.touchscreen.tap(1_200, 20);
    await gone();
  });

  it('opens the explorer, which knows the article’s date and nothing else of the page', async () => {
    const card = await open('Pat Ryder');
    await click(card, '.ng-toolbar [aria-expanded]');
    await until('the menu', () =>
      card.root.call<boolean>(`(root) => root.querySelector('.ng-menu-choice') !== null`),
    );
    await click(card, '.ng-menu-choice');
    const explorer = await until('the explorer', async () => {
      for (const each of await session.open.browser.pages()) {
        const address = await each.evaluate(() => location.href).catch(() => '');
        if (address.includes('explore.html#')) return each;
      }
      return undefined;
    });
    const { hash, text } = await until('the entry', () =>
      explorer.evaluate(() => {
        const text = document.body.textContent;
        return text.includes('before this article') && { hash: location.hash, text };
      }),
    );
    expect(hash).toMatch(/^#entity\/[\w-]+\/[\w-]+\/2024-10-30$/);
    expect(text).toContain('the one you came from');
    await explorer.close();
    await page.bringToFront();
    await page.keyboard.press('Escape');
    await gone();
  });

  it('copies every source as a bibliography in a style', async () => {
    const card = await open('Pat Ryder');
    await click(card, '.ng-toolbar [aria-expanded]');
    await until('the menu', () =>
      card.root.call<boolean>(`(root) => root.querySelector('.ng-style') !== null`),
    );
    await click(card, '.ng-style');
    const said = await until('what became of the copy', () =>
      card.root.call<string>(`(root) => root.querySelector('.ng-status').textContent || null`),
    );
    expect(said).toBe('Copied.');
    await page.keyboard.press('Escape');
    await gone();
  });

  it('is a sheet at 400 %, all of it in the window and each part within reach', async () => {
    await page.setViewport({ width: 320, height: 225 });
    await page.reload();
    await allMarks(page);
    await page.bringToFront();
    await session.command('next-name');
    await session.command('open-card');
    const { root, box } = await until('the card', () => findCard(page));
    expect(box.x).toBe(0);
    expect(Math.round(box.width)).toBe(await page.evaluate(() => document.documentElement.clientWidth));
    expect(Math.round(box.y + box.height)).toBeLessThanOrEqual(225);
    expect(box.y).toBeGreaterThanOrEqual(0);
    const body = await root.call<{ wide: number; shown: number; height: number }>(
      `(root) => {
        const { scrollWidth, clientWidth, clientHeight } = root.querySelector('.ng-body');
        return { wide: scrollWidth, shown: clientWidth, height: clientHeight };
      }`,
    );
    expect(body.wide).toBe(body.shown);
    // Enough to read two lines at a time.
    expect(body.height).toBeGreaterThan(60);
    await page.keyboard.press('Escape');
    await gone();
  });
});
