/** All marks of a page, in reading order: scrolled through, since only those near the viewport are registered. */
import type { Page } from 'puppeteer-core';
import { type Mark, readMarks } from '../marks.ts';
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
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
  const line = (mark: PlacedMark) => Math.round((mark.y + mark.scrolled) / 4);
  return [...found.values()].sort((a, b) => line(a) - line(b) || a.x - b.x);
}

/** The marks of the top document once two readings in a row agree and there are some. */
async function settledMarks(page: Page): Promise<Mark[] | false> {
  const read = async () => (await readMarks(page)).filter(({ frame }) => frame === page.mainFrame());
  const one = await read();
  await page.evaluate(() => new Promise(requestAnimationFrame));
  const two = await read();
  return one.length > 0 && one.length === two.length && two;
}
