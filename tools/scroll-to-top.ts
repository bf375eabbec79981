import type { Page } from 'puppeteer-core';

/** Scrolls a page to its top and waits until it has heard so: with its next frame. Told later, it would end a rest on a name. */
export async function scrollToTop(page: Page): Promise<void> {
  await page.evaluate(() => {
    scrollTo({ top: 0, behavior: 'instant' });
    return new Promise(requestAnimationFrame);
  });
}
