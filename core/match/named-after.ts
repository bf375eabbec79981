/**
 * Chinese, Japanese and Korean texts name ships, films and hotels after places and persons, and have no capitals to tell
 * it by: what does is the marks around a name and the noun at its side. Looks only at the text around a hit.
 */
import type { EntityKind } from '../pack/identity.ts';
import type { CueWords } from './cue-words.ts';
import { mayBeEastAsian } from './east-asian-unit.ts';

/** Code units looked at on each side: the longest noun, a joint and a quotation mark. */
const REACH = 16;

const OPEN = '[“‘"\'「『《〈<＜]';
const CLOSE = '[”’"\'」』》〉>＞]';

const opens = new RegExp(`${OPEN}$`, 'u');
const closes = new RegExp(`^${CLOSE}`, 'u');
/** What may stand between a name in quotation marks and the noun that bears it: という, "that is called", and nuclear-. */
const link = /^ ?(?:という|이?라는|的)?[核핵]?/u;
const edition = /[版판]$/u;

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
  /^ ?[\d０-９一二两兩三四五六七八九十百千数數几幾半.]+ ?多?(?:公里|千米|英里|海里|里|米|公尺|分钟|分鐘|小时|小時|キロ|メートル|マイル|時間|km|m\b)/iu;

/** Marks around titles of works. Papers and stations stand in them, too, but for the first pair. */
const TITLES = /^(?:《》|〈〉|<>|＜＞|『』)$/u;

const cjk = /[\p{Script=Han}\p{Script=Katakana}\p{Script=Hangul}ー]/u;

/** Whether the name at this place is that of a ship, a work, a house, or of something like its bearer elsewhere. */
export function isNamedAfter(
  text: string,
  start: number,
  end: number,
  kind: EntityKind,
  cues: CueWords,
): boolean {
  if (kind === 'concept' || kind === 'document') return false;
  const last = mayBeEastAsian(text, end - 1) ? text.charAt(end - 1) : '';
  const eastAsian = cjk.test(last);
  const mayBeLike = endsLikeness(text, start);
  if (!eastAsian && !mayBeLike) return false;
  const before = text.slice(Math.max(0, start - REACH), start);
  if (mayBeLike && isLikeness(before, cues)) return true;
  if (!eastAsian) return false;
  const after = text.slice(end, end + REACH);
  // ヤルス級 is the missile itself.
  if (kind !== 'weapon' && (vessel.test(after) || koreanVessel.test(after))) return true;
  if (/[约約]/.test(last) && measure.test(after)) return true;
  if (!opens.test(before) || !closes.test(after)) return false;
  return hasBearer(before, after, cues) || isTitle(before.slice(-1) + after[0], kind);
}

/** Whether a thing that bears names stands beside the quotation marks: 空母「クルスク」, “库尔斯克”号的潜艇. */
function hasBearer(before: string, after: string, cues: CueWords): boolean {
  const space = before.charAt(before.length - 2) === ' ' ? 1 : 0;
  if (cues.endingAt('bearers', before, before.length - 1 - space) !== undefined) return true;
  const [joint = ''] = link.exec(after.slice(1)) ?? [];
  return cues.startingAt('bearers', after, 1 + joint.length) !== undefined;
}

/** Whether the words up to a name call something its like: アジア版NATO, 山寨“白宫”. */
function isLikeness(before: string, cues: CueWords): boolean {
  const quoted = opens.test(before);
  if (quoted && cues.endingAt('imitations', before, before.length - 1) !== undefined) return true;
  const words = (quoted ? before.slice(0, -1) : before).replace(/ $/, '');
  return edition.test(words) && cues.endingAt('regions', words, words.length - 1) !== undefined;
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
