import type { Extension } from './browsers.ts';
import { until } from './until.ts';

/** The browser's number of the tab that shows an address; only an extension page may ask. */
export async function tabOf(extension: Extension, address: string): Promise<number> {
  const asker = await extension.openPage('popup.html');
  try {
    return await until('the number of the tab', () =>
      asker.evaluate(async (url) => {
        const { tabs } = (globalThis as unknown as { chrome: ExtensionTabs }).chrome;
        return (await tabs.query({})).find((tab) => tab.url === url)?.id;
      }, address),
    );
  } finally {
    await asker.close();
  }
}

interface ExtensionTabs {
  tabs: { query(filter: object): Promise<{ id?: number; url?: string }[]> };
}
