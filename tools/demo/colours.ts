/** Makes pages believe that the system is light or dark. */
import type { Page } from 'puppeteer-core';
import type { OpenBrowser } from '../browsers.ts';
import { firefoxWindow } from '../firefox-window.ts';

/** In Firefox this holds for the whole browser, in Chromium for the page. */
export async function setColours(open: OpenBrowser, page: Page, colours: 'light' | 'dark'): Promise<void> {
  if (open.kind === 'chromium') {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: colours }]);
    return;
  }
  const window = await firefoxWindow(open.browser);
  await window.ask(
    `(value) => Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', value)`,
    colours === 'dark' ? 0 : 1,
  );
}
