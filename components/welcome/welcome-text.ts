/** The words of the welcome page in the interface languages. */
import en from '../../locales/en/welcome.json' with { type: 'json' };
import ja from '../../locales/ja/welcome.json' with { type: 'json' };
import ko from '../../locales/ko/welcome.json' with { type: 'json' };
import uk from '../../locales/uk/welcome.json' with { type: 'json' };
import { type Catalogue, type Translate, translator } from '../messages.ts';

export type WelcomeText = Translate<Extract<keyof typeof en, string>>;

const catalogues: Readonly<Record<string, Catalogue>> = { en, ja, ko, uk };

/** @param language BCP 47 tag; languages without a catalogue read English. */
export function welcomeText(language: string): WelcomeText {
  return translator(language, catalogues[language] ?? {}, en);
}
