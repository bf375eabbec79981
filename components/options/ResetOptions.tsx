/** Back to the beginning, asked twice. */
import { useState } from 'preact/hooks';
import type { OptionsText } from './options-text.ts';
import { Section } from './Section.tsx';

export interface ResetOptionsProps {
  t: OptionsText;
  onReset(): void;
}

export function ResetOptions({ t, onReset }: ResetOptionsProps) {
  const [step, setStep] = useState<'idle' | 'sure' | 'done'>('idle');
  return (
    <Section heading={t('reset.heading')} hint={t('reset.hint')}>
      {step === 'sure' ? (
        <p class="ui-buttons">
          <button
            type="button"
            class="ui-button ui-danger"
            onClick={() => {
              onReset();
              setStep('done');
            }}
          >
            {t('reset.sure')}
          </button>
          <button type="button" class="ui-button" onClick={() => setStep('idle')}>
            {t('reset.cancel')}
          </button>
        </p>
      ) : (
        <button type="button" class="ui-button" onClick={() => setStep('sure')}>
          {t('reset.button')}
        </button>
      )}
      <p class="ui-hint" role="status">
        {step === 'done' && t('reset.done')}
      </p>
    </Section>
  );
}
