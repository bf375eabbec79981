/** How many cards come into a page, however soon they go again. */
import type { Page } from 'puppeteer-core';

/** Counts from now on, from nought, until the page is left. */
export async function countCards(page: Page): Promise<void> {
  await page.evaluate(() => {
    const counted = globalThis as unknown as { cards: number };
    const already = counted.cards !== undefined;
    counted.cards = 0;
    if (already) return;
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes) {
        for (const node of addedNodes) {
          if (node instanceof HTMLElement && node.hasAttribute('popover')) counted.cards += 1;
        }
      }
    }).observe(document.documentElement, { childList: true });
  });
}

/** The cards that came since `countCards`. */
export function cardsCounted(page: Page): Promise<number> {
  return page.evaluate(() => (globalThis as unknown as { cards: number }).cards);
}
