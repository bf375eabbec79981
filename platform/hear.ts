/** How frames hear what the background tells. */
import { browser } from './browser.ts';

/** Called by a frame: hears every message of the extension until the returned function is called. */
export function hear(heard: (message: unknown) => void): () => void {
  const listener = (message: unknown, sender: { id?: string | undefined }): undefined => {
    if (sender.id === browser.runtime.id) heard(message);
  };
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}
