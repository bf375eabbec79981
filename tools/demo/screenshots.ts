/** Photographs page, card, popup and options, light and dark. */
import { mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Page, ScreenshotClip } from 'puppeteer-core';
import type { Extension, OpenBrowser } from '../browsers.ts';
import { type CardView, findCard, openCardOn } from '../open-card.ts';
import { tabOf } from '../tab-of.ts';
import { until } from '../until.ts';
import { allMarks, type PlacedMark } from './all-marks.ts';
import { setColours } from './colours.ts';

/** CSS pixels. */
const POPUP = { width: 380, height: 600 };
const VIEW = { width: 1100, height: 760 };
/** An event of the bundled pack whose numbers are drawn, in the explorer. */
const CLAIMS = 'explore.html#event/newsgloss-2024-10/kyiv-drone-attack-2024-10-30';
/** How much of the page stays around a card, CSS pixels. */
const MARGIN = 36;

/** Writes the pictures as PNG files into `folder`, each once light and once dark. */
export async function takeScreenshots(
  open: OpenBrowser,
  extension: Extension,
  addresses: readonly string[],
  folder: string,
): Promise<void> {
  mkdirSync(folder, { recursive: true });
  console.log('');
  for (const colours of ['light', 'dark'] as const) {
    const take = async (page: Page, name: string, clip?: ScreenshotClip): Promise<void> => {
      const path = join(folder, `${name}-${colours}.png`) as `${string}.png`;
      await page.screenshot({ path, ...(clip && { clip }) });
      console.log(`Screenshot: ${relative(process.cwd(), path)}`);
    };
    const show = async (address: string, size = VIEW): Promise<Page> => {
      const page = await open.browser.newPage();
      await setColours(open, page, colours);
      await page.setViewport(size);
      await page.goto(address);
      return page;
    };
    const view = async (path: string, size = VIEW): Promise<Page> => {
      const page = await extension.openPage(path);
      await setColours(open, page, colours);
      await page.setViewport(size);
      await settled(page, path);
      return page;
    };

    const [article, japanese] = addresses;
    if (article === undefined) return;
    const page = await show(article);
    const [first] = await allMarks(page);
    await take(page, 'page');
    if (first) {
      const card = await openOn(page, first);
      await take(page, 'card', await around(page, card));
    }

    // The popup stands in a tab of its own here, so it is told which tab it would stand in front of.
    const popup = await view(`popup.html?tab=${await tabOf(extension, article)}`, POPUP);
    await take(popup, 'popup');
    await popup.close();
    const claims = await view(CLAIMS);
    await take(claims, 'claims');
    await claims.close();
    const options = await view('options.html');
    await take(options, 'options');
    await options.close();
    await page.close();

    if (japanese === undefined) continue;
    const other = await show(japanese);
    const [, name] = await allMarks(other);
    if (name) {
      const card = await openOn(other, name);
      await take(other, 'japanese', await around(other, card));
    }
    await other.close();
  }
}

async function openOn(page: Page, mark: PlacedMark): Promise<CardView> {
  await page.keyboard.press('Escape');
  await page.evaluate((top) => scrollTo({ top, behavior: 'instant' }), mark.scrolled);
  await openCardOn(page, mark);
  const card = await until('the card', () => findCard(page));
  await atRest(card);
  return card;
}

/** Waits until nothing in the card fades or moves any more. */
async function atRest({ root }: Pick<CardView, 'root'>): Promise<void> {
  await until('the card at rest', () =>
    root.call<boolean>(
      `(root) => {
        const moving = [...root.host.getAnimations({ subtree: true }), ...root.getAnimations()];
        return moving.every(({ playState }) => playState !== 'running');
      }`,
    ),
  );
}

/** The part of the viewport that holds the card with some of the page around it. */
async function around(page: Page, { root }: CardView): Promise<ScreenshotClip> {
  const box = await root.call<{ x: number; y: number; width: number; height: number }>(
    `(root) => root.querySelector('[role="dialog"]').getBoundingClientRect().toJSON()`,
  );
  const view = await page.evaluate(() => ({ width: innerWidth, height: innerHeight, top: scrollY }));
  const x = Math.max(0, Math.floor(box.x - MARGIN));
  // More above: the marked name stands there.
  const y = Math.max(0, Math.floor(box.y - 2 * MARGIN));
  return {
    x,
    y: y + view.top,
    width: Math.min(view.width, Math.ceil(box.x + box.width + MARGIN)) - x,
    height: Math.min(view.height, Math.ceil(box.y + box.height + MARGIN)) - y,
  };
}

/** Waits until an extension page shows the same text twice in a row, a little apart. */
async function settled(page: Page, path: string): Promise<void> {
  let before = '';
  await until(`something to see in ${path}`, async () => {
    const text = await page.evaluate(() => document.body.textContent.trim());
    const same = text !== '' && text === before;
    before = text;
    return same;
  });
}
