import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import type { Extension } from '../../tools/browsers.ts';
import { readMarks } from '../../tools/marks.ts';
import { openCardOn } from '../../tools/open-card.ts';
import { tabOf } from '../../tools/tab-of.ts';
import { until } from '../../tools/until.ts';
import { type MuseumSession, openMuseumSession } from './museum-session.ts';
import { BROWSERS } from './session.ts';

const FACTOR = 2;

describe.each(BROWSERS)('zoom by the browser itself in %s', (kind) => {
  let session: MuseumSession;
  let extension: Extension;

  beforeAll(async () => {
    session = await openMuseumSession(kind);
    extension = await session.install();
  });
  afterAll(async () => {
    await session?.close();
  });

  const zoom = async (page: Page): Promise<void> => {
    const ours = await extension.openPage('options.html');
    const tab = await tabOf(extension, page.url());
    await ours.evaluate(
      async (id, factor) => {
        const { chrome } = globalThis as unknown as { chrome: Browser };
        await chrome.tabs.setZoom(id, factor);
      },
      tab,
      FACTOR,
    );
    await ours.close();
    await page.bringToFront();
  };

  it('takes marks and the card along', async () => {
    const page = await session.newPage();
    await page.goto(session.museum.url('inline-elements.html'));
    await until('marks', async () => (await readMarks(page)).length === 4);
    const width = await page.evaluate(() => innerWidth);
    await zoom(page);
    await until('the page to be zoomed', () =>
      page.evaluate((less) => innerWidth < less, width / FACTOR + 40),
    );
    const marks = await readMarks(page);
    expect(marks).toHaveLength(4);

    const [mark] = marks;
    if (mark === undefined) throw new Error('nothing is marked');
    const card = await openCardOn(page, mark);
    expect(card.text).toContain('Kursk');
    const view = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
    expect(card.box.x).toBeGreaterThanOrEqual(0);
    expect(card.box.x + card.box.width).toBeLessThanOrEqual(view.width);
    expect(await session.takeErrors()).toEqual([]);
  });
});
