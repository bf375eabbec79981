import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Extension } from '../../tools/browsers.ts';
import { readMarks } from '../../tools/marks.ts';
import { findCard, openCardOn } from '../../tools/open-card.ts';
import { until } from '../../tools/until.ts';
import { type MuseumSession, openMuseumSession } from './museum-session.ts';
import { serialise } from './serialise.ts';
import { BROWSERS } from './session.ts';

const isEqual = (one: Uint8Array, other: Uint8Array): boolean => Buffer.compare(one, other) === 0;

describe.each(BROWSERS)('a content script that outlives others in %s', (kind) => {
  let session: MuseumSession;
  let extension: Extension;
  let page: Page;

  beforeEach(async () => {
    session = await openMuseumSession(kind);
    extension = await session.install();
    page = await session.newPage();
    await page.goto(session.museum.url('inline-elements.html'));
    await until('marks', async () => (await readMarks(page)).length === 4);
  });
  afterEach(async () => {
    await session?.close();
  });

  it('leaves the page as it was when the extension is gone', async () => {
    const before = await serialise(page);
    const marked = await page.screenshot();
    await extension.remove();
    let gone: Uint8Array = marked;
    await until('the marks to go', async () => {
      // The reader comes back to the page, which is when an orphan finds out.
      await page.mouse.move(300, 300);
      await page.mouse.move(20, 20);
      gone = await page.screenshot();
      return !isEqual(gone, marked);
    });
    // Firefox ends an orphan before it can take anything back, and takes its style; Chromium's tidies up itself.
    if (kind === 'chromium') expect(await readMarks(page)).toEqual([]);
    expect(await serialise(page)).toBe(before);
    expect(await session.takeErrors()).toEqual([]);
    await page.reload();
    expect(isEqual(await page.screenshot(), gone)).toBe(true);
  });

  it('says nothing in frames that go before they are read', async () => {
    await page.evaluate(async () => {
      // Some go before they are greeted, some between the steps that follow, some are read.
      const stay = async (milliseconds: number): Promise<void> => {
        const frame = document.createElement('iframe');
        frame.srcdoc = '<p>In Kursk Oblast.</p>';
        document.body.append(frame);
        await new Promise((over) => setTimeout(over, milliseconds));
        frame.remove();
      };
      for (let batch = 0; batch < 2; batch += 1) {
        await Promise.all(Array.from({ length: 40 }, (_, frame) => stay(frame * 10)));
      }
    });
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
