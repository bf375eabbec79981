/** The names on a page, each leading to its place: the same list in the popup and on the page. */
import type { PageName } from '../../core/card/page-name.ts';
import { cardText } from '../card/card-text.ts';
import { KIND_ICONS } from '../card/KindMark.tsx';
import { Icon } from '../Icon.tsx';

export interface PageNamesProps {
  names: readonly PageName[];
  /** BCP 47 tag of the interface. */
  language: string;
  onChoose(name: PageName): void;
}

const same = (a: string, b: string): boolean =>
  a.normalize('NFKC').toLowerCase() === b.normalize('NFKC').toLowerCase();

export function PageNames({ names, language, onChoose }: PageNamesProps) {
  const t = cardText(language);
  return (
    <ul class="ng-page-names">
      {names.map((name) => (
        <li key={`${name.pack}/${name.entity}`}>
          <button type="button" class="ng-page-name" data-stop onClick={() => onChoose(name)}>
            <Icon icon={KIND_ICONS[name.kind]} />
            <span class="ng-page-name-text">
              <bdi lang={name.name.lang}>{name.name.text}</bdi>
              {!same(name.name.text, name.written) && (
                <small>{t('list.written', { text: name.written })}</small>
              )}
            </span>
            <span class="ng-page-name-count">
              <span aria-hidden="true">{t('list.times', { count: name.count })}</span>
              <span class="ng-hidden">{t('list.count', { count: name.count })}</span>
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
