/**
 * Chinese: every name in simplified and in traditional characters (China, Taiwan, Hong Kong), by OpenCC, and what stands in
 * quotation marks inside it in all of them.
 */
import type { Language } from '../language.ts';
import { cornerVariants, distinct } from '../variants.ts';
import { words } from '../words.ts';

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
  cues: {
    trades: words(
      '选手 選手 教练 教練 导演 導演 老师 老師 教授 画家 畫家 作家 歌手 球员 球員 球星 运动员 運動員 歌星 摄影师 攝影師',
    ),
    bearers: words(
      '军舰 軍艦 巡洋舰 驱逐舰 潜艇 潛艇 潛艦 航母 船 酒店 饭店 飯店 餐厅 商场 购物中心 电影 電影 小说 小說 游戏 专辑 專輯 乐队',
      '男团',
    ),
    regions: words(
      '亚洲 亞洲 亚太 亞太 印太 太平洋 东亚 東亞 东方 東方 中东 阿拉伯 伊斯兰 中国 中國 日本 俄 俄罗斯 俄羅斯 韩国 韓國 欧洲',
      '歐洲 迷你',
    ),
    imitations: words('惊现 驚現 山寨 堪称 堪稱'),
  },
};
