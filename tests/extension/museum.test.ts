import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readMarks } from '../../tools/marks.ts';
import { findCard, openCardOn, pointAt } from '../../tools/open-card.ts';
import { until } from '../../tools/until.ts';
import { type MuseumPage, museumPages } from '../museum/museum.ts';
import { type MuseumSession, openMuseumSession } from './museum-session.ts';
import { serialise, serialiseAtRest } from './serialise.ts';
import { BROWSERS } from './session.ts';

const PAGES = museumPages();

describe.each(BROWSERS)('the museum in %s', (kind) => {
  let session: MuseumSession;
  let page: Page;
  /** Each page as it is without the extension: loaded, and after its act. */
  const untouched = new Map<string, { loaded: string; acted?: string }>();

  beforeAll(async () => {
    session = await openMuseumSession(kind);
    for (const each of PAGES) {
      const bare = await session.newPage();
      await bare.goto(session.museum.url(each.file));
      const loaded = await serialise(bare);
      untouched.set(each.file, { loaded });
      if (each.afterwards !== undefined) {
        await act(bare, each, session.museum.url('no-names.html'));
        untouched.set(each.file, { loaded, acted: await serialiseAtRest(bare) });
      }
      await bare.close();
    }
    expect(await session.takeErrors()).toEqual([]);
    await session.install();
  });
  // A page of its own for each: nothing that one does, such as filling the screen, reaches the next.
  beforeEach(async () => {
    page = await session.newPage();
  });
  afterEach(() => page.close());
  afterAll(async () => {
    await session?.close();
  });

  it.each(PAGES)('$file: $shows', async (each) => {
    await page.goto(session.museum.url(each.file));
    await marked(page, each.marks, each.quiet);
    const expected = untouched.get(each.file);
    expect(await serialise(page)).toBe(expected?.loaded);

    if (each.afterwards !== undefined) {
      await act(page, each, session.museum.url('no-names.html'));
      await marked(page, each.afterwards, [...each.quiet, ...each.gone]);
      expect(await serialiseAtRest(page)).toBe(expected?.acted);
    }
    if (each.card === 'removed') await survivesRemoval(page, each);
    else if (each.card !== undefined)
      await opensAndCloses(page, each.card, expected?.acted ?? expected?.loaded);
    expect(await session.takeErrors()).toEqual([]);
  });
});

/** Moves a page on as its file says. */
async function act(page: Page, each: MuseumPage, elsewhere: string): Promise<void> {
  if (each.act === 'click') return page.click('#act');
  if (each.act === 'away-and-back') {
    const address = page.url();
    await page.goto(elsewhere);
    // A page that comes back whole does not load, so there is no load to wait for.
    await page.evaluate(() => history.back());
    await until('the page to come back', async () => (await page.evaluate(() => location.href)) === address);
    return;
  }
  await page.evaluate(() => (globalThis as unknown as { act(): void }).act());
}

/** Times in a row that marks must be right: some come before their place is known, and could go with it. */
const STEADY = 3;

/** Waits until the wanted texts are marked and none of those that must not be. */
async function marked(page: Page, wanted: string[], unwanted: string[]): Promise<void> {
  let seen: string[] = [];
  let steady = 0;
  await until(`marks on ${wanted.join(', ')}`, async () => {
    seen = (await readMarks(page)).map(({ text }) => text.replace(/\s+/g, ' '));
    const right =
      wanted.every((text) => seen.includes(text)) && !unwanted.some((text) => seen.includes(text));
    steady = right ? steady + 1 : 0;
    return steady >= STEADY;
  }).catch((error: Error) => {
    throw new Error(`${error.message}; marked: ${seen.join(', ') || 'nothing'}`);
  });
}

/** The card opens where the name is, can be read and reached, and leaves nothing behind. */
async function opensAndCloses(page: Page, text: string, untouched: string | undefined): Promise<void> {
  const mark = (await readMarks(page)).find((each) => each.text === text);
  if (mark === undefined) throw new Error(`“${text}” is not marked`);
  const card = await openCardOn(page, mark);
  expect(card.text.length).toBeGreaterThan(20);
  expect(card.links.length).toBeGreaterThan(0);
  const view = await card.root.frame.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  expect(card.box.x).toBeGreaterThanOrEqual(0);
  expect(card.box.y).toBeGreaterThanOrEqual(0);
  expect(card.box.x + card.box.width).toBeLessThanOrEqual(view.width + 1);
  expect(card.box.y + card.box.height).toBeLessThanOrEqual(view.height + 1);
  expect(await isOnTop(card)).toBe(true);
  // Some browsers keep the first Escape in full screen for themselves.
  const presses = (await page.evaluate(() => document.fullscreenElement === null)) ? 1 : 2;
  for (let i = 0; i < presses; i++) await page.keyboard.press('Escape');
  await until('the card to close', async () => (await findCard(page)) === undefined);
  await page.mouse.move(1, 1);
  expect(await serialise(page)).toBe(untouched);
}

/** Nothing of the page lies over the card, and the card takes the pointer. */
function isOnTop(card: Awaited<ReturnType<typeof openCardOn>>): Promise<boolean> {
  return card.root.call<boolean>(
    `(root, x, y) => document.elementFromPoint(x, y) === root.host && root.elementFromPoint(x, y) !== null`,
    card.box.x + card.box.width / 2,
    card.box.y + card.box.height / 2,
  );
}

async function survivesRemoval(page: Page, each: MuseumPage): Promise<void> {
  const [mark] = await readMarks(page);
  if (mark === undefined) throw new Error('nothing is marked');
  const before = await serialise(page);
  await pointAt(page, mark);
  await page.mouse.move(1, 1);
  await until('the page to be as it was', async () => (await serialise(page)) === before);
  await marked(page, each.marks, each.quiet);
}
