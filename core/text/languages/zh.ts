/** Chinese: every name in simplified and in traditional characters (China, Taiwan, Hong Kong), by OpenCC. */
import type { Language } from '../language.ts';
import { distinct } from '../variants.ts';

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
  async forms({ text }) {
    if (!/\p{Script=Han}/u.test(text)) return [text];
    const convert = await converters();
    return distinct([text, ...convert.map((to) => to(text))]);
  },
  titles: [],
};
