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
      <Delay
        t={t}
        label={t('cards.show')}
        value={values.showDelay}
        least={0}
        most={2_000}
        onChange={(showDelay) => change({ showDelay })}
      />
      <Delay
        t={t}
        label={t('cards.switch')}
        value={values.switchDelay}
        least={0}
        most={2_000}
        onChange={(switchDelay) => change({ switchDelay })}
      />
      <Delay
        t={t}
        label={t('cards.hide')}
        value={values.hideDelay}
        least={100}
        most={2_000}
        onChange={(hideDelay) => change({ hideDelay })}
      />
      <Delay
        t={t}
        label={t('cards.tap')}
        value={values.tapTime}
        least={100}
        most={2_000}
        onChange={(tapTime) => change({ tapTime })}
      />
    </Section>
  );
}

interface DelayProps {
  t: OptionsText;
  label: string;
  /** Milliseconds, as are the bounds. */
  value: number;
  least: number;
  most: number;
  onChange(milliseconds: number): void;
}

function Delay({ t, label, value, least, most, onChange }: DelayProps) {
  const said = t('cards.seconds', { seconds: value / 1_000 });
  return (
    <label class="ui-field">
      <span>{label}</span>
      <span class="ui-delay">
        <input
          type="range"
          min={least}
          max={most}
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
