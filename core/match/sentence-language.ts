/** In which language the text around a name is, as far as names need to know it: by its commonest words. */

/** UTF-16 code units on each side that are read. */
const REACH = 150;
/** Fewer common words than this tell nothing. */
const ENOUGH = 2;

/**
 * Words that hardly a sentence does without. Dutch and the Scandinavian languages (`da`) are here to be told from the
 * others, with which they share many.
 */
const COMMON: readonly (readonly [string, ReadonlySet<string>])[] = Object.entries({
  en: 'the of and to for with that is by from was are',
  de: 'der die das und den dem des von mit für ist nicht im zu auf ein eine',
  fr: 'le la les des du de et est dans pour une au aux sur par qui en',
  es: 'el la los las del de y en con una por que se su al a como para',
  nl: 'de het een van en in op te dat die met voor is niet zijn',
  da: 'den det en et og och att at som for för til till af av på er är i',
}).map(([tag, words]) => [tag, new Set(words.split(' '))]);

/** Whether the text around a name is more likely in one of these languages, by tag, than in any other. */
export function isIn(languages: readonly string[], text: string, start: number, end: number): boolean {
  const words = `${text.slice(Math.max(0, start - REACH), start)} ${text.slice(end, end + REACH)}`
    .toLowerCase()
    .split(/[^\p{L}]+/u);
  let inside = 0;
  let outside = 0;
  for (const [tag, common] of COMMON) {
    let count = 0;
    for (const word of words) if (common.has(word)) count++;
    if (languages.includes(tag)) inside = Math.max(inside, count);
    else outside = Math.max(outside, count);
  }
  return inside >= ENOUGH && inside > outside;
}
