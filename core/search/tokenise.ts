/**
 * Turns text into search terms, the same way for texts and for queries.
 *
 * Alphabetic words: folded, one term each. Han, kana and Hangul: pairs of neighbouring characters, because Chinese and
 * Japanese mark no words and Korean glues particles to them; a query then matches wherever its pairs stand.
 */

/** Runs of the scripts that are indexed by pairs; `ー` (U+30FC) and `々` (U+3005) belong to their run. */
const PAIRED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\u30fc\u3005]+/gu;
const WORD = /[\p{L}\p{N}]+(?:['’ʼ.][\p{L}\p{N}]+)*/gu;
const PAIRED_ONLY = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\u30fc\u3005]+$/u;

/** Letters that decomposition leaves whole. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ł: 'l',
  ı: 'i',
};

/**
 * Folds case, width, diacritics (й → и, é → e, ё → е) and hiragana to katakana. Voicing marks of kana stay: か is not が.
 */
export function foldForSearch(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/(?![\u3099\u309a])\p{M}/gu, '')
    .normalize('NFC')
    .replace(/[ßæœøđłı]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/[\u3041-\u3096]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60));
}

/** Whether a term came from a script without (reliable) spaces. */
export function isPaired(term: string): boolean {
  return PAIRED_ONLY.test(term);
}

/** The terms of a text, folded, in text order. A run of one character is its own term. */
export function tokenise(text: string): string[] {
  const folded = foldForSearch(text);
  const terms: string[] = [];
  const spaced = folded.replace(PAIRED, (run) => {
    const characters = [...run];
    if (characters.length === 1) terms.push(run);
    for (let index = 0; index + 1 < characters.length; index++) {
      terms.push(`${characters[index]}${characters[index + 1]}`);
    }
    return ' ';
  });
  for (const [word] of spaced.matchAll(WORD)) terms.push(word.replace(/['’ʼ.]/g, ''));
  return terms;
}
