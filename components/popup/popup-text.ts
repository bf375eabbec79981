/** The popup's words in the interface languages. */
import en from '../../locales/en/popup.json' with { type: 'json' };
import ja from '../../locales/ja/popup.json' with { type: 'json' };
import ko from '../../locales/ko/popup.json' with { type: 'json' };
import uk from '../../locales/uk/popup.json' with { type: 'json' };
import { type Catalogue, type Translate, translator } from '../messages.ts';

export type PopupText = Translate<Extract<keyof typeof en, string>>;

const catalogues: Readonly<Record<string, Catalogue>> = { en, ja, ko, uk };

/** @param language BCP 47 tag; languages without a catalogue read English. */
export function popupText(language: string): PopupText {
  return translator(language, catalogues[language] ?? {}, en);
}
