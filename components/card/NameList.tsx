/** The names on this page, for those who come by keyboard: choose one to go to it and open its card. */
import { X } from 'lucide';
import { useId } from 'preact/hooks';
import { Icon } from '../Icon.tsx';
import { cardText, directionOf } from './card-text.ts';

export interface NameListProps {
  names: readonly { key: string; name: string; count: number }[];
  /** BCP 47 tag of the interface. */
  language: string;
  /** Null: dismissed. */
  choose(key: string | null): void;
}

export function NameList({ names, language, choose }: NameListProps) {
  const t = cardText(language);
  const titleId = useId();
  return (
    <div
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
      <div class="ng-body">
        {names.length === 0 && <p>{t('list.empty')}</p>}
        <ul>
          {names.map(({ key, name, count }) => (
            <li key={key}>
              <button type="button" class="ng-menu-choice ng-listed" onClick={() => choose(key)}>
                <bdi>{name}</bdi>
                <span class="ng-faint">{t('list.count', { count })}</span>
              </button>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
