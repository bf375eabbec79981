/**
 * The little of the extension API that every page pays for. All browsers that we support have its promises built in; the
 * polyfill (browser.ts), which evens out the rest, would double the time in which the lookout starts.
 */
import type { Runtime } from 'webextension-polyfill';

type Messaging = Pick<Runtime.Static, 'id' | 'sendMessage' | 'onMessage'>;
type World = typeof globalThis & Record<'browser' | 'chrome', { runtime: Messaging } | undefined>;

/** @throws {Error} where no extension runs. */
export function runtime(): Messaging {
  const { browser, chrome } = globalThis as World;
  const api = browser ?? chrome;
  if (!api) throw new Error('No extension runs here.');
  return api.runtime;
}
