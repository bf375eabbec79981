/**
 * Words that begin with a name's last character: in 俄军事 the army (俄军) is none, for 军事 is "military". Chinese and
 * Japanese have no spaces to tell it by.
 */
import { mayBeEastAsian } from './east-asian-unit.ts';

const army = /[军軍]/;
/** What makes another word with 军, but not where it begins one of its own: 俄军备战 (prepares for war), 俄军演习 (exercises). */
const wordOfArmy =
  /^(?:[事售舰艦费費医醫校政港械需服区區]|火(?![力箭])|工(?!兵)|[备備](?![战戰受])|援(?![军軍])|[机機](?![动動械群])|演(?![习習练練]))/u;

/** Whether the name's last character belongs to the word behind it. */
export function runsOn(text: string, end: number): boolean {
  if (!mayBeEastAsian(text, end - 1) || !army.test(text.charAt(end - 1))) return false;
  return wordOfArmy.test(text.slice(end, end + 2));
}
