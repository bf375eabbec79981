/** Putting our scripts into frames that need them. */
import { browser } from './browser.ts';
import type { Caller } from './doors.ts';

/** Injects the code that reads a page with names into the frame that asks for it. */
export async function injectReading(caller: Caller): Promise<void> {
  await inject(caller, ['/reading.js']);
}

/** Injects the card's code, and the shapes of its map, into the frame that asks for it. */
export async function injectCard(caller: Caller): Promise<void> {
  await inject(caller, ['/card-map.js', '/card.js']);
}

/** Injects the citation processor into the frame that asks for it. */
export async function injectCitations(caller: Caller): Promise<void> {
  await inject(caller, ['/card-cite.js']);
}

async function inject({ tab, frame }: Caller, files: string[]): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId: tab, frameIds: [frame] },
    files,
    injectImmediately: true,
  });
}

/**
 * Starts the content script in the tabs that were open before we were installed or updated. Firefox does this by itself.
 */
export async function injectIntoOpenTabs(): Promise<void> {
  if (import.meta.env.FIREFOX) return;
  const scripts = browser.runtime.getManifest().content_scripts ?? [];
  const tabs = await browser.tabs.query({
    url: ['http://*/*', 'https://*/*', 'file:///*'],
    discarded: false,
  });
  for (const { id } of tabs) {
    if (id === undefined) continue;
    const target = { tabId: id, allFrames: true };
    for (const { css = [], js = [] } of scripts) {
      // A tab may be a store page or closed by now; the others still get theirs.
      await Promise.allSettled([
        ...(css.length > 0 ? [browser.scripting.insertCSS({ target, files: css })] : []),
        ...(js.length > 0 ? [browser.scripting.executeScript({ target, files: js })] : []),
      ]);
    }
  }
}
