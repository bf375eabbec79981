/** What Newsgloss does on the page in the tab: reads it and found names, or why not. */
import type { PageName } from '../../core/card/page-name.ts';
import { cardText } from '../card/card-text.ts';
import { PageNames } from '../names/PageNames.tsx';
import type { PopupText } from './popup-text.ts';

/** The page in the tab as the popup knows it. */
export type PopupPage =
  | { state: 'loading' }
  /** `reloadable`: an ordinary page, which a reload may mend. */
  | { state: 'unreachable'; reloadable: boolean }
  | { state: 'off' }
  | { state: 'reading' | 'watching' | 'paused'; names: readonly PageName[] };

export interface PageStateProps {
  t: PopupText;
  /** BCP 47 tag of the interface. */
  language: string;
  page: PopupPage;
  /** The site's name; null where the page has none. */
  site: string | null;
  enabled: boolean;
  onShow(name: PageName): void;
  onRescan(): void;
  onReload(): void;
}

export function PageState({ t, language, page, site, enabled, onShow, onRescan, onReload }: PageStateProps) {
  if (page.state === 'loading') return null;
  if (page.state === 'unreachable') {
    return (
      <div class="ui-note">
        <p>
          <strong>{t('unreachable.title')}</strong>
        </p>
        <p>{t(page.reloadable ? 'unreachable.reload' : 'unreachable.browser')}</p>
        {page.reloadable && (
          <button type="button" class="ui-button" onClick={onReload}>
            {t('unreachable.reloadButton')}
          </button>
        )}
      </div>
    );
  }
  if (!enabled || page.state === 'off') {
    return (
      <div class="ui-note">
        <p>
          <strong>{enabled && site !== null ? t('off.site', { site }) : t('off.everywhere')}</strong>
        </p>
        <p>{t('off.siteHint')}</p>
      </div>
    );
  }
  const { state, names } = page;
  const words = cardText(language);
  return (
    <section class="ui-page" aria-labelledby="ui-on-page">
      <h2 class="ui-heading" id="ui-on-page">
        {words('list.heading')}
        {names.length > 0 && <span class="ui-count">{words('list.total', { count: names.length })}</span>}
      </h2>
      {state === 'paused' && (
        <div class="ui-note ui-paused">
          <p>
            <strong>{t('paused.title')}</strong> {t('paused.hint')}
          </p>
          <button type="button" class="ui-button" onClick={onRescan}>
            {t('paused.rescan')}
          </button>
        </div>
      )}
      {names.length > 0 ? (
        <PageNames names={names} language={language} onChoose={onShow} />
      ) : (
        state !== 'paused' && (
          <p class="ui-none">{state === 'reading' ? t('page.reading') : words('list.empty')}</p>
        )
      )}
    </section>
  );
}
