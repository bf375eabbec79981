/** Japanese: nothing inflects. The scanner folds width and the dots and spaces between the parts of foreign names. */
import type { Language } from '../language.ts';

export const japanese: Language = {
  tag: 'ja',
  forms: ({ text }) => [text],
  titles: [],
};
