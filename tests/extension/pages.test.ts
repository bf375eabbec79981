import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Extension } from '../../tools/browsers.ts';
import { readMarks } from '../../tools/marks.ts';
import { findCard, openCardOn } from '../../tools/open-card.ts';
import { tabOf } from '../../tools/tab-of.ts';
import { until } from '../../tools/until.ts';
import { openServedSession, SAMPLES, type ServedSession } from './served-session.ts';
import { BROWSERS } from './session.ts';

describe.each(BROWSERS)('popup and options in %s', (kind) => {
  let session: ServedSession;
  let extension: Extension;
  let article: Page;
  let popupPath: string;

  beforeAll(async () => {
    session = await openServedSession(kind, SAMPLES);
    extension = await session.install();
    article = await session.newPage();
    await article.goto(session.address('english.html'));
    popupPath = `popup.html?tab=${await tabOf(extension, article.url())}`;
  });
  afterAll(async () => {
    expect(await session?.takeErrors()).toEqual([]);
    await session?.close();
  });

  const marked = async (): Promise<string[]> => {
    await article.bringToFront();
    return (await readMarks(article)).map(({ text }) => text.replace(/\s+/g, ' '));
  };
  const shows = (page: Page, text: string) =>
    until(`“${text}” in ${page.url()}`, () =>
      page.evaluate((wanted) => document.body.textContent.includes(wanted), text),
    );
  const press = async (page: Page, selector: string, text?: string): Promise<void> => {
    await page.bringToFront();
    await until(`${selector} ${text ?? ''}`, () =>
      page.evaluate(
        (wanted, within) => {
          const found = [...document.querySelectorAll<HTMLElement>(wanted)].find(
            (each) => within === null || each.closest('label')?.textContent?.includes(within),
          );
          found?.click();
          return found !== undefined;
        },
        selector,
        text ?? null,
      ),
    );
  };

  it('marks the names on the welcome page, and opens a card there', async () => {
    const welcome = await extension.openPage('welcome.html');
    await welcome.bringToFront();
    const marks = await until('marks', async () => {
      const found = await readMarks(welcome);
      return found.length > 2 && found;
    });
    const [first] = marks;
    if (first === undefined) throw new Error('nothing is marked');
    expect((await openCardOn(welcome, first)).text).toContain('North Korea');
    await welcome.close();
  });

  it('lists the names of the page in the popup', async () => {
    await until('marks', async () => (await marked()).length > 0);
    const popup = await extension.openPage(popupPath);
    await shows(popup, 'Kursk Oblast');
    await shows(popup, 'Mark Rutte');
    await popup.close();
  });

  it.each([
    ['ゼレンスキー', 'Zelenskyy'],
    ['クルスク', 'Kursk Oblast'],
    ['泽连斯基', 'Zelenskyy'],
    ['젤렌스키', 'Zelenskyy'],
    ['Курськ', 'Kursk'],
    ['yars', 'Yars'],
  ])('finds %s in the popup', async (query, found) => {
    const popup = await extension.openPage(popupPath);
    await popup.waitForSelector('input[type="search"]');
    await popup.type('input[type="search"]', query);
    await until(`results for ${query}`, () =>
      popup.evaluate(
        (wanted) =>
          [...document.querySelectorAll('.ui-found li')].some((row) => row.textContent?.includes(wanted)),
        found,
      ),
    );
    await popup.close();
  });

  it('takes the marks away when the site is switched off, and brings them back', async () => {
    await until('marks', async () => (await marked()).length > 0);
    const popup = await extension.openPage(popupPath);
    await press(popup, 'footer input[role="switch"]');
    await until('the marks to go', async () => (await marked()).length === 0);
    await press(popup, 'footer input[role="switch"]');
    await until('the marks to come back', async () => (await marked()).length > 0);
    await popup.close();
  });

  it('marks only the kinds that are wanted, in the style that is wanted', async () => {
    await until('marks', async () => (await marked()).includes('Kursk Oblast'));
    const styles = () => article.evaluate(() => [...CSS.highlights.keys()].join());
    const before = await styles();
    const options = await extension.openPage('options.html');
    await press(options, 'input[type="checkbox"]', 'Place');
    await until('places to lose their marks', async () => {
      const names = await marked();
      return names.includes('Mark Rutte') && !names.includes('Kursk Oblast');
    });
    await press(options, 'input[type="radio"][value="tint"]');
    await until('the style to change', async () => (await styles()) !== before);
    await press(options, 'input[type="checkbox"]', 'Place');
    await until('places to be marked again', async () => (await marked()).includes('Kursk Oblast'));
    await options.close();
  });

  it('speaks the language that is chosen, in the card too', async () => {
    const options = await extension.openPage('options.html');
    await options.waitForSelector('select option[value="ja"]');
    await options.select('select', 'ja');
    await until('Japanese options', () =>
      options.evaluate(() => document.querySelector('[lang="ja"]') !== null),
    );
    await article.bringToFront();
    const mark = await until('the mark on Mark Rutte', async () =>
      (await readMarks(article)).find(({ text }) => text === 'Mark Rutte'),
    );
    const card = await openCardOn(article, mark);
    expect(card.text).toContain('ルッテ');
    await article.keyboard.press('Escape');
    await until('the card to close', async () => (await findCard(article)) === undefined);
    await options.bringToFront();
    await options.select('select', 'auto');
    await options.close();
  });
});
