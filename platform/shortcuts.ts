/** Keyboard shortcuts as the browser keeps them. */
import { browser } from './browser.ts';

export interface KnownShortcut {
  /** What it does, in the browser's language. */
  name: string;
  /** As the browser writes it; empty when none is set. */
  keys: string;
}

/** In the order in which a reader meets them; browsers list them by name. */
const ORDER = ['_execute_action', 'next-name', 'previous-name', 'open-card', 'list-names'];
const place = (name = ''): number => ORDER.indexOf(name);

export async function readShortcuts(): Promise<KnownShortcut[]> {
  const commands = await browser.commands.getAll();
  commands.sort((a, b) => place(a.name) - place(b.name));
  return commands.map(({ name, description, shortcut }) => ({
    name: name === '_execute_action' ? browser.i18n.getMessage('openPopup') : description || (name ?? ''),
    keys: shortcut ?? '',
  }));
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
