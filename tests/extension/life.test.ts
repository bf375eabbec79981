import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Extension } from '../../tools/browsers.ts';
import { readMarks } from '../../tools/marks.ts';
import { findCard, openCardOn } from '../../tools/open-card.ts';
import { until } from '../../tools/until.ts';
import { type Museum, openMuseum } from '../museum/museum.ts';
import { serialise } from './serialise.ts';
import { BROWSERS, openSession, type Session } from './session.ts';

describe.each(BROWSERS)('a content script that outlives others in %s', (kind) => {
  let museum: Museum;
  let session: Session;
  let extension: Extension;
  let page: Page;

  beforeEach(async () => {
    [museum, session] = await Promise.all([openMuseum(), openSession(kind)]);
    extension = await session.install();
    page = await session.newPage();
    await page.goto(museum.url('inline-elements.html'));
    await until('marks', async () => (await readMarks(page)).length === 4);
  });
  afterEach(async () => {
    await session?.close();
    await museum?.close();
  });

  it('takes its marks away and goes quiet when the extension is gone', async () => {
    const before = await serialise(page);
    await extension.remove();
    await until('the marks to go', async () => {
      // The reader comes back to the page, which is when an orphan finds out.
      await page.mouse.move(300, 300);
      await page.mouse.move(20, 20);
      return (await readMarks(page)).length === 0;
    });
    expect(await serialise(page)).toBe(before);
    expect(await session.takeErrors()).toEqual([]);
  });

  it('opens a card although the background went to sleep', async () => {
    await session.sleep();
    const [mark] = await readMarks(page);
    if (mark === undefined) throw new Error('nothing is marked');
    const card = await openCardOn(page, mark);
    expect(card.text).toContain('Kursk Oblast');
    await page.keyboard.press('Escape');
    await until('the card to close', async () => (await findCard(page)) === undefined);
    expect(await session.takeErrors()).toEqual([]);
  });
});
