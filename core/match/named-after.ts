/**
 * Chinese, Japanese and Korean texts name ships, films and hotels after places and persons, and have no capitals to tell
 * it by: what does is the marks around a name and the noun at its side. Looks only at the text around a hit.
 */
import type { EntityKind } from '../pack/identity.ts';
import { mayBeEastAsian } from './east-asian-unit.ts';

/** Code units looked at on each side: the longest noun, a joint and a quotation mark. */
const REACH = 16;

const anyOf = (...lines: string[]) => lines.flatMap((line) => line.split(' ')).join('|');

/** Things that bear names: a name in quotation marks beside such a noun is theirs. */
const BEARERS = anyOf(
  '空母 母艦 戦艦 军舰 軍艦 巡洋艦 巡洋舰 駆逐艦 驱逐舰 潜水艦 潜艇 潛艇 潛艦 原潜 航母 船 ホテル 酒店 饭店 飯店 レストラン 餐厅 ビル 商场 购物中心',
  '映画 电影 電影 小説 小说 ドラマ ゲーム 游戏 アルバム 专辑 專輯 バンド 乐队 グループ メンバー 男团',
  '항공모함 항모 군함 순양함 구축함 잠수함 쇄빙선 호텔 레스토랑 카페 빌딩 영화 소설 드라마 게임 노래 앨범 밴드 그룹 멤버',
);

/** Regions that have something like a body abroad: アジア版NATO. Editions of an app or in a language are its own. */
const REGIONS = anyOf(
  'アジア 太平洋 日本 中国 ロシア 韓国 北朝鮮 台湾 アラブ 中東 イスラム 欧州 インド',
  '亚洲 亞洲 亚太 亞太 印太 东亚 東亞 东方 東方 中东 阿拉伯 伊斯兰 中國 俄 俄罗斯 俄羅斯 韩国 韓國 欧洲 歐洲 迷你',
  '아시아 태평양 한국 중국 일본 러시아 북한 아랍 중동 이슬람 유럽 인도',
);

const OPEN = '[“‘"\'「『《〈<＜]';
const CLOSE = '[”’"\'」』》〉>＞]';

const opens = new RegExp(`${OPEN}$`, 'u');
const closes = new RegExp(`^${CLOSE}`, 'u');
const bearerBefore = new RegExp(`(?:${BEARERS}) ?${OPEN}$`, 'u');
const bearerBehind = new RegExp(`^${CLOSE} ?(?:という|이?라는|的)?[核핵]?(?:${BEARERS})`, 'u');
const likeness = new RegExp(`(?:(?:${REGIONS})[版판] ?${OPEN}?|(?:惊现|驚現|山寨|堪称|堪稱)${OPEN})$`, 'u');

/**
 * 号 and 级 make the name of a ship or of its class; but not where they begin a word of their own, as in 号召 (calls
 * upon), 号称 (claims) and 级别 (level).
 */
const vessel = new RegExp(`^${CLOSE}?(?:[号號](?![召称稱令码碼外角])|[级級](?![别別数數]))`, 'u');

/** The same in Korean, where they stand alone but for a particle: 함락 is a fall, 급습 a raid. */
const koreanVessel = new RegExp(
  `^(?:${CLOSE} ?| )(?:호|함|급)(?:[은는이가을를의에도와과]|에서|에는)?(?!\\p{Script=Hangul})`,
  'u',
);

/** 东北约35公里: behind a name that ends in "about", a distance or span of time. */
const measure =
  /^ ?[\d０-９一二两兩三四五六七八九十百千数數几幾半.]+ ?多?(?:公里|千米|英里|海里|里|米|公尺|分钟|分鐘|小时|小時|km|m\b)/iu;

/** Marks around titles of works. Papers and stations stand in them, too, but for the first pair. */
const TITLES = /^(?:《》|〈〉|<>|＜＞|『』)$/u;

const cjk = /[\p{Script=Han}\p{Script=Katakana}\p{Script=Hangul}ー]/u;

/** Whether the name at this place is that of a ship, a work, a house, or of something like its bearer elsewhere. */
export function isNamedAfter(text: string, start: number, end: number, kind: EntityKind): boolean {
  if (kind === 'concept' || kind === 'document') return false;
  const last = mayBeEastAsian(text, end - 1) ? text.charAt(end - 1) : '';
  const eastAsian = cjk.test(last);
  const mayBeLike = endsLikeness(text, start);
  if (!eastAsian && !mayBeLike) return false;
  const before = text.slice(Math.max(0, start - REACH), start);
  if (mayBeLike && likeness.test(before)) return true;
  if (!eastAsian) return false;
  const after = text.slice(end, end + REACH);
  // ヤルス級 is the missile itself.
  if (kind !== 'weapon' && (vessel.test(after) || koreanVessel.test(after))) return true;
  if (/[约約]/.test(last) && measure.test(after)) return true;
  if (!opens.test(before) || !closes.test(after)) return false;
  return bearerBefore.test(before) || bearerBehind.test(after) || isTitle(before.slice(-1) + after[0], kind);
}

/** What all likenesses end in: most names have a letter or a space of their sentence before them. */
function endsLikeness(text: string, start: number): boolean {
  const sign = text.charAt(start - 1);
  if (sign !== ' ') return /[版판“‘"'「『《〈<＜]/.test(sign);
  return mayBeEastAsian(text, start - 2) && /[版판]/.test(text.charAt(start - 2));
}

function isTitle(marks: string, kind: EntityKind): boolean {
  return TITLES.test(marks) && (marks === '《》' || kind === 'place' || kind === 'person');
}
