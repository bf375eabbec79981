/** Japanese: nothing inflects; parts of foreign names are joined in several ways. Width is folded by the scanner. */
import type { Language } from '../language.ts';
import { distinct } from '../variants.ts';

const JOINERS = ['・', '', '＝', ' '];

export const japanese: Language = {
  tag: 'ja',
  forms({ text }) {
    if (!/[・＝]/.test(text)) return [text];
    const parts = text.split(/[・＝]/);
    return distinct([text, ...JOINERS.map((joiner) => parts.join(joiner))]);
  },
  titles: [],
};
