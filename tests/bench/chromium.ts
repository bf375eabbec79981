/** Chromium without the extension, and what its pages hold. */
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findBrowser, howToInstall } from '../../tools/find-browsers.mjs';

/** @throws {Error} when there is no Chromium; the message says what to do. */
export function openChromium(): Promise<Browser> {
  const executablePath = findBrowser('chromium');
  if (executablePath === undefined) throw new Error(howToInstall('chromium'));
  return puppeteer.launch({
    executablePath,
    pipe: true,
    args: [
      // Root (a container, CI) can't use Chromium's sandbox; everyone else keeps it.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
    ],
    // mark.js takes minutes.
    protocolTimeout: 1_800_000,
  });
}

/** Bytes that a page holds after collecting garbage: JavaScript heap and array buffers. */
export async function memoryOf(page: Page): Promise<number> {
  const client = await page.createCDPSession();
  // What the first collection sets free can set more free.
  await client.send('HeapProfiler.collectGarbage');
  await client.send('HeapProfiler.collectGarbage');
  const usage: { usedSize: number; backingStorageSize?: number } = await client.send('Runtime.getHeapUsage');
  await client.detach();
  return usage.usedSize + (usage.backingStorageSize ?? 0);
}
