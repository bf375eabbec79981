/**
 * Japanese: nothing inflects, but names from elsewhere have families of spellings. The scanner folds width and the dots
 * and spaces between the parts of foreign names.
 */
import type { Language } from '../language.ts';
import { cornerVariants, distinct } from '../variants.ts';
import { words } from '../words.ts';

export const japanese: Language = {
  tag: 'ja',
  forms({ text, kind }) {
    if (kind === 'word') return [text];
    // In the name of a ship or film the marks are what tells.
    const spellings = kind === 'phrase' ? [text] : cornerVariants(text);
    const family = distinct(spellings.flatMap(kanaFamily));
    if (kind === 'person') return distinct(family.flatMap(doubledFamily));
    if (kind === 'place') return distinct(family.flatMap(tskFamily));
    return kind === 'weapon' ? distinct(family.flatMap(longFamily)) : family;
  },
  titles: [],
  cues: {
    trades: words('選手 投手 捕手 監督 コーチ 教授 教諭 画伯 棋士 騎手 社長 店長 歌手 画家 写真家'),
    bearers: words(
      '空母 母艦 戦艦 軍艦 巡洋艦 駆逐艦 潜水艦 原潜 船 ホテル レストラン ビル 映画 小説 ドラマ ゲーム アルバム バンド グループ',
      'メンバー',
    ),
    regions: words('アジア 太平洋 日本 中国 ロシア 韓国 北朝鮮 台湾 アラブ 中東 イスラム 欧州 インド'),
  },
};

/** Sounds for which most of the press writes the plainer letters on the right. */
const PLAINER: readonly (readonly [string, string])[] = [
  ['ヴァ', 'バ'],
  ['ヴィ', 'ビ'],
  ['ヴェ', 'ベ'],
  ['ヴォ', 'ボ'],
  ['ヴ', 'ブ'],
];

/** ヴ or the sounds of b, イェ or イエ. */
function kanaFamily(text: string): string[] {
  const plain = PLAINER.reduce((spelled, [from, to]) => spelled.replaceAll(from, to), text);
  return [text, plain].flatMap((spelled) => [spelled, spelled.replaceAll('イェ', 'イエ')]);
}

/** Places in -tsk- and -tska: プレセツク or プレセック, カムチャツカ or カムチャッカ. */
function tskFamily(text: string): string[] {
  return [text, text.replace(/(?<!ー)ツ(?=[カク])/u, 'ッ'), text.replace(/ッ(?=[カク])/u, 'ツ')];
}

/** A last b, g or d behind a short vowel, doubled or not: ストゥブ or ストゥッブ. */
function doubledFamily(text: string): string[] {
  return [text, text.replace(/(?<![ーッ])([ブグド])$/u, 'ッ$1'), text.replace(/ッ([ブグド])$/u, '$1')];
}

/** A last open vowel, long or short: ブラヴァ or ブラヴァー. */
function longFamily(text: string): string[] {
  return /[ワバァ]$/u.test(text) ? [text, `${text}ー`] : [text];
}
