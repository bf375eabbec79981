/** All languages whose names Newsgloss can inflect. Names in others are taken as written. */
import type { Language } from '../language.ts';
import { german } from './de.ts';
import { english } from './en.ts';
import { spanish } from './es.ts';
import { french } from './fr.ts';
import { japanese } from './ja.ts';
import { korean } from './ko.ts';
import { polish } from './pl.ts';
import { russian } from './ru.ts';
import { ukrainian } from './uk.ts';
import { chinese } from './zh.ts';

export const LANGUAGES: readonly Language[] = [
  english,
  japanese,
  ukrainian,
  russian,
  korean,
  chinese,
  german,
  french,
  spanish,
  polish,
];

const byTag = new Map(LANGUAGES.map((language) => [language.tag, language]));

/** The language of a BCP 47 tag, by its primary subtag; undefined for a language without a file. */
export function languageOf(tag: string): Language | undefined {
  return byTag.get(tag.split('-', 1)[0] ?? tag);
}
