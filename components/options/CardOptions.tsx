/** When cards open and close. */
import { Choice } from '../controls/Choice.tsx';
import type { Change, OptionValues } from './option-values.ts';
import type { OptionsText } from './options-text.ts';
import { Section } from './Section.tsx';

export interface CardOptionsProps {
  t: OptionsText;
  values: OptionValues;
  change: Change;
}

/** Milliseconds. */
const MOST = 2_000;
const DELAYS = [
  { key: 'showDelay', name: 'cards.show', least: 0 },
  { key: 'switchDelay', name: 'cards.switch', least: 0 },
  { key: 'hideDelay', name: 'cards.hide', least: 100 },
  { key: 'tapTime', name: 'cards.tap', least: 100 },
] as const;

export function CardOptions({ t, values, change }: CardOptionsProps) {
  return (
    <Section heading={t('cards.heading')}>
      <Choice
        label={t('cards.hold')}
        value={values.holdKey}
        options={(['none', 'Alt', 'Control', 'Shift'] as const).map((value) => ({
          value,
          label: t(`hold.${value}`),
        }))}
        onChange={(holdKey) => change({ holdKey })}
      />
      {DELAYS.map(({ key, name, least }) => (
        <Delay
          key={key}
          t={t}
          label={t(name)}
          value={values[key]}
          least={least}
          onChange={(milliseconds) => change({ [key]: milliseconds })}
        />
      ))}
    </Section>
  );
}

interface DelayProps {
  t: OptionsText;
  label: string;
  /** Milliseconds, as is the least that can be chosen. */
  value: number;
  least: number;
  onChange(milliseconds: number): void;
}

function Delay({ t, label, value, least, onChange }: DelayProps) {
  const said = t('cards.seconds', { seconds: value / 1_000 });
  return (
    <label class="ui-field">
      <span>{label}</span>
      <span class="ui-delay">
        <input
          type="range"
          min={least}
          max={MOST}
          step={50}
          value={value}
          aria-valuetext={said}
          onChange={(event) => onChange(event.currentTarget.valueAsNumber)}
        />
        <output>{said}</output>
      </span>
    </label>
  );
}
