/** Names that are never marked, to mark again. */
import { X } from 'lucide';
import { Icon } from '../Icon.tsx';
import type { MutedName } from './option-values.ts';
import type { OptionsText } from './options-text.ts';
import { Section } from './Section.tsx';

export interface NameOptionsProps {
  t: OptionsText;
  names: readonly MutedName[];
  onRemove(key: string): void;
}

export function NameOptions({ t, names, onRemove }: NameOptionsProps) {
  return (
    <Section heading={t('names.heading')}>
      {names.length === 0 ? (
        <p class="ui-hint">{t('names.none')}</p>
      ) : (
        <ul class="ui-chips">
          {names.map(({ key, name, lang }) => (
            <li key={key}>
              <bdi lang={lang}>{name}</bdi>
              <button type="button" aria-label={t('names.on', { name })} onClick={() => onRemove(key)}>
                <Icon icon={X} />
              </button>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
