/** Keyboard shortcuts as the browser keeps them. */
import { browser } from './browser.ts';

/** A command and its keys. */
export interface KnownShortcut {
  /** Its name in the manifest. */
  command: string;
  /** As the browser writes it; empty when none is set. */
  keys: string;
}

/** All commands of the manifest. */
export async function readShortcuts(): Promise<KnownShortcut[]> {
  const commands = await browser.commands.getAll();
  return commands.map(({ name, shortcut }) => ({ command: name ?? '', keys: shortcut ?? '' }));
}

/** Opens the browser's own page for shortcuts; undefined where there is none that we can open. */
export function openShortcutPage(): (() => void) | undefined {
  const commands = browser.commands as typeof browser.commands & {
    openShortcutSettings?: () => Promise<void>;
  };
  if (commands.openShortcutSettings !== undefined) return () => void commands.openShortcutSettings?.();
  if (import.meta.env.CHROME || import.meta.env.EDGE) {
    return () => void browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
  }
  return undefined;
}
