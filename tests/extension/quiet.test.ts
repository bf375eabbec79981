import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Extension } from '../../tools/browsers.ts';
import { readMarks } from '../../tools/marks.ts';
import { tabOf } from '../../tools/tab-of.ts';
import { until } from '../../tools/until.ts';
import { type MuseumSession, openMuseumSession } from './museum-session.ts';
import { BROWSERS } from './session.ts';

describe.each(BROWSERS)('going quiet in %s', (kind) => {
  let session: MuseumSession;
  let extension: Extension;

  beforeAll(async () => {
    session = await openMuseumSession(kind);
    extension = await session.install();
  });
  afterAll(async () => {
    await session?.close();
  });

  const open = async (address: string): Promise<Page> => {
    const page = await session.newPage();
    await page.goto(address);
    return page;
  };
  const popupOf = async (page: Page): Promise<Page> =>
    extension.openPage(`popup.html?tab=${await tabOf(extension, page.url())}`);
  const click = (page: Page, selector: string) =>
    until(selector, () =>
      page.evaluate((wanted) => {
        const found = document.querySelector<HTMLElement>(wanted);
        found?.click();
        return found !== null;
      }, selector),
    );
  const shows = (page: Page, text: string) =>
    until(`“${text}”`, () => page.evaluate((wanted) => document.body.textContent.includes(wanted), text));

  /** Marks of a tab that may stand behind others. */
  const count = async (page: Page): Promise<number> => (await readMarks(page)).length;

  it('a site that is switched off loses its marks at once in all its tabs, and in no other', async () => {
    const first = await open(session.museum.url('inline-elements.html'));
    await until('marks', async () => (await count(first)) === 4);
    const second = await open(session.museum.url('frame-same-origin.html'));
    await until('marks, in the frame too', async () => (await count(second)) === 2);
    const elsewhere = await open(session.museum.otherUrl('inline-elements.html'));
    await until('marks on the other site', async () => (await count(elsewhere)) === 4);

    const popup = await popupOf(first);
    await click(popup, 'footer input[role="switch"]');
    for (const page of [first, second]) await until('no marks', async () => (await count(page)) === 0);
    expect(await count(elsewhere)).toBe(4);

    await click(popup, 'footer input[role="switch"]');
    for (const page of [first, second]) {
      // Browsers draw nothing in tabs that stand behind others.
      await page.bringToFront();
      await until('the marks again', async () => (await count(page)) > 0);
    }
    for (const page of [popup, first, second, elsewhere]) await page.close();
    expect(await session.takeErrors()).toEqual([]);
  });

  it('a page that comes back from the back/forward cache follows what was switched off meanwhile', async () => {
    const page = await open(session.museum.url('back-forward.html'));
    await until('marks', async () => (await count(page)) === 1);
    await page.evaluate(() => Object.assign(globalThis, { stayed: true }));
    await page.goto(session.museum.url('no-names.html'));
    await session.set({ enabled: false });
    await page.bringToFront();
    await page.evaluate(() => history.back());
    await until('the page to come back', async () =>
      (await page.evaluate(() => location.href)).includes('back-forward'),
    );
    const stayed = await page.evaluate(() => 'stayed' in globalThis);
    await until('no marks', async () => (await count(page)) === 0);
    await session.set({ enabled: true });
    await page.bringToFront();
    await until('marks again', async () => (await count(page)) === 1);
    expect(stayed).toBe(true);
    await page.close();
    expect(await session.takeErrors()).toEqual([]);
  });

  it('a page that was left while it was about to be read is read when it comes back', async () => {
    const home = session.museum.url('back-forward.html');
    const away = session.museum.url('no-names.html');
    // Each is left at another moment of what happens between the load and the marks.
    for (const moment of [0, 15, 30, 45, 60]) {
      const page = await open(home);
      await page.evaluate(
        (address, milliseconds) => {
          setTimeout(() => location.assign(address), milliseconds);
        },
        away,
        moment,
      );
      const shown = (address: string) =>
        until(`${address} to be shown`, () =>
          page.evaluate((wanted) => location.href === wanted && document.readyState === 'complete', address),
        );
      await shown(away);
      await page.evaluate(() => history.back());
      await shown(home);
      await until('the mark', async () => (await count(page)) === 1);
      await page.close();
    }
    expect(await session.takeErrors()).toEqual([]);
  });

  it('a page with too many names is paused, says so, and is read again when the reader asks', async () => {
    const page = await open(session.museum.url('too-many-names.html'));
    await until('marks', async () => (await count(page)) > 0);
    const popup = await popupOf(page);
    await shows(popup, 'This page is very large.');
    const badge = (): Promise<string> =>
      popup.evaluate(async () => {
        const tabId = Number(new URLSearchParams(location.search).get('tab'));
        const { action } = (globalThis as unknown as { chrome: ExtensionAction }).chrome;
        return action.getBadgeText({ tabId });
      });
    await until('the sign of the button', async () => (await badge()) === '||');

    await page.bringToFront();
    await page.evaluate(() => (globalThis as unknown as { act(): void }).act());
    await popup.bringToFront();
    await click(popup, '.ui-paused button');
    await until('the pause to end', async () => (await badge()) === '1');
    await popup.close();
    await page.bringToFront();
    await until('the marks that are left', async () => {
      const texts = (await readMarks(page)).map(({ text }) => text);
      return texts.length === 1 && texts[0] === 'Mark Rutte';
    });
    expect(await session.takeErrors()).toEqual([]);
  });
});

interface ExtensionAction {
  action: { getBadgeText(details: { tabId: number }): Promise<string> };
}
