/**
 * How long a reader waits for a card when the dwell is over, in the built extension, in Chromium and Firefox:
 * `npm run --silent bench:card -- [--json] [--pages 8]`. Needs both builds (`npm run build`).
 *
 * The wait runs from the end of the dwell (the pointer's last move plus the set delay) to the frame in which the card
 * is painted with its content. The first card of a page has its code to load, and a background that slept has itself
 * to start; later cards have neither.
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import { DEFAULT_SETTINGS } from '../../../platform/settings-model.ts';
import type { BrowserKind } from '../../../tools/browsers.ts';
import { type Mark, readMarks } from '../../../tools/marks.ts';
import { findCard } from '../../../tools/open-card.ts';
import { servePages } from '../../../tools/page-server.ts';
import { until } from '../../../tools/until.ts';
import { BROWSERS, openSession, type Session } from '../../extension/session.ts';
import { range } from '../statistics.ts';
import { cardPainted, watchForCard } from './in-page.ts';

const { values: options } = parseArgs({
  options: { json: { type: 'boolean', default: false }, pages: { type: 'string', default: '8' } },
});

const PAGES = Number(options.pages);
const LATER_CARDS = 5;

/** Milliseconds from the end of the dwell to the painted card. */
async function waitFor(page: Page, mark: Mark): Promise<number> {
  await page.evaluate(watchForCard);
  // One move onto the name: the dwell begins with it.
  await page.mouse.move(mark.x, Math.max(1, mark.y - 40));
  await page.mouse.move(mark.x, mark.y);
  const painting = await page.evaluate(cardPainted);
  if (painting === null) throw new Error(`No card came for “${mark.text}”.`);
  const { rested, painted } = painting;
  const card = await until('the card', () => findCard(page));
  if (!card.text.includes('\n')) throw new Error('The card was painted without content.');
  await page.keyboard.press('Escape');
  await page.mouse.move(1, 1);
  await until('the card to close', async () => (await findCard(page)) === undefined);
  return painted - rested - DEFAULT_SETTINGS.showDelay;
}

interface Waits {
  browser: BrowserKind;
  first: number[];
  firstAfterSleep: number[];
  later: number[];
}

async function measure(session: Session, address: string): Promise<Waits> {
  const waits: Waits = { browser: session.kind, first: [], firstAfterSleep: [], later: [] };
  await session.install();
  for (const firsts of [waits.first, waits.firstAfterSleep]) {
    for (let times = 0; times < PAGES; times += 1) {
      const page = await session.newPage();
      await page.goto(address);
      const marks = await until('marks in view', async () => {
        const seen = (await readMarks(page)).filter(({ y }) => y > 0 && y < 800);
        return seen.length > LATER_CARDS && seen;
      });
      const [first, ...others] = marks;
      if (first === undefined) throw new Error('nothing is marked');
      if (firsts === waits.firstAfterSleep) await session.sleep();
      await page.bringToFront();
      firsts.push(await waitFor(page, first));
      if (firsts === waits.first) {
        for (const mark of others.slice(0, LATER_CARDS)) waits.later.push(await waitFor(page, mark));
      }
      await page.close();
    }
  }
  return waits;
}

const server = await servePages(fileURLToPath(new URL('../../../tools/samples', import.meta.url)));
const all: Waits[] = [];
try {
  for (const kind of BROWSERS) {
    const session = await openSession(kind);
    try {
      all.push(await measure(session, `${server.origin}/english.html`));
    } finally {
      await session.close();
    }
  }
} finally {
  await server.close();
}

if (options.json) console.log(JSON.stringify(all, null, 2));
else {
  console.log('From the end of the dwell to the painted card, ms: median (least to most) of so many');
  for (const { browser, first, firstAfterSleep, later } of all) {
    for (const [what, waits] of [
      ['first of a page', first],
      ['first, background asleep', firstAfterSleep],
      ['later', later],
    ] as const) {
      const { median, min, max } = range(waits);
      console.log(
        `${browser.padEnd(9)} ${what.padEnd(25)} ${median.toFixed(0).padStart(4)} ` +
          `(${min.toFixed(0)} to ${max.toFixed(0)}) of ${waits.length}`,
      );
    }
  }
}
