/** Years of birth and death behind a name: whoever had died before ours held an office is someone else. */

/** Two years of which the first is nearer may as well be those of an office of ours: Biden (1973–2009). */
const YEARS_SINCE_BIRTH = 64;
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

/**
 * Whether the text behind a name that ends at `end` gives it to someone born and dead long before `alive`, a year in
 * which its bearer in the pack lived.
 */
export function diedBefore(alive: number, text: string, end: number): boolean {
  // Most names are followed by a letter or a full stop: nothing is looked for there.
  let at = end;
  if (text.charAt(at) === ',') at++;
  if (/\s/.test(text.charAt(at))) at++;
  if (!/[([（\d]/.test(text.charAt(at))) return false;
  const behind = text.slice(end, end + REACH);
  const [, first, last] = inBrackets.exec(behind) ?? bare.exec(behind) ?? [];
  if (first === undefined || last === undefined) return false;
  const born = Number(first);
  const died = Number(last);
  const years = died - born;
  return died < alive && born <= alive - YEARS_SINCE_BIRTH && years >= SHORTEST_LIFE && years <= LONGEST_LIFE;
}
