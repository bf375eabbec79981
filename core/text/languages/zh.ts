/**
 * Chinese: every name in simplified and in traditional characters (China, Taiwan, Hong Kong), by OpenCC, and what stands in
 * quotation marks inside it in all of them.
 */
import type { Language } from '../language.ts';
import { cornerVariants, distinct } from '../variants.ts';

type Convert = (text: string) => string;
let loaded: Promise<Convert[]> | undefined;

/** OpenCC's dictionaries are large: loaded with the first Chinese name of a compile. */
function converters(): Promise<Convert[]> {
  loaded ??= import('opencc-js').then(({ Converter }) => [
    Converter({ from: 'cn', to: 't' }),
    Converter({ from: 'cn', to: 'tw' }),
    Converter({ from: 'cn', to: 'hk' }),
    Converter({ from: 't', to: 'cn' }),
  ]);
  return loaded;
}

export const chinese: Language = {
  tag: 'zh',
  async forms({ text, kind }) {
    if (!/\p{Script=Han}/u.test(text)) return [text];
    const convert = await converters();
    // In the name of a ship or film the marks are what tells.
    const spellings = kind === 'phrase' ? [text] : cornerVariants(text);
    return distinct(spellings.flatMap((spelled) => [spelled, ...convert.map((to) => to(spelled))]));
  },
  titles: [],
};
