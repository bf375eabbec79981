/** Photographs page, card, popup and options, light and dark. */
import { mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Extension, OpenBrowser } from '../browsers.ts';
import { openCardOn } from '../open-card.ts';
import { until } from '../until.ts';
import { allMarks } from './all-marks.ts';
import { setColours } from './colours.ts';

const POPUP = { width: 400, height: 600 };

/** Writes page, card, popup and options as PNG files into `folder`, each once light and once dark. */
export async function takeScreenshots(
  open: OpenBrowser,
  extension: Extension,
  addresses: readonly string[],
  folder: string,
): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const [address] = addresses;
  if (address === undefined) return;
  console.log('');
  for (const colours of ['light', 'dark'] as const) {
    const take = async (page: Page, name: string): Promise<void> => {
      const path = join(folder, `${name}-${colours}.png`) as `${string}.png`;
      await page.screenshot({ path });
      console.log(`Screenshot: ${relative(process.cwd(), path)}`);
    };
    const page = await open.browser.newPage();
    await setColours(open, page, colours);
    await page.goto(address);
    const [first] = await allMarks(page);
    await take(page, 'page');
    if (first) {
      await openCardOn(page, first);
      await take(page, 'card');
      await page.mouse.move(1, 1);
    }
    // The article stays the tab in front of which the popup would stand.
    for (const [name, path, size] of [
      ['popup', 'popup.html', POPUP],
      ['options', 'options.html', undefined],
    ] as const) {
      const view = await extension.openPage(path);
      await setColours(open, view, colours);
      if (size) await view.setViewport(size);
      await until(`something to see in ${path}`, () =>
        view.evaluate(() => document.body.textContent.trim() !== ''),
      );
      await take(view, name);
      await view.close();
    }
    await page.close();
  }
}
