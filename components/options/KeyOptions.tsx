/** The keyboard commands with the keys they have now. */
import { type Shortcut, ShortcutList } from '../controls/ShortcutList.tsx';
import type { OptionsText } from './options-text.ts';
import { Section } from './Section.tsx';

export interface KeyOptionsProps {
  t: OptionsText;
  shortcuts: readonly Shortcut[];
  /** Absent where the browser has no page for it that we can open. */
  onChange?: () => void;
}

export function KeyOptions({ t, shortcuts, onChange }: KeyOptionsProps) {
  return (
    <Section heading={t('keys.heading')} hint={t('keys.hint')}>
      <ShortcutList t={t} shortcuts={shortcuts} />
      {onChange !== undefined && (
        <button type="button" class="ui-button" onClick={onChange}>
          {t('keys.change')}
        </button>
      )}
    </Section>
  );
}
