/**
 * Which of a text's languages a reader gets. The order, for each language the reader wants in turn: the very tag,
 * then its base language (zh for zh-Hant), then another variety of it (zh-Hans). Then English, then what the
 * editor wrote first. The chosen language always travels with the text, so that the reader is told.
 */
import type { Localised } from '../pack/schema.ts';
import type { ChosenText } from './card-data.ts';

const base = (tag: string): string => tag.split('-', 1)[0] ?? tag;

/** The tag to use, of those there are; undefined when there is none. */
function chooseLanguage(available: readonly string[], wanted: readonly string[]): string | undefined {
  for (const want of [...wanted, 'en']) {
    const found =
      available.find((tag) => tag === want) ??
      available.find((tag) => tag === base(want)) ??
      available.find((tag) => base(tag) === base(want));
    if (found !== undefined) return found;
  }
  return available[0];
}

/**
 * The text in the best language.
 * @param wanted BCP 47 tags in the reader's order.
 */
export function chooseText(texts: Localised, wanted: readonly string[]): ChosenText {
  const lang = chooseLanguage(Object.keys(texts), wanted) ?? 'und';
  return { text: texts[lang] ?? '', lang };
}
