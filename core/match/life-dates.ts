/** Years of birth and death behind a name: whoever they are given for has died, and the persons of a pack live. */

/** Born later, somebody with two years behind the name may as well be in an office for so long: Biden (1973–2009). */
const LAST_BIRTH = 1960;
const LONGEST_LIFE = 110;
const SHORTEST_LIFE = 10;
/** So far behind a name its dates may reach: (27 июля 1904, Лубны, Полтавская губерния — 28 февраля 1986, Ленинград). */
const REACH = 160;

const year = '(?<![0-9])(1[0-9]{3}|20[0-9]{2})(?![0-9])';
const dash = '[-‐‑–—~〜～－]';
const inBrackets = new RegExp(
  `^\\s?[([（][^()（）[\\]]*?${year}[^()（）[\\]]*?${dash}[^()（）[\\]]*?${year}`,
);
const bare = new RegExp(`^,?\\s${year}\\s?${dash}\\s?${year}`);

/** Whether the text behind a name that ends at `end` tells when its bearer was born and died. */
export function hasLifeDates(text: string, end: number): boolean {
  // Most names are followed by a letter or a full stop: nothing is looked for there.
  let at = end;
  if (text.charAt(at) === ',') at++;
  if (/\s/.test(text.charAt(at))) at++;
  if (!/[([（\d]/.test(text.charAt(at))) return false;
  const behind = text.slice(end, end + REACH);
  const [, born, died] = inBrackets.exec(behind) ?? bare.exec(behind) ?? [];
  if (born === undefined || died === undefined) return false;
  const years = Number(died) - Number(born);
  return Number(born) <= LAST_BIRTH && years >= SHORTEST_LIFE && years <= LONGEST_LIFE;
}
