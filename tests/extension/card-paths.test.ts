/** The twenty pointer paths, in the built extension with a real pointer: what each ends with, and how many cards it opened. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readMarks } from '../../tools/marks.ts';
import { findCard } from '../../tools/open-card.ts';
import { scrollToTop } from '../../tools/scroll-to-top.ts';
import { until } from '../../tools/until.ts';
import { cardsCounted, countCards } from './count-cards.ts';
import { type Anchor, type Place, POINTER_PATHS, type Step, TIMES } from './pointer-paths.ts';
import { openServedSession, type ServedSession } from './served-session.ts';
import { BROWSERS } from './session.ts';

/** Milliseconds between two places of a path, as pointers report them. */
const TICK = 16;
/** Milliseconds by which a busy machine may hold up a step: held up for longer, a hand goes another path. */
const HELD_UP = 150;
/** Walks that are held up before the machine counts as too busy. */
const MOST_WALKS = 8;
const HEADINGS = { first: 'Mark Rutte', second: 'Kursk Oblast' };

interface Point {
  x: number;
  y: number;
}

/** Walks one path. Its pace is part of what the reader does, so here alone time is let pass. */
class Hand {
  readonly #page: Page;
  /** Milliseconds that the slowest step took beyond its time. */
  late = 0;
  #at: Point = { x: 1, y: 1 };
  #card: { x: number; y: number; width: number; height: number } | undefined;

  constructor(page: Page) {
    this.#page = page;
  }

  async walk(steps: readonly Step[]): Promise<void> {
    for (const step of steps) {
      const began = performance.now();
      await this.#take(step);
      // A wait for the card has no time of its own.
      if (!('open' in step)) this.late = Math.max(this.late, performance.now() - began - timeOf(step));
    }
  }

  async #take(step: Step): Promise<void> {
    if ('go' in step) await this.#line(await this.#place(step.go), step.ms, step.jitter ?? 0);
    else if ('by' in step) {
      await this.#line({ x: this.#at.x + step.by[0], y: this.#at.y + step.by[1] }, step.ms, 0);
    } else if ('rest' in step) await pass(step.rest);
    else if ('open' in step) this.#card = (await until('the card', () => findCard(this.#page))).box;
    else if ('scroll' in step) {
      await this.#page.evaluate((y) => {
        scrollBy({ top: y, behavior: 'instant' });
        return new Promise(requestAnimationFrame);
      }, step.scroll);
    } else {
      await this.#page.mouse.down();
      await this.#page.mouse.up();
    }
  }

  async #place([anchor, x, y]: Place): Promise<Point> {
    const box = anchor === 'card' ? this.#card : await this.#page.evaluate(boxOf, anchor);
    if (!box) throw new Error(`there is no ${anchor} to go to`);
    return { x: box.x + box.width * x, y: box.y + box.height * y };
  }

  async #line(to: Point, milliseconds: number, jitter: number): Promise<void> {
    const from = this.#at;
    const began = performance.now();
    const ticks = ticksOf(milliseconds);
    for (let tick = 1; tick <= ticks; tick += 1) {
      const aside = tick === ticks ? 0 : jitter * (tick % 2 === 0 ? 1 : -1);
      const x = from.x + ((to.x - from.x) * tick) / ticks + aside;
      const y = from.y + ((to.y - from.y) * tick) / ticks - aside;
      this.#at = { x: Math.round(x), y: Math.round(y) };
      await this.#page.mouse.move(this.#at.x, this.#at.y);
      await pass(began + tick * TICK - performance.now());
    }
  }
}

const ticksOf = (milliseconds: number): number => Math.max(1, Math.round(milliseconds / TICK));

/** Milliseconds that a step takes when nothing holds it up. */
function timeOf(step: Step): number {
  if ('rest' in step) return step.rest;
  return 'ms' in step ? ticksOf(step.ms) * TICK : 0;
}

const pass = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.max(0, milliseconds)));

/** Runs in the page. */
function boxOf(anchor: Anchor): { x: number; y: number; width: number; height: number } | undefined {
  if (anchor === 'window') return { x: 0, y: 0, width: innerWidth, height: innerHeight };
  const element = document.querySelector(anchor === 'frame' ? 'iframe' : `#${anchor}`);
  return element?.getBoundingClientRect().toJSON();
}

describe.each(BROWSERS)('pointer paths in %s', (kind) => {
  let session: ServedSession;
  let page: Page;

  beforeAll(async () => {
    session = await openServedSession(kind, new URL('pages', import.meta.url));
    await session.install();
    await session.set({ showDelay: TIMES.show, hideDelay: TIMES.hide });
    page = await session.newPage();
    await page.goto(session.address('paths.html'));
    await until('marks', async () => (await readMarks(page)).length === 3);
  });
  afterAll(async () => {
    expect(await session?.takeErrors()).toEqual([]);
    await session?.close();
  });

  /** What every walk begins with: nothing open, nothing counted, the pointer far from names. */
  const begin = async (): Promise<void> => {
    await page.bringToFront();
    await page.keyboard.press('Escape');
    await page.mouse.move(1, 1);
    await until('no card', isBare);
    await scrollToTop(page);
    await countCards(page);
  };
  const isBare = () => page.evaluate(() => document.querySelector(':scope > div[popover]') === null);

  it.each(POINTER_PATHS)('$name', async ({ steps, ends, opened }) => {
    let late = Number.POSITIVE_INFINITY;
    for (let walks = 0; late > HELD_UP; walks += 1) {
      if (walks === MOST_WALKS) throw new Error(`The machine held up every walk, the last by ${late} ms.`);
      await begin();
      const hand = new Hand(page);
      await hand.walk(steps);
      late = hand.late;
    }
    // Whatever was to open or close has done so when the longest of the times is over by the page's own clock.
    await page.evaluate(
      (ms) => new Promise((over) => setTimeout(over, ms)),
      Math.max(TIMES.show, TIMES.hide) + 100,
    );
    const heading = await until('cards to be seen or gone', async () => {
      const card = await findCard(page);
      return card ? card.text : (await isBare()) && 'none';
    });
    if (ends === null) expect(heading).toBe('none');
    else expect(heading).toContain(HEADINGS[ends]);
    expect(await cardsCounted(page)).toBe(opened);
  });
});
