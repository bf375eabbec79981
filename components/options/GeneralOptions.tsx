/** On and off, language, theme. */
import { Choice } from '../controls/Choice.tsx';
import { Switch } from '../controls/Switch.tsx';
import type { Change, OptionValues } from './option-values.ts';
import type { OptionsText } from './options-text.ts';
import { Section } from './Section.tsx';

/** Each language in itself, so that its readers find it. */
const LANGUAGES = { en: 'English', ja: '日本語', uk: 'Українська', ko: '한국어' } as const;

export interface GeneralOptionsProps {
  t: OptionsText;
  values: OptionValues;
  change: Change;
}

export function GeneralOptions({ t, values, change }: GeneralOptionsProps) {
  return (
    <Section heading={t('general.heading')}>
      <Switch
        label={t('general.enabled')}
        hint={t('general.enabledHint')}
        checked={values.enabled}
        onChange={(enabled) => change({ enabled })}
      />
      <label class="ui-field">
        <span>{t('general.language')}</span>
        <select
          class="ui-select"
          value={values.language}
          onChange={(event) => change({ language: event.currentTarget.value as OptionValues['language'] })}
        >
          <option value="auto">{t('general.languageAuto')}</option>
          {Object.entries(LANGUAGES).map(([tag, name]) => (
            <option key={tag} value={tag} lang={tag}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <Choice
        label={t('general.theme')}
        value={values.theme}
        options={(['auto', 'light', 'dark'] as const).map((value) => ({ value, label: t(`theme.${value}`) }))}
        onChange={(theme) => change({ theme })}
      />
    </Section>
  );
}
