/** In which language the text around a name is, as far as names need to know it: by its commonest words. */

/** UTF-16 code units on each side that are read. */
const REACH = 150;
/** Fewer common words than this tell nothing. */
const ENOUGH = 2;

/**
 * Words that hardly a sentence does without. Dutch and the Scandinavian languages (`da`) are here to be told from the
 * others, with which they share many.
 */
const COMMON = {
  en: 'the of and to for with that is by from was are',
  de: 'der die das und den dem des von mit für ist nicht im zu auf ein eine',
  fr: 'le la les l des du de d et est dans pour un une au aux sur par qui que en il ne n pas a ont',
  es: 'el la los las del de y en con un una por que se su al a como para',
  nl: 'de het een van en in op te dat die met voor is niet zijn',
  da: 'den det en et og och att at som for för til till af av på er är i',
};

const TAGS = Object.keys(COMMON);

/** Of each word the languages that it is common in: numbers in TAGS. One look-up a word, for acronyms may be many. */
const LANGUAGES_OF = new Map<string, number[]>();
Object.values(COMMON).forEach((words, tag) => {
  for (const word of words.split(' ')) {
    const tags = LANGUAGES_OF.get(word);
    if (tags) tags.push(tag);
    else LANGUAGES_OF.set(word, [tag]);
  }
});

const letters = /\p{L}+/gu;

/** Whether the text around a name is more likely in one of these languages, by tag, than in any other. */
export function isIn(languages: readonly string[], text: string, start: number, end: number): boolean {
  const around = `${text.slice(Math.max(0, start - REACH), start)} ${text.slice(end, end + REACH)}`;
  const counts = TAGS.map(() => 0);
  for (const word of around.toLowerCase().match(letters) ?? [])
    for (const tag of LANGUAGES_OF.get(word) ?? []) counts[tag] = (counts[tag] ?? 0) + 1;
  let inside = 0;
  let outside = 0;
  for (const [tag, count] of counts.entries()) {
    if (languages.includes(TAGS[tag] ?? '')) inside = Math.max(inside, count);
    else outside = Math.max(outside, count);
  }
  return inside >= ENOUGH && inside > outside;
}
