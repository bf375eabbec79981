/** Opens what a card keeps behind doors, by hand: the card heeds no click that a script makes. */
import type { Page } from 'puppeteer-core';
import type { ClosedRoot } from '../../tools/closed-roots.ts';
import { until } from '../../tools/until.ts';

/** Claims with more chains than this are not all opened. */
const MOST_CHAINS = 20;

/** Opens the claims of the first event, then the chain of sources of each claim. */
export async function openEverything(page: Page, root: ClosedRoot): Promise<void> {
  await pressFirst(page, root, '.ng-door[aria-expanded="false"]');
  for (let left = MOST_CHAINS; left > 0; left--) {
    if (!(await pressFirst(page, root, '.ng-claim details:not([open]) > summary'))) return;
  }
}

/**
 * Clicks the first element in the card that a selector of closed doors finds, and waits until it is none any more.
 * @returns whether there was one.
 */
async function pressFirst(page: Page, root: ClosedRoot, selector: string): Promise<boolean> {
  const all = `root.querySelectorAll('[role="dialog"] ' + selector)`;
  const closed = await root.call<number>(`(root, selector) => ${all}.length`, selector);
  if (closed === 0) return false;
  const place = await root.call<{ x: number; y: number }>(
    `(root, selector) => {
      const door = ${all}[0];
      door.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { x, y, width, height } = door.getBoundingClientRect();
      return { x: x + Math.min(width / 2, 30), y: y + height / 2 };
    }`,
    selector,
  );
  await page.mouse.click(place.x, place.y);
  await until('the door to open', () =>
    root.call<boolean>(`(root, selector, closed) => ${all}.length < closed`, selector, closed),
  );
  return true;
}
