/** All marks of a page, in reading order: scrolled through, since only those near the viewport are registered. */
import type { Page } from 'puppeteer-core';
import { type Mark, readMarks } from '../marks.ts';
import { scrollToTop } from '../scroll-to-top.ts';
import { until } from '../until.ts';

/** A mark and how far the page was scrolled when it was seen, CSS pixels. */
export interface PlacedMark extends Mark {
  scrolled: number;
}

/** @returns marks of the top document, from top to bottom; empty when none appear within `within` milliseconds. */
export async function allMarks(page: Page, within = 15_000): Promise<PlacedMark[]> {
  const first = await until(`marks on ${page.url()}`, async () => (await settledMarks(page)) ?? false, {
    within,
  }).catch(() => []);
  if (first.length === 0) return [];
  const { height, view } = await page.evaluate(() => ({
    height: document.documentElement.scrollHeight,
    view: innerHeight,
  }));
  const found = new Map<string, PlacedMark>();
  for (let scrolled = 0; scrolled < height; scrolled += view) {
    const top = await page.evaluate((y) => {
      scrollTo({ top: y, behavior: 'instant' });
      return scrollY;
    }, scrolled);
    const marks = (await until('marks', () => settledMarks(page), { within: 3_000 }).catch(() => [])) ?? [];
    for (const mark of marks) {
      if (Number.isNaN(mark.x)) continue;
      // Marks stay registered a screen around the view: the first sighting is the nearest to where it stands.
      const place = `${Math.round(mark.x)} ${Math.round(mark.y + top)}`;
      if (!found.has(place)) found.set(place, { ...mark, scrolled: top });
    }
  }
  await scrollToTop(page);
  const line = (mark: PlacedMark) => Math.round((mark.y + mark.scrolled) / 4);
  return [...found.values()].sort((a, b) => line(a) - line(b) || a.x - b.x);
}

/** Readings in a row, a frame apart, that must agree: on a busy machine marks come a few at a time. */
const STEADY = 4;

/** The marks of the top document once there are some and they stay the same. */
async function settledMarks(page: Page): Promise<Mark[] | false> {
  const read = async () => (await readMarks(page)).filter(({ frame }) => frame === page.mainFrame());
  let marks = await read();
  for (let equal = 1; equal < STEADY; equal += 1) {
    await page.evaluate(() => new Promise(requestAnimationFrame));
    const again = await read();
    if (again.length !== marks.length) return false;
    marks = again;
  }
  return marks.length > 0 && marks;
}
