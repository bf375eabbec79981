/** The names on the page, each leading to its place. */
import type { ChosenText } from '../../core/card/card-data.ts';
import type { EntityKind } from '../../core/pack/identity.ts';
import { KIND_ICONS } from '../card/KindMark.tsx';
import { Icon } from '../Icon.tsx';
import type { PopupText } from './popup-text.ts';

/** One name on the page. */
export interface ListedName {
  pack: string;
  entity: string;
  kind: EntityKind;
  name: ChosenText;
  /** As the page writes it first. */
  written: string;
  count: number;
}

export interface PageNamesProps {
  t: PopupText;
  names: readonly ListedName[];
  onShow(name: ListedName): void;
}

const same = (a: string, b: string): boolean =>
  a.normalize('NFKC').toLowerCase() === b.normalize('NFKC').toLowerCase();

export function PageNames({ t, names, onShow }: PageNamesProps) {
  return (
    <ul class="ui-names">
      {names.map((name) => (
        <li key={`${name.pack}/${name.entity}`}>
          <button type="button" class="ui-row" data-stop onClick={() => onShow(name)}>
            <Icon icon={KIND_ICONS[name.kind]} />
            <span class="ui-row-title">
              <b lang={name.name.lang}>{name.name.text}</b>
              {!same(name.name.text, name.written) && (
                <small>{t('page.written', { text: name.written })}</small>
              )}
            </span>
            <span class="ui-row-end">
              <span aria-hidden="true">{t('page.times', { count: name.count })}</span>
              <span class="ui-unseen">{t('page.mentions', { count: name.count })}</span>
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
