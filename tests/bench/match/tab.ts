/** The browser's side of the bench as the runner sees it: pages opened one at a time. */
import type { Browser, Page } from 'puppeteer-core';

/** Opens a page, lets the work use it, and closes it. */
export async function inPage<T>(
  browser: Browser,
  address: string,
  work: (opened: Page) => Promise<T>,
): Promise<T> {
  const opened = await browser.newPage();
  opened.setDefaultTimeout(120_000);
  try {
    await opened.goto(address);
    return await work(opened);
  } finally {
    await opened.close();
  }
}
