/** A text of the pack in the language it was found in; the reader is told when that is not theirs. */
import type { ChosenText } from '../../core/card/card-data.ts';
import { useCard } from './card-context.ts';

const base = (tag: string): string => tag.split('-', 1)[0] ?? tag;

/** Name of a language in the reader's language. */
export function languageName(tag: string, language: string): string {
  try {
    return new Intl.DisplayNames(language, { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

export interface TextProps {
  of: ChosenText;
  /** Says the language when it differs; names of things go without. */
  tell?: boolean;
}

export function Text({ of: { text, lang }, tell = false }: TextProps) {
  const { language, t } = useCard();
  const foreign = tell && lang !== 'und' && base(lang) !== base(language);
  return (
    <>
      <bdi lang={lang}>{text}</bdi>
      {foreign && <span class="ng-foreign"> {t('text.in', { language: languageName(lang, language) })}</span>}
    </>
  );
}

/** A name that opens its own card. */
export function NameButton({ entity, name }: { entity: string; name: ChosenText }) {
  const { openNested } = useCard();
  return (
    <button type="button" class="ng-name" lang={name.lang} onClick={() => openNested(entity, name.text)}>
      {name.text}
    </button>
  );
}
