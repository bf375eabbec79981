/** Korean and Chinese names in Slavic texts: the last part declines, and often the family name before it, too. */

/** Endings of the oblique cases behind a consonant, ь and й; of one case those that are alternatives stand together. */
export interface EastAsianEndings {
  hard: readonly (readonly string[])[];
  ь: readonly (readonly string[])[];
  й: readonly (readonly string[])[];
}

/** «Ким Чен Ына», «Кима Чен Ына», «Вана И»: all forms of such a name, itself first. */
export function eastAsianForms(words: readonly string[], endings: EastAsianEndings): string[] {
  const [family = '', ...given] = words;
  const last = given.at(-1) ?? '';
  const between = given.slice(0, -1);
  const forms = [words.join(' ')];
  for (const [at] of endings.hard.entries()) {
    const families = [family, ...oblique(family, endings, at)];
    const lasts = oblique(last, endings, at);
    for (const one of families)
      for (const other of lasts.length > 0 ? lasts : [last]) forms.push([one, ...between, other].join(' '));
  }
  return forms;
}

function oblique(word: string, endings: EastAsianEndings, at: number): string[] {
  const sign = word.at(-1);
  const stem = sign === 'ь' || sign === 'й' ? word.slice(0, -1) : word;
  if (/[аеєиіїоуыэюяё]$/i.test(word)) return [];
  const list = sign === 'ь' || sign === 'й' ? endings[sign] : endings.hard;
  return (list[at] ?? []).map((ending) => stem + ending);
}
