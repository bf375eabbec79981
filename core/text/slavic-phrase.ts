/** Names of several words in Slavic languages: adjectives and the head noun decline together, the rest stands still. */

/** One number of a noun: its forms by case, nominative first; alternatives within a case. */
interface Paradigm {
  plural: boolean;
  cases: string[][];
}

/** How one language declines one word. All lists run over the same cases. */
export interface WordRules {
  /** Whether the word is an adjective to the noun that follows (or, for Polish, comes before). */
  isAdjective(word: string, noun: string): boolean;
  /** Whether a head word without a noun is declined like an adjective: Грозный, военные. */
  isNounLikeAdjective(word: string): boolean;
  /** An adjective in its dictionary form, singular or plural, in the number asked for. */
  adjective(word: string, plural: boolean): string[][];
  /** A noun; `inPlural` when the adjective before it is plural. */
  noun(word: string, inPlural: boolean): Paradigm[];
  isPluralAdjective(word: string): boolean;
  /** Words that never change: acronyms, codes, foreign letters. */
  isFixed(word: string): boolean;
  /** Adjectives also follow their noun (Polish). */
  adjectivesFollow: boolean;
}

/** All forms of a phrase, the phrase itself first. */
export function declinePhrase(text: string, rules: WordRules): string[] {
  const words = text.split(' ');
  const start = words.findIndex((word) => !rules.isFixed(word));
  if (start < 0) return [text];
  let at = start;
  while (at < words.length - 1 && rules.isAdjective(words[at] ?? '', words[at + 1] ?? '')) at++;
  const head = words[at] ?? '';
  let after = at + 1;
  while (rules.adjectivesFollow && after < words.length && rules.isAdjective(words[after] ?? '', head))
    after++;
  const before = words.slice(start, at);
  const following = words.slice(at + 1, after);
  const inPlural = before.some(rules.isPluralAdjective);
  const paradigms = rules.isNounLikeAdjective(head)
    ? [
        {
          plural: rules.isPluralAdjective(head),
          cases: rules.adjective(head, rules.isPluralAdjective(head)),
        },
      ]
    : rules.noun(head, inPlural);
  const forms = paradigms.flatMap(({ plural, cases }) => {
    const adjectives = [...before, ...following].map((word) => rules.adjective(word, plural));
    return cases.flatMap((heads, grammaticalCase) => {
      const lists = adjectives.map((adjective) => adjective[grammaticalCase] ?? []);
      lists.splice(before.length, 0, heads);
      return combine(lists).map((middle) =>
        [...words.slice(0, start), ...middle, ...words.slice(after)].join(' '),
      );
    });
  });
  return [...new Set([text, ...forms])];
}

/** Acronyms (НАТО, РС-24), numbers, and single letters. */
export function isCode(word: string): boolean {
  if (/\p{N}/u.test(word)) return true;
  const letters = word.replace(/[^\p{L}]/gu, '');
  return letters.length < 2 || letters === letters.toUpperCase();
}

/** Every way to take one from each list. */
function combine(lists: readonly (readonly string[])[]): string[][] {
  return lists.reduce<string[][]>(
    (ways, list) => ways.flatMap((way) => list.map((item) => [...way, item])),
    [[]],
  );
}
