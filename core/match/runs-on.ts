/**
 * Words that begin with a name's last character: in 俄军事 the army (俄军) is none, for 军事 is "military", and in 米国務長官
 * the country (米国) is cut from 国務, "of state". Chinese and Japanese have no spaces to tell it by.
 */
import { mayBeEastAsian } from './east-asian-unit.ts';

const army = /[军軍]/;
const country = /[国國]/;
/** What makes another word with 军, but not where it begins one of its own: 俄军备战 (prepares for war), 俄军演习 (exercises). */
const wordOfArmy =
  /^(?:[事售舰艦费費医醫校政港械需服区區歌]|火(?![力箭])|工(?!兵)|[备備](?![战戰受])|援(?![军軍])|[机機](?![动動械群])|演(?![习習练練]))/u;

/** But 美国务实: is pragmatic. */
const wordOfState = /^[務务](?![実实實])/;

/** Whether the name's last character belongs to the word behind it. */
export function runsOn(text: string, end: number): boolean {
  if (!mayBeEastAsian(text, end - 1)) return false;
  const last = text.charAt(end - 1);
  const word = army.test(last) ? wordOfArmy : country.test(last) ? wordOfState : undefined;
  return word?.test(text.slice(end, end + 2)) ?? false;
}
