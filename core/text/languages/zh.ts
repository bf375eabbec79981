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
    const joined = /[·‧•・]/.test(text)
      ? ['·', '', '・'].map((joiner) => text.replace(/[·‧•・]/g, joiner))
      : [text];
    if (!/\p{Script=Han}/u.test(text)) return joined;
    const convert = await converters();
    return distinct(joined.flatMap((name) => [name, ...convert.map((to) => to(name))]));
  },
  titles: [],
};
