/** How marks look, and what gets one. */
import { useEffect, useRef } from 'preact/hooks';
import { ENTITY_KINDS } from '../../core/pack/identity.ts';
import { cardText } from '../card/card-text.ts';
import { KIND_ICONS } from '../card/KindMark.tsx';
import { Choice } from '../controls/Choice.tsx';
import { Switch } from '../controls/Switch.tsx';
import { Icon } from '../Icon.tsx';
import type { Change, OptionValues } from './option-values.ts';
import type { OptionsText } from './options-text.ts';
import { Section } from './Section.tsx';

export interface MarkOptionsProps {
  t: OptionsText;
  language: string;
  values: OptionValues;
  change: Change;
  /** Draws marks on these elements as pages would see them. */
  paint(names: readonly Element[], style: OptionValues['markStyle']): void;
}

export function MarkOptions({ t, language, values, change, paint }: MarkOptionsProps) {
  const kindText = cardText(language);
  const { kindsOff, markStyle } = values;
  return (
    <Section heading={t('marks.heading')}>
      <Choice
        label={t('marks.style')}
        value={markStyle}
        options={(['underline', 'dotted', 'tint'] as const).map((value) => ({
          value,
          label: t(`style.${value}`),
        }))}
        onChange={(style) => change({ markStyle: style })}
      />
      <MarkPreview t={t} markStyle={markStyle} paint={paint} />
      <fieldset class="ui-kinds">
        <legend>{t('marks.kinds')}</legend>
        {ENTITY_KINDS.map((kind) => (
          <label key={kind}>
            <input
              type="checkbox"
              checked={!kindsOff.includes(kind)}
              onChange={(event) =>
                change({
                  kindsOff: event.currentTarget.checked
                    ? kindsOff.filter((other) => other !== kind)
                    : [...kindsOff, kind],
                })
              }
            />
            <Icon icon={KIND_ICONS[kind]} />
            {kindText(`kind.${kind}`)}
          </label>
        ))}
      </fieldset>
      <Switch
        label={t('marks.common')}
        hint={t('marks.commonHint')}
        checked={values.markCommonNouns}
        onChange={(markCommonNouns) => change({ markCommonNouns })}
      />
    </Section>
  );
}

/** A sentence with its names marked, drawn by what draws on pages. */
function MarkPreview({
  t,
  markStyle,
  paint,
}: Pick<MarkOptionsProps, 't' | 'paint'> & Pick<OptionValues, 'markStyle'>) {
  const sentence = useRef<HTMLParagraphElement>(null);
  // After every drawing: another language has other elements.
  useEffect(() => {
    paint([...(sentence.current?.querySelectorAll('bdi') ?? [])], markStyle);
  });
  return (
    <figure class="ui-preview">
      <figcaption>{t('marks.previewLabel')}</figcaption>
      <p ref={sentence}>
        {t('marks.preview')
          .split(/[[\]]/)
          .map((part, index) => (index % 2 === 1 ? <bdi key={part}>{part}</bdi> : part))}
      </p>
    </figure>
  );
}
