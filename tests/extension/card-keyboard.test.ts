/** A reader without a pointer: finds the third name, opens its card, reaches its second source, and is back in the text. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ClosedRoot, closedRoots } from '../../tools/closed-roots.ts';
import { allMarks } from '../../tools/demo/all-marks.ts';
import { findCard } from '../../tools/open-card.ts';
import { until } from '../../tools/until.ts';
import { openServedSession, SAMPLES, type ServedSession } from './served-session.ts';
import { BROWSERS } from './session.ts';

/** More presses of Tab than a card has stops: the walk is lost. */
const MOST_TABS = 60;

describe.each(BROWSERS)('the keyboard in %s', (kind) => {
  let session: ServedSession;
  let page: Page;

  beforeAll(async () => {
    session = await openServedSession(kind, SAMPLES);
    await session.install();
    page = await session.newPage();
    await page.goto(session.address('english.html'));
    await allMarks(page);
    await page.bringToFront();
    await page.mouse.move(1, 1);
  });
  afterAll(async () => {
    expect(await session?.takeErrors()).toEqual([]);
    await session?.close();
  });

  /** Waits for the line that a screen reader would say. */
  const said = (text: string): Promise<string> =>
    until(`“${text}” to be said`, async () => {
      for (const root of await closedRoots(page)) {
        const line = await root
          .call<string>(`(root) => root.querySelector('[role="status"]')?.textContent ?? ''`)
          .catch(() => '');
        if (line.includes(text)) return line;
      }
      return false;
    });
  const focused = (root: ClosedRoot, selector: string): Promise<boolean> =>
    root.call<boolean>(`(root, selector) => root.activeElement?.matches(selector) ?? false`, selector);
  const focusOn = (root: ClosedRoot, what: string, selector: string) =>
    until(`the focus ${what}`, () => focused(root, selector));
  /** Presses Tab; browsers move the focus when the page comes to it, not when the key is told of. */
  const pressTab = async (root: ClosedRoot): Promise<void> => {
    const place = () =>
      root.call<number>(`(root) => [...root.querySelectorAll('*')].indexOf(root.activeElement)`);
    const before = await place();
    await page.keyboard.press('Tab');
    await until('the focus to move', async () => (await place()) !== before);
  };
  const tabTo = async (root: ClosedRoot, selector: string): Promise<void> => {
    for (let presses = 0; presses < MOST_TABS; presses += 1) {
      if (await focused(root, selector)) return;
      await pressTab(root);
    }
    throw new Error(`Tab never came to ${selector}`);
  };

  it('walks to the second source of the third name and back to its place in the text', async () => {
    await page.focus('nav a');
    const place = () => page.evaluate(() => ({ focus: document.activeElement?.textContent, top: scrollY }));
    for (const name of [1, 2, 3]) {
      await session.command('next-name');
      await said(`marked name ${name} of`);
    }
    const before = await place();
    await session.command('open-card');
    const { root, text } = await until('the card', () => findCard(page));
    expect(text).toContain('Kyiv');
    await focusOn(root, 'in the card', '[role="dialog"]');

    // Which event has several claims, and which claim's source is the second, depends on the pack.
    await root.call(
      `(root) => [...root.querySelectorAll('.ng-door')]
        .find((door) => /^([2-9]|\\d\\d+) claims/.test(door.textContent)).setAttribute('data-door', '')`,
    );
    await tabTo(root, '[data-door]');
    await page.keyboard.press('Enter');
    const links = () =>
      root.call<number>(
        `(root) => [...root.querySelectorAll('.ng-source > a')].filter((link) => link.checkVisibility()).length`,
      );
    for (let open = 0; (await links()) < 2; open += 1) {
      await tabTo(root, '.ng-claim .ng-disclosure:not([open]) > summary');
      await page.keyboard.press('Enter');
      await until('the chain of sources', () =>
        root.call<boolean>(
          `(root, open) => root.querySelectorAll('.ng-claim .ng-disclosure[open]').length > open`,
          open,
        ),
      );
    }
    await root.call(
      `(root) => [...root.querySelectorAll('.ng-source > a')]
        .filter((link) => link.checkVisibility())[1].setAttribute('data-link', '')`,
    );
    await tabTo(root, '[data-link]');
    const link = await root.call<Record<string, string>>(
      `(root) => {
        const { href, target, rel, referrerPolicy } = root.activeElement;
        return { href, target, rel, referrerPolicy };
      }`,
    );
    expect(link).toMatchObject({
      target: '_blank',
      rel: 'noopener noreferrer',
      referrerPolicy: 'no-referrer',
    });
    expect(link.href).toMatch(/^https:\/\//);

    await page.keyboard.press('Escape');
    await until('the card to close', async () => (await findCard(page)) === undefined);
    await until('the focus to be back', async () => (await place()).focus === before.focus);
    expect(await place()).toEqual(before);
    await session.command('next-name');
    await said('marked name 4 of');
  });

  it('keeps Tab inside the card, both ways round', async () => {
    await session.command('open-card');
    const { root } = await until('the card', () => findCard(page));
    await focusOn(root, 'in the card', '[role="dialog"]');
    await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    await page.keyboard.up('Shift');
    await focusOn(root, 'at the end', 'footer :last-child > summary');
    await page.keyboard.press('Tab');
    await focusOn(root, 'at the start', '.ng-toolbar button');
    await page.keyboard.press('Escape');
    await until('the card to close', async () => (await findCard(page)) === undefined);
  });

  it('goes from the list of names to a name’s card', async () => {
    await session.command('list-names');
    const { root } = await until('the list', () => findCard(page));
    await focusOn(root, 'in the list', '[role="dialog"]');
    await root.call(
      `(root) => [...root.querySelectorAll('.ng-page-name')]
        .find((name) => name.textContent.includes('Mark Rutte')).setAttribute('data-name', '')`,
    );
    await tabTo(root, '[data-name]');
    await page.keyboard.press('Enter');
    await until('the card of Mark Rutte', async () =>
      (await findCard(page))?.text.includes('Secretary General'),
    );
    await page.keyboard.press('Escape');
    await until('the card to close', async () => (await findCard(page)) === undefined);
  });
});
