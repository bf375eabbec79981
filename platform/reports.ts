/** Hearing, in our own pages, that a tab's marks changed: frames report to every part of the extension that listens. */
import { browser, type Runtime } from './browser.ts';

/** Calls back whenever a frame of the tab reports, until the returned function is called. */
export function watchReports(tab: number, reported: () => void): () => void {
  const listener = (message: unknown, sender: Runtime.MessageSender): undefined => {
    const ours = sender.id === browser.runtime.id && sender.tab?.id === tab;
    if (
      ours &&
      typeof message === 'object' &&
      message !== null &&
      'ask' in message &&
      message.ask === 'report'
    ) {
      reported();
    }
  };
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}
