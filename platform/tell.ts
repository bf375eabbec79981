/** How the background tells frames. */
import { browser } from './browser.ts';
import type { ToFrame } from './to-frame.ts';

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
