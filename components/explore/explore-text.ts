/** The words of the explore page in the interface languages. */
import en from '../../locales/en/explore.json' with { type: 'json' };
import ja from '../../locales/ja/explore.json' with { type: 'json' };
import ko from '../../locales/ko/explore.json' with { type: 'json' };
import uk from '../../locales/uk/explore.json' with { type: 'json' };
import { type Catalogue, type Translate, translator } from '../messages.ts';

export type ExploreText = Translate<Extract<keyof typeof en, string>>;

const catalogues: Readonly<Record<string, Catalogue>> = { en, ja, ko, uk };

/** @param language BCP 47 tag; languages without a catalogue read English. */
export function exploreText(language: string): ExploreText {
  return translator(language, catalogues[language] ?? {}, en);
}
