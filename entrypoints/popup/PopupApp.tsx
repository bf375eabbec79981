/** The popup's state: the tab's page, the settings, the search. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { PopupPage } from '../../components/popup/PageState.tsx';
import { Popup } from '../../components/popup/Popup.tsx';
import { ask } from '../../platform/ask.ts';
import { browser } from '../../platform/browser.ts';
import { interfaceLanguage } from '../../platform/language.ts';
import { reasonOf } from '../../platform/reason-of.ts';
import { watchReports } from '../../platform/reports.ts';
import { changeSettings } from '../../platform/settings.ts';
import { hostOf, isOff, siteOf, withSiteOff, withSiteOn } from '../../platform/sites.ts';
import { exploreHref } from '../shared/explore-address.ts';
import { useSearch } from '../shared/use-search.ts';
import { useSettings } from '../shared/use-settings.ts';
import { type PopupTab, useTab } from './use-tab.ts';

export function PopupApp() {
  const tab = useTab();
  const settings = useSettings();
  const [page, setPage] = useState<PopupPage>({ state: 'loading' });
  const [failure, setFailure] = useState<string | null>(null);
  const { text, found, search, failure: searchFailure } = useSearch();

  const refresh = useCallback(async () => {
    if (tab !== null) setPage(await readPage(tab).catch((error: unknown) => failed(error, setFailure)));
  }, [tab]);
  useEffect(() => {
    if (tab === null) return;
    void refresh();
    return watchReports(tab.id, () => void refresh());
  }, [tab, refresh]);

  if (tab === null || settings === null) return null;
  const host = tab.url === null ? null : hostOf(tab.url);
  const go = async (url: string) => {
    await browser.tabs.create({ url: browser.runtime.getURL(url) });
    window.close();
  };
  return (
    <Popup
      language={interfaceLanguage(settings)}
      theme={settings.theme}
      page={page}
      site={host === null ? null : siteOf(host)}
      enabled={settings.enabled}
      siteOn={host === null || !isOff(settings.sitesOff, host)}
      text={text}
      found={found}
      failure={failure ?? searchFailure}
      hrefOf={exploreHref}
      onSearch={search}
      onOpen={(record, event) => {
        event.preventDefault();
        void go(exploreHref(record));
      }}
      onShow={async ({ pack, entity }) => {
        await ask('showName', { tab: tab.id, pack, entity });
        window.close();
      }}
      onEnabled={(enabled) => changeSettings(() => ({ enabled }))}
      onSite={(on) => {
        if (host === null) return;
        void changeSettings(({ sitesOff }) => ({
          sitesOff: on ? withSiteOn(sitesOff, host) : withSiteOff(sitesOff, host),
        }));
      }}
      onRescan={() => ask('rescan', { tab: tab.id })}
      onReload={async () => {
        await browser.tabs.reload(tab.id);
        window.close();
      }}
      onExplore={() => go('/explore.html')}
      onOptions={async () => {
        await browser.runtime.openOptionsPage();
        window.close();
      }}
    />
  );
}

async function readPage({ id, url }: PopupTab): Promise<PopupPage> {
  const names = await ask('names', { tab: id });
  if (names.state !== 'unreachable') return names;
  return { state: 'unreachable', reloadable: url !== null && hostOf(url) !== null };
}

function failed(error: unknown, tell: (reason: string) => void): PopupPage {
  tell(reasonOf(error));
  return { state: 'loading' };
}
