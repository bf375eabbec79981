/** The toolbar popup: search, the names on this page, on and off. */
import { Compass, Settings } from 'lucide';
import { useRef } from 'preact/hooks';
import type { PageName } from '../../core/card/page-name.ts';
import type { FoundRecord } from '../../core/search/found.ts';
import { FoundList } from '../controls/FoundList.tsx';
import { SearchField } from '../controls/SearchField.tsx';
import { Switch } from '../controls/Switch.tsx';
import { useArrowKeys } from '../controls/use-arrow-keys.ts';
import { Icon } from '../Icon.tsx';
import { PageState, type PopupPage } from './PageState.tsx';
import { popupText } from './popup-text.ts';

export interface PopupProps {
  /** BCP 47 tag of the interface. */
  language: string;
  theme: 'auto' | 'light' | 'dark';
  page: PopupPage;
  /** The tab's site; null where the page has none. */
  site: string | null;
  enabled: boolean;
  siteOn: boolean;
  text: string;
  /** null while nothing was searched. */
  found: readonly FoundRecord[] | null;
  /** What failed, for the reader. */
  failure: string | null;
  hrefOf(record: FoundRecord): string;
  onSearch(text: string): void;
  onOpen(record: FoundRecord, event: MouseEvent): void;
  onShow(name: PageName): void;
  onEnabled(enabled: boolean): void;
  onSite(on: boolean): void;
  onRescan(): void;
  onReload(): void;
  onExplore(): void;
  onOptions(): void;
}

export function Popup(props: PopupProps) {
  const { language, theme, page, site, enabled, siteOn, text, found, failure } = props;
  const t = popupText(language);
  const whole = useRef<HTMLDivElement>(null);
  useArrowKeys(whole);
  const searching = text.trim() !== '';
  return (
    <div ref={whole} class="ng ui-popup" lang={language} data-theme={theme === 'auto' ? undefined : theme}>
      <header>
        <img src="/icon/newsgloss.svg" alt="" width="24" height="24" />
        <h1>Newsgloss</h1>
        <Switch label={t('switch.everywhere')} checked={enabled} onChange={props.onEnabled} />
      </header>
      <SearchField label={t('search.label')} value={text} onInput={props.onSearch} first />
      <main>
        {failure !== null && (
          <p class="ui-note" role="alert">
            {t('failed', { reason: failure })}
          </p>
        )}
        {searching ? (
          <div role="status">
            {found !== null && found.length === 0 && (
              <div class="ui-note">
                <p>
                  <strong>{t('search.none', { text: text.trim() })}</strong>
                </p>
                <p>{t('search.noneHint')}</p>
              </div>
            )}
            <FoundList
              found={found ?? []}
              language={language}
              headings={{ entity: t('found.entity'), event: t('found.event'), claim: t('found.claim') }}
              hrefOf={props.hrefOf}
              onOpen={props.onOpen}
            />
          </div>
        ) : (
          <PageState
            t={t}
            language={language}
            page={page}
            site={site}
            enabled={enabled}
            onShow={props.onShow}
            onRescan={props.onRescan}
            onReload={props.onReload}
          />
        )}
      </main>
      <footer>
        {enabled && site !== null && page.state !== 'unreachable' && (
          <Switch label={t('switch.site', { site })} checked={siteOn} onChange={props.onSite} />
        )}
        <nav>
          <button type="button" class="ui-button ui-plain" onClick={props.onExplore}>
            <Icon icon={Compass} /> {t('action.explore')}
          </button>
          <button type="button" class="ui-button ui-plain" onClick={props.onOptions}>
            <Icon icon={Settings} /> {t('action.options')}
          </button>
        </nav>
      </footer>
    </div>
  );
}
