/** The tab that the popup is over. */
import { useEffect, useState } from 'preact/hooks';
import { browser } from '../../platform/browser.ts';

export interface PopupTab {
  id: number;
  /** null where the browser keeps it from extensions. */
  url: string | null;
}

/** null until it is known. Opened as an ordinary page, the popup speaks of the tab named in its address: `?tab=7`. */
export function useTab(): PopupTab | null {
  const [tab, setTab] = useState<PopupTab | null>(null);
  useEffect(() => {
    void findTab().then(setTab);
  }, []);
  return tab;
}

async function findTab(): Promise<PopupTab | null> {
  const named = Number(new URLSearchParams(location.search).get('tab') ?? Number.NaN);
  const found = Number.isInteger(named)
    ? await browser.tabs.get(named)
    : (await browser.tabs.query({ active: true, currentWindow: true }))[0];
  return found?.id === undefined ? null : { id: found.id, url: found.url ?? null };
}
