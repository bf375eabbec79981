/** The sample articles as a reader meets them: every name marked, a sourced card, and a page left as it was. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allMarks } from '../../tools/demo/all-marks.ts';
import { findCard, openCardOn } from '../../tools/open-card.ts';
import { type PageServer, servePages } from '../../tools/page-server.ts';
import { until } from '../../tools/until.ts';
import { serialise } from './serialise.ts';
import { BROWSERS, openSession, type Session } from './session.ts';

const SAMPLES = new URL('../../tools/samples/', import.meta.url);
const ARTICLES: [file: string, names: string[]][] = [
  ['english.html', ['Kursk', 'Mark Rutte', 'Volodymyr Zelenskyy', 'Yars']],
  ['japanese.html', ['ゼレンスキー']],
  ['ukrainian.html', ['Зеленський']],
  ['russian.html', ['Ярс']],
  ['korean.html', ['젤렌스키']],
];

describe.each(BROWSERS)('the sample articles in %s', (kind) => {
  let server: PageServer;
  let session: Session;
  let page: Page;
  const untouched = new Map<string, string>();

  beforeAll(async () => {
    [server, session] = await Promise.all([servePages(SAMPLES.pathname), openSession(kind)]);
    const bare = await session.newPage();
    for (const [file] of ARTICLES) {
      await bare.goto(`${server.origin}/${file}`);
      untouched.set(file, await serialise(bare));
    }
    await bare.close();
    await session.install();
    page = await session.newPage();
  });
  afterAll(async () => {
    await session?.close();
    await server?.close();
  });

  it.each(ARTICLES)('%s', async (file, names) => {
    await page.goto(`${server.origin}/${file}`);
    const marks = await allMarks(page);
    const texts = marks.map(({ text }) => text);
    const missing = names.filter((name) => !texts.some((text) => text.includes(name)));
    expect(missing, `marked: ${texts.join(', ')}`).toEqual([]);
    expect(await serialise(page)).toBe(untouched.get(file));

    const [first] = marks;
    if (first === undefined) throw new Error('nothing is marked');
    await page.evaluate((top) => scrollTo({ top, behavior: 'instant' }), first.scrolled);
    const card = await openCardOn(page, first);
    expect(card.links.filter((link) => link.startsWith('https://')).length).toBeGreaterThan(0);
    await page.keyboard.press('Escape');
    await until('the card to close', async () => (await findCard(page)) === undefined);
    await page.mouse.move(1, 1);
    expect(await serialise(page)).toBe(untouched.get(file));
    expect(await session.takeErrors()).toEqual([]);
  });
});
