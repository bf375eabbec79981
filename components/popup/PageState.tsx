/** What Newsgloss does on the page in the tab: reads it and found names, or why not. */
import { type ListedName, PageNames } from './PageNames.tsx';
import type { PopupText } from './popup-text.ts';

/** The page in the tab as the popup knows it. */
export type PopupPage =
  | { state: 'loading' }
  /** `reloadable`: an ordinary page, which a reload may mend. */
  | { state: 'unreachable'; reloadable: boolean }
  | { state: 'off' }
  | { state: 'reading' | 'watching' | 'paused'; names: readonly ListedName[] };

export interface PageStateProps {
  t: PopupText;
  page: PopupPage;
  /** The site's name; null where the page has none. */
  site: string | null;
  enabled: boolean;
  onShow(name: ListedName): void;
  onRescan(): void;
  onReload(): void;
}

export function PageState({ t, page, site, enabled, onShow, onRescan, onReload }: PageStateProps) {
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
  return (
    <section class="ui-page" aria-labelledby="ui-on-page">
      <h2 class="ui-heading" id="ui-on-page">
        {t('page.heading')}
        {names.length > 0 && <span class="ui-count">{t('page.count', { count: names.length })}</span>}
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
        <PageNames t={t} names={names} onShow={onShow} />
      ) : (
        state !== 'paused' && <p class="ui-none">{t(state === 'reading' ? 'page.reading' : 'page.none')}</p>
      )}
    </section>
  );
}
