/** Whether the word before a surname is one of the given names that the pack knows for its bearer. */

/** Given names this short are too much alike to be told apart by spelling: Jake, Jane. */
const EXACT_UP_TO = 4;
/** From this length on two letters may differ, as in Sergei and Serhii; below it one. */
const LONG = 6;

const CHARACTERS_THAT_TELL = 3;

const kana = /[ァ-ヺ]/;
const KANA: readonly (readonly [string, string])[] = [
  ['ヴァ', 'バ'],
  ['ヴィ', 'ビ'],
  ['ヴェ', 'ベ'],
  ['ヴォ', 'ボ'],
  ['ウォ', 'ボ'],
  ['ウィ', 'ビ'],
  ['ヴ', 'ブ'],
  ['ディ', 'ジ'],
  ['ティ', 'チ'],
  ['ィ', 'イ'],
];

/** Letters that transcribe the same sound at the beginning of a name. */
const SAME_START = [/^[vw]/, /^[eэє]/, /^[yij]/, /^[гґх]/];

/**
 * `known` are given names of the pack, parted by spaces. A word is one of them when it is spelled alike in its
 * script (Александер for Александр, Andriï for Andrii, and inflected), or when it is an initial, or several, of which
 * the second is a patronymic's.
 */
export function isGivenName(word: string, known: string): boolean {
  if (isInitials(word)) {
    const [first = '', second = ''] = plain(word).replaceAll(' ', '').split('.');
    const given = known.split(' ').filter((name) => !isPatronymic(name));
    const patronymics = known.split(' ').filter(isPatronymic);
    const startsWith = (start: string) => (name: string) => plain(name).startsWith(start);
    return (
      given.some(startsWith(first)) && (patronymics.length === 0 || patronymics.some(startsWith(second)))
    );
  }
  const written = plain(word);
  return known.split(' ').some((name) => isAlike(written, plain(name)));
}

/**
 * How many code units at the end of a run of Han are a given name of the pack in its script, as 安東尼 in 國務卿安東尼·布林肯;
 * 0 for none. One character in three may differ, for every press transcribes in its own way.
 */
export function hanGivenName(run: string, known: string): number {
  for (const name of known.split(' ')) {
    const end = run.slice(-name.length);
    const may = Math.floor(name.length / CHARACTERS_THAT_TELL);
    if (end.length === name.length && differences(end, name) <= may) return name.length;
  }
  return 0;
}

/** One or several initials: V., В.В., Дж. */
export function isInitials(word: string): boolean {
  return /^(?:(?:\p{Lu}\p{M}*|Дж|Ch|Th)\. ?)+$/u.test(word);
}

/** A Russian or Ukrainian patronymic in any case: Владимировича, Олександрівна. */
export function isPatronymic(word: string): boolean {
  return (
    /(?:[оеєй]вич|йович|[оеіїє]вн|ичн|Ильич|Ілліч)(?:[аиіуеоюй]|ою|ем|єм)?$/u.test(word) &&
    /^\p{Lu}/u.test(word)
  );
}

/** Whether a patronymic may be that of the bearer: it is like the one among the `known` given names, or none is there. */
export function isOwnPatronymic(patronymic: string, known: string): boolean {
  const names = known.split(' ').filter(isPatronymic);
  return names.length === 0 || isGivenName(patronymic, names.join(' '));
}

function plain(word: string): string {
  if (kana.test(word)) return plainKana(word);
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Katakana with one spelling for each sound: ヴォロディーミル, ウォロディミル and ボロジミル. */
function plainKana(word: string): string {
  const sounds = word.normalize('NFKC').replace(/[ーッ]/g, '');
  return KANA.reduce((text, [from, to]) => text.replaceAll(from, to), sounds);
}

function differences(one: string, other: string): number {
  let count = 0;
  for (let at = 0; at < one.length; at++) if (one[at] !== other[at]) count++;
  return count;
}

function isAlike(one: string, other: string): boolean {
  if (one === other) return true;
  const shorter = Math.min(one.length, other.length);
  if (shorter <= EXACT_UP_TO || !sameStart(one, other)) return false;
  return distance(one, other) <= (shorter >= LONG ? 2 : 1);
}

function sameStart(one: string, other: string): boolean {
  return one[0] === other[0] || SAME_START.some((start) => start.test(one) && start.test(other));
}

/** How many letters must be put in, left out or changed. */
function distance(one: string, other: string): number {
  let above = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const changed = (above[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      row.push(Math.min((row[j - 1] ?? 0) + 1, (above[j] ?? 0) + 1, changed));
    }
    above = row;
  }
  return above[other.length] ?? 0;
}
