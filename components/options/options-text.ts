/** The words of the options page in the interface languages. */
import en from '../../locales/en/options.json' with { type: 'json' };
import ja from '../../locales/ja/options.json' with { type: 'json' };
import ko from '../../locales/ko/options.json' with { type: 'json' };
import uk from '../../locales/uk/options.json' with { type: 'json' };
import { type Catalogue, type Translate, translator } from '../messages.ts';

export type OptionsText = Translate<Extract<keyof typeof en, string>>;

const catalogues: Readonly<Record<string, Catalogue>> = { en, ja, ko, uk };

/** @param language BCP 47 tag; languages without a catalogue read English. */
export function optionsText(language: string): OptionsText {
  return translator(language, catalogues[language] ?? {}, en);
}
