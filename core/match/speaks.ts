/**
 * Verbs that only a body of people can have: where a fortress, a five-sided figure or a unit of measure bears the same
 * name, "the Kremlin denied" and «añadió el Pentágono» tell which it is. Looks only at the text around a hit.
 */

/** Code units looked at on each side: the longest verb, an auxiliary, an article. */
const REACH = 24;

const anyOf = (...lines: string[]) => lines.flatMap((line) => line.split(' ')).join('|');

const VERBS = anyOf(
  'says said announces announced denies denied confirms confirmed warns warned rejects rejected vows condemns accuses claims',
  'sagt sagte teilte bestätigt bestätigte dementiert dementierte warnt warnte fordert',
  'dit déclare annonce confirme dément affirme',
  'dice dijo anuncia anunció confirma confirmó niega negó afirma afirmó aseguró añadió',
);

const behind = new RegExp(`^ (?:has |had |ha )?(${VERBS})(?![\\p{L}\\p{M}])`, 'u');
const before = new RegExp(
  `(?<![\\p{L}\\p{M}])(${VERBS})(?: the | der | das | die | le | l['’]| la | el )$`,
  'u',
);

/** The verb of saying at the side of a name, if there is one. */
export function verbOfSaying(text: string, start: number, end: number): string | undefined {
  if (text.charAt(end) === ' ') {
    const [, verb] = behind.exec(text.slice(end, end + REACH)) ?? [];
    if (verb !== undefined) return verb;
  }
  const [, verb] = before.exec(text.slice(Math.max(0, start - REACH), start)) ?? [];
  return verb;
}
