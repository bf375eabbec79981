/** The browser's side of the bench as the runner sees it: pages opened one at a time, and what they hold. */
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

/** Bytes that the page holds: JavaScript heap and array buffers, after collecting garbage. */
export async function memoryOf(opened: Page): Promise<number> {
  const client = await opened.createCDPSession();
  await client.send('HeapProfiler.collectGarbage');
  const usage: { usedSize: number; backingStorageSize?: number } = await client.send('Runtime.getHeapUsage');
  await client.detach();
  return usage.usedSize + (usage.backingStorageSize ?? 0);
}
