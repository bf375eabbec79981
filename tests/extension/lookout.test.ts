import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { readMarks } from '../../tools/marks.ts';
import { until } from '../../tools/until.ts';
import { type MuseumSession, openMuseumSession } from './museum-session.ts';
import { BROWSERS } from './session.ts';

/** What of us is in a page's isolated world. */
interface Presence {
  state: string | undefined;
  reading: boolean;
}

/** Asks by way of one of our own pages, as the popup does. */
function presenceIn(ours: Page, address: string): Promise<Presence | undefined> {
  return ours.evaluate(async (url) => {
    const { chrome } = globalThis as unknown as { chrome: Browser };
    const tab = (await chrome.tabs.query({})).find((each) => each.url === url);
    if (tab?.id === undefined) return undefined;
    const [answer] = await chrome.scripting.executeScript({
      target: { tabId: tab.id },
      func: (...[face, reading]: unknown[]) => {
        const world = globalThis as unknown as Record<symbol, (() => { state: string }) | undefined>;
        return {
          state: world[Symbol.for(String(face))]?.().state,
          reading: world[Symbol.for(String(reading))] !== undefined,
        };
      },
      args: ['newsgloss.frame-names', 'newsgloss.reading'],
    });
    return answer?.result as Presence | undefined;
  }, address);
}

describe.each(BROWSERS)('a page without names in %s', (kind) => {
  let session: MuseumSession;
  let ours: Page;

  beforeAll(async () => {
    session = await openMuseumSession(kind);
    const extension = await session.install();
    ours = await extension.openPage('options.html');
  });
  afterAll(async () => {
    await session?.close();
  });

  it('has no more of us than the lookout, until a name comes', async () => {
    const address = session.museum.url('no-names.html');
    const page = await session.newPage();
    await page.goto(address);
    let presence: Presence | undefined;
    await until('the page to be read', async () => {
      presence = await presenceIn(ours, address);
      return presence?.state === 'watching';
    });
    expect(presence?.reading).toBe(false);
    expect(await readMarks(page)).toEqual([]);

    await page.evaluate(() => document.body.append('At last, Kursk Oblast.'));
    await until('a mark', async () => (await readMarks(page)).length === 1);
    expect(await presenceIn(ours, address)).toEqual({ state: 'watching', reading: true });
    expect(await session.takeErrors()).toEqual([]);
  });

  it('is read again at a command', async () => {
    const address = session.museum.url('no-names.html');
    const page = await session.newPage();
    await page.goto(address);
    await until('the page to be read', async () => (await presenceIn(ours, address))?.state === 'watching');
    // No event tells of a shadow root that an ordinary element gets late.
    await page.evaluate(() => {
      const host = document.querySelector('main, article, section, div, p');
      host?.attachShadow({ mode: 'open' }).append('Then, Kursk Oblast.');
    });

    await page.bringToFront();
    await session.command('rescan-page');
    await until('a mark', async () => (await readMarks(page)).length === 1);
    expect(await session.takeErrors()).toEqual([]);
  });
});
