/** The names on this page, for those who come by keyboard: choose one to go to it and open its card. */
import { X } from 'lucide';
import { useId, useRef } from 'preact/hooks';
import type { PageName } from '../../core/card/page-name.ts';
import { useArrowKeys } from '../controls/use-arrow-keys.ts';
import { Icon } from '../Icon.tsx';
import { PageNames } from '../names/PageNames.tsx';
import { cardText, directionOf } from './card-text.ts';

export interface NameListProps {
  names: readonly PageName[];
  /** BCP 47 tag of the interface. */
  language: string;
  /** Null: dismissed. */
  choose(name: PageName | null): void;
}

export function NameList({ names, language, choose }: NameListProps) {
  const t = cardText(language);
  const titleId = useId();
  const dialog = useRef<HTMLDivElement>(null);
  useArrowKeys(dialog);
  return (
    <div
      ref={dialog}
      class="ng-card"
      role="dialog"
      aria-modal="true"
      aria-labelledby={titleId}
      lang={language}
      dir={directionOf(language)}
      tabIndex={-1}
    >
      <header class="ng-header">
        <div class="ng-toolbar">
          <h2 class="ng-title" id={titleId}>
            {t('list.heading')}
          </h2>
          <span class="ng-spring" />
          {names.length > 0 && (
            <span class="ng-faint ng-small">{t('list.total', { count: names.length })}</span>
          )}
          <button
            type="button"
            class="ng-icon-button"
            aria-label={t('action.close')}
            onClick={() => choose(null)}
          >
            <Icon icon={X} />
          </button>
        </div>
      </header>
      <div class="ng-body ng-listing">
        {names.length === 0 && <p>{t('list.empty')}</p>}
        <PageNames names={names} language={language} onChoose={choose} />
      </div>
    </div>
  );
}
