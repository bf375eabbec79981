/**
 * The background: opens the doors, installs the bundled packs, keeps the toolbar button true. What it holds in memory
 * is a cache; it can end at any time and start again.
 */
import { defineBackground } from 'wxt/utils/define-background';
import { refreshBadge } from '../../platform/badge.ts';
import { browser } from '../../platform/browser.ts';
import { installBundledPacks } from '../../platform/bundled-packs.ts';
import { listenForCommands } from '../../platform/commands.ts';
import { openDoors } from '../../platform/doors.ts';
import { injectIntoOpenTabs } from '../../platform/inject.ts';
import { openPacksDb, type PacksDb } from '../../platform/packs-db.ts';
import { watchSettings } from '../../platform/settings.ts';
import { tellAll } from '../../platform/tell.ts';
import { contentHandlers } from './content-handlers.ts';
import { pageHandlers } from './page-handlers.ts';

export default defineBackground(() => {
  const packs = openPacks();
  openDoors({ content: contentHandlers(packs), page: pageHandlers(packs) });
  listenForCommands();
  watchSettings(() => void tellAll({ tell: 'changed' }));
  browser.tabs.onActivated.addListener(({ tabId }) => void refreshBadge(tabId));
  browser.runtime.onInstalled.addListener(async ({ reason }) => {
    await packs;
    if (reason === 'install') await browser.tabs.create({ url: browser.runtime.getURL('welcome.html') });
    await injectIntoOpenTabs();
  });
  // Waking for the browser's start lets the first page find the packs installed.
  browser.runtime.onStartup.addListener(() => void packs);
});

/** The database with the bundled packs in it. Packs that can't be installed leave the others usable. */
async function openPacks(): Promise<PacksDb> {
  const db = await openPacksDb();
  try {
    const { changed, failures } = await installBundledPacks(db);
    if (changed) await tellAll({ tell: 'changed' });
    if (failures.length > 0) {
      console.error('Newsgloss: bundled packs could not be installed; the others are.', ...failures);
    }
  } catch (error) {
    console.error('Newsgloss: the bundled packs could not be installed.', error);
  }
  return db;
}
