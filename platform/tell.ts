/** What the background tells frames, and how frames hear it. */
import * as v from 'valibot';
import { browser } from './browser.ts';
import { ToFrame } from './to-frame.ts';

/** Tells one frame of a tab, or all of them. Tabs without us hear nothing, and that is fine. */
export async function tell(tab: number, message: ToFrame, frame?: number): Promise<void> {
  await browser.tabs
    .sendMessage(tab, message, frame === undefined ? undefined : { frameId: frame })
    .catch(() => undefined);
}

/** Tells every frame of every tab. */
export async function tellAll(message: ToFrame): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(tabs.map(({ id }) => (id === undefined ? undefined : tell(id, message))));
}

/** Called by a frame: hears what the background tells until the returned function is called. */
export function hear(told: (message: ToFrame) => void): () => void {
  const listener = (message: unknown, sender: { id?: string | undefined }): undefined => {
    if (sender.id !== browser.runtime.id) return;
    const parsed = v.safeParse(ToFrame, message);
    if (parsed.success) told(parsed.output);
  };
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}
