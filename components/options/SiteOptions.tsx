/** Sites that are switched off: to switch on again, or to add one. */
import { X } from 'lucide';
import { useState } from 'preact/hooks';
import { Icon } from '../Icon.tsx';
import type { OptionsText } from './options-text.ts';
import { Section } from './Section.tsx';

export interface SiteOptionsProps {
  t: OptionsText;
  sites: readonly string[];
  /** @returns whether the text was a site. */
  onAdd(text: string): boolean;
  onRemove(site: string): void;
}

export function SiteOptions({ t, sites, onAdd, onRemove }: SiteOptionsProps) {
  const [text, setText] = useState('');
  const [refused, setRefused] = useState<string | null>(null);
  return (
    <Section heading={t('sites.heading')}>
      {sites.length === 0 ? (
        <p class="ui-hint">{t('sites.none')}</p>
      ) : (
        <ul class="ui-chips">
          {sites.map((site) => (
            <li key={site}>
              {site}
              <button type="button" aria-label={t('sites.on', { site })} onClick={() => onRemove(site)}>
                <Icon icon={X} />
              </button>
            </li>
          ))}
        </ul>
      )}
      <form
        class="ui-add"
        onSubmit={(event) => {
          event.preventDefault();
          const added = onAdd(text);
          setRefused(added ? null : text);
          if (added) setText('');
        }}
      >
        <label>
          <span>{t('sites.add')}</span>
          <input
            class="ui-input"
            value={text}
            placeholder="example.org"
            autocapitalize="none"
            autocomplete="off"
            spellcheck={false}
            aria-invalid={refused !== null}
            onInput={(event) => setText(event.currentTarget.value)}
          />
        </label>
        <button type="submit" class="ui-button" disabled={text.trim() === ''}>
          {t('sites.addButton')}
        </button>
      </form>
      <p class="ui-hint" role="status">
        {refused === null ? t('sites.addHint') : <strong>{t('sites.invalid', { text: refused })}</strong>}
      </p>
    </Section>
  );
}
