/** The part of RussianNounsJS that the Russian language file uses; the package ships no types. */
declare module 'russian-nouns-js' {
  interface Word {
    text: string;
    gender: string;
    pluraleTantum?: boolean;
  }
  interface Engine {
    /** Forms of the word in a case; of `pluralForm` in the plural when that is given. */
    decline(word: Word, grammaticalCase: string, pluralForm?: string): string[];
    pluralize(word: Word): string[];
  }
  const RussianNouns: {
    Engine: new () => Engine;
    Gender: { MASCULINE: string; FEMININE: string; NEUTER: string };
    /** The seven cases, nominative first. */
    CASES: readonly string[];
  };
  export default RussianNouns;
}
