/** The card's words in the interface languages. */
import en from '../../locales/en/card.json' with { type: 'json' };
import ja from '../../locales/ja/card.json' with { type: 'json' };
import ko from '../../locales/ko/card.json' with { type: 'json' };
import uk from '../../locales/uk/card.json' with { type: 'json' };
import { type Catalogue, type Translate, translator } from '../messages.ts';

export type CardText = Translate<Extract<keyof typeof en, string>>;

const catalogues: Readonly<Record<string, Catalogue>> = { en, ja, ko, uk };
const RIGHT_TO_LEFT = new Set(['ar', 'dv', 'fa', 'he', 'ps', 'ur', 'yi']);

const base = (language: string): string => language.split('-', 1)[0] ?? language;

/** @param language BCP 47 tag; languages without a catalogue read English. */
export function cardText(language: string): CardText {
  return translator(language, catalogues[base(language)] ?? {}, en);
}

/** The direction that a language is written in. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(base(language)) ? 'rtl' : 'ltr';
}
