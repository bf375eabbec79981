/**
 * Words at the side of an acronym that tell things of a kind from a body of which there is one: «chaque UE» and «UE 3» are
 * courses, for the Union is «l'UE». Looks only at the text around a hit.
 */

/** Words that stand before several things, or each of several. */
const COUNTED = [
  'chaque plusieurs quelques les des aux ces vos nos leurs toutes deux trois quatre cinq six',
  'cada varias algunas las estas esas sus todas dos cuatro cinco seis',
]
  .flatMap((line) => line.split(' '))
  .join('|');
const counted = new RegExp(`(?<![\\p{L}\\p{M}])(?:${COUNTED})[ \u00a0]$`, 'iu');

/** Languages that put no other noun behind an acronym, as in "every EU member". */
const LANGUAGES = /^(?:fr|es)$/;

/** The longest of them, with what shows that it is whole. */
const REACH = 12;

const acronym = /^\p{Lu}{2,8}$/u;
const numberBehind = /^[ \u00a0]?\d{1,2}(?:\.\d{1,2})?[ \u00a0]?(?:[:(–—-]|[\n\r]|$)/u;
const articleBefore = /(?:['’]|[ \u00a0]la[ \u00a0])$/iu;

/** Whether an acronym in this language is counted, as things of a kind are. */
export function isCounted(text: string, start: number, end: number, lang: string): boolean {
  if (!LANGUAGES.test(lang) || !acronym.test(text.slice(start, end))) return false;
  const before = text.slice(Math.max(0, start - REACH), start);
  return counted.test(before) || (numberBehind.test(text.slice(end, end + 9)) && !articleBefore.test(before));
}
