/** The toolbar button of a tab: how many names its page has, or that we are off or paused there. */
import { browser } from './browser.ts';
import { readFrames } from './read-frames.ts';
import { countNames, stateOf } from './tab-names.ts';

const COLOURS = { names: '#1d4f91', quiet: '#646b77' };

/** Asks the tab's frames and shows what they say. */
export async function refreshBadge(tab: number): Promise<void> {
  const frames = await readFrames(tab);
  const state = stateOf(frames);
  const count = countNames(frames);
  if (state === 'off') return show(tab, 'off', COLOURS.quiet, browser.i18n.getMessage('buttonOff'));
  if (state === 'paused') return show(tab, '||', COLOURS.quiet, browser.i18n.getMessage('buttonPaused'));
  const title = count === 0 ? '' : browser.i18n.getMessage('buttonNames', String(count));
  return show(tab, count === 0 ? '' : String(count), COLOURS.names, title);
}

async function show(tab: number, text: string, color: string, title: string): Promise<void> {
  // The tab may be gone by now.
  await Promise.all([
    browser.action.setBadgeText({ tabId: tab, text }),
    browser.action.setBadgeBackgroundColor({ tabId: tab, color }),
    browser.action.setTitle({ tabId: tab, title: title || browser.i18n.getMessage('button') }),
  ]).catch(() => undefined);
}
