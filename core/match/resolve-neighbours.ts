/**
 * What stands right next to a name. A bare surname with another name at its side is someone else: "Winona Ryder",
 * "Sullivan County", マイク・サリバン. Looks only at the text around hits, never at the rest.
 */

import type { CueWords } from './cue-words.ts';
import { mayBeEastAsian } from './east-asian-unit.ts';
import { isInitials, isPatronymic } from './given-name.ts';
import { isIn } from './sentence-language.ts';
import { hasTrade } from './trades.ts';

/** How the words next to a hit speak of it. */
export interface Neighbours {
  /**
   * The capitalised word, the initials, the given name in Hangul or, before a middle dot, the run of katakana or Han before it that may be (or
   * end with) a given name; empty when there are none.
   */
  before: string;
  /** Where they start; the hit's own start when there are none. */
  beforeAt: number;
  /** The patronymic between that given name and the surname: Николаевич in «Дмитрий Николаевич Песков». */
  patronymic: string;
  /** A word stands right before it that strangers of the name have: фамилия, вратарь. */
  stranger: string;
  /** Initials behind it, or a given name and a patronymic, as in registers: Песков А.М., Песков Артём Петрович. */
  after: string;
  /** Where what is behind it ends, with the patronymic; the hit's own end when there is nothing. */
  afterEnd: number;
  /** Initials stand before it, or in Korean a given name from elsewhere: what no noun or title looks like. */
  surelyBefore: boolean;
  /** A capitalised word, not known as a title, or an initial stands before it. */
  nameBefore: boolean;
  /** As `nameBefore`, at the start of a sentence, where any word has a capital. */
  openerBefore: boolean;
  /** A capitalised word, or a hyphen and one, follows. */
  nameAfter: boolean;
  /** Joined by a middle dot, double hyphen or apostrophe to a part before (`joinedBefore`) or after it. */
  joinedBefore: boolean;
  joinedAfter: boolean;
  /** A trade that none of the pack's persons has: ルデンコ選手. */
  tradeBeside: boolean;
}

/** Tells whether a span of the text is known not to be a person's name: a title, a place or a body of the pack. */
export interface KnownWords {
  readonly cues: CueWords;
  title(word: string): boolean;
  /** Something of the pack that is no person ends at this offset. */
  endsAt(offset: number): boolean;
  /** A name of the pack, whatever it means, ends at this offset. */
  nameEndsAt(offset: number): boolean;
  /** Something of the pack that is no person starts at this offset. */
  startsAt(offset: number): boolean;
  /** A name of the pack that is enough by itself starts at this offset. */
  wholeNameStartsAt(offset: number): boolean;
}

const LONGEST_WORD = 40;
/** A title in French, in other languages an initial. */
const MONSIEUR = 'M.';
const FRENCH = ['fr'];
const letter = /[\p{L}\p{M}\p{N}'’.]/u;
const katakana = /[ァ-ヺーｦ-ﾟ]/;
const han = /\p{Script=Han}/u;
const isEastAsian = /[\p{Script=Han}\p{Script=Katakana}\p{Script=Hangul}]/u;
const joiner = /[・･·•‧∙＝゠]/;
const opensSentence = /[.!?…:;。！？：；\n\r|»”"“„«(（[–—―•*>]/;

export function neighboursOf(text: string, start: number, end: number, known: KnownWords): Neighbours {
  const found: Neighbours = {
    before: '',
    beforeAt: start,
    patronymic: '',
    stranger: '',
    after: '',
    afterEnd: end,
    surelyBefore: false,
    nameBefore: false,
    openerBefore: false,
    nameAfter: false,
    joinedBefore: false,
    joinedAfter: false,
    tradeBeside:
      mayBeEastAsian(text, start) &&
      isEastAsian.test(text.charAt(start)) &&
      hasTrade(text, start, end, known.cues),
  };
  lookBefore(text, start, end, known, found);
  lookAfter(text, end, known, found);
  return found;
}

function lookBefore(text: string, start: number, end: number, known: KnownWords, found: Neighbours): void {
  const before = text.charAt(start - 1);
  if (!before) return;
  const first = text.charAt(start);
  if (joiner.test(before) && isJoinable(first)) {
    found.joinedBefore = isJoinable(text.charAt(start - 2)) && !known.endsAt(start - 1);
    found.before = joinedPart(text, start - 1);
    found.beforeAt = start - 1 - found.before.length;
    return;
  }
  if (/['’]/.test(before)) {
    // O'Sullivan, O'Ryder; an elided article (l', d', qu') leaves the name as it is.
    found.nameBefore = text.charAt(start - 2) === 'O' && !letter.test(text.charAt(start - 3));
    return;
  }
  const hyphen = isHyphen(before);
  const gap = hyphen ? start - 1 : skipSpacesBack(text, start);
  // В.Путин: initials need no space.
  if (!hyphen && (start - gap > 2 || (gap === start && before !== '.'))) return;
  if (katakana.test(first)) {
    found.joinedBefore = !hyphen && katakana.test(text.charAt(gap - 1)) && !known.endsAt(gap);
    return;
  }
  // Two who met: the Blinken-Wang talks.
  if (hyphen && known.nameEndsAt(gap)) return;
  const word = wordBefore(text, gap);
  if (known.cues.has('foreignGivenNames', word) && gap < start) {
    found.nameBefore = true;
    found.surelyBefore = true;
    found.before = word;
    found.beforeAt = gap - word.length;
    return;
  }
  if (!hyphen && known.cues.has('strangers', word.toLowerCase())) found.stranger = word;
  if (!hyphen && lookBeforePatronymic(text, gap, found)) return;
  if (word === '' || !isCapital(word) || known.endsAt(gap)) return;
  // A possessor is no given name: Pentagon's Ryder.
  if (/['’]s$/.test(word)) return;
  // The full stop behind a name of one letter, as in «Ван И.», ends a sentence.
  const isInitial = isInitials(word) && !known.nameEndsAt(gap - 1);
  if (word === MONSIEUR && !endsInInitials(text, gap - word.length) && isIn(FRENCH, text, start, end)) return;
  if (gap === start && !isInitial) return;
  if (!isInitial && known.title(word.replace(/\.$/, '').toLowerCase())) return;
  // Acronyms stand before surnames as employers ("ЦРУ", "US"), not as given names; in all-capital text all words look so.
  if (/^\p{Lu}{2}/u.test(word) && isAllCapitals(word) && !isAllCapitals(text.slice(start, end))) return;
  // A longer word with a full stop ends a sentence.
  if (hyphen || isInitial || !word.endsWith('.')) {
    const opener = text.charAt(skipSpacesBack(text, gap - word.length) - 1);
    if (!hyphen && !isInitial && (opener === '' || opensSentence.test(opener))) found.openerBefore = true;
    else found.nameBefore = true;
    if (hyphen || known.nameEndsAt(gap)) return;
    found.before = word;
    found.beforeAt = gap - word.length;
    found.surelyBefore = isInitial;
    // John J. Sullivan: what stands before a middle initial tells more.
    const earlier = wordBefore(text, skipSpacesBack(text, found.beforeAt));
    if (isInitial && isInitials(earlier)) {
      found.beforeAt = skipSpacesBack(text, found.beforeAt) - earlier.length;
      found.before = earlier + word;
      return;
    }
    if (!isInitial || !latinName.test(earlier) || known.title(earlier.toLowerCase())) return;
    found.beforeAt = skipSpacesBack(text, found.beforeAt) - earlier.length;
    found.before = earlier;
  }
}

/** Whether initials stand before `end`: J. M. Smith is no Monsieur. */
function endsInInitials(text: string, end: number): boolean {
  return isInitials(wordBefore(text, skipSpacesBack(text, end)));
}

/**
 * Reads a given name and a patronymic that end at `end`: Дмитрий Николаевич, also with another name in brackets:
 * Михаил Самойлович (Моисей Самуилович). Tells whether they stand there.
 */
function lookBeforePatronymic(text: string, end: number, found: Neighbours): boolean {
  let at = end;
  if (text.charAt(at - 1) === ')') {
    const open = text.lastIndexOf('(', at);
    if (open < 0 || at - open > LONGEST_WORD) return false;
    at = skipSpacesBack(text, open);
  }
  const patronymic = wordBefore(text, at);
  if (!isPatronymic(patronymic)) return false;
  const given = wordBefore(text, skipSpacesBack(text, at - patronymic.length));
  if (given === '' || !isCapital(given) || (given.endsWith('.') && !isInitials(given))) return false;
  found.before = given;
  found.beforeAt = skipSpacesBack(text, at - patronymic.length) - given.length;
  found.patronymic = patronymic;
  found.nameBefore = true;
  return true;
}

function lookAfter(text: string, end: number, known: KnownWords, found: Neighbours): void {
  const after = text.charAt(end);
  if (!after) return;
  const last = text.charAt(end - 1);
  if (joiner.test(after) && isJoinable(last)) {
    found.joinedAfter = isJoinable(text.charAt(end + 1)) && !known.startsAt(end + 1);
    return;
  }
  if (/['’ʼ]/.test(after)) {
    // Xi'an goes on behind its apostrophe; a possessive or a quotation ends there.
    found.joinedAfter = /^\p{Ll}{2}/u.test(text.slice(end + 1, end + 5)) && !/^s\b/.test(text.slice(end + 1));
    return;
  }
  const hyphen = isHyphen(after);
  const next = hyphen ? end + 1 : skipSpaces(text, end);
  if (!hyphen && (next === end || next - end > 1)) return;
  if (katakana.test(last)) {
    found.joinedAfter = !hyphen && katakana.test(text.charAt(next)) && !known.startsAt(next);
    return;
  }
  const word = wordAfter(text, next);
  if (word === '' || !isCapital(word) || known.startsAt(next)) return;
  // Two who met: the Wang Yi-Antony Blinken meeting.
  if (hyphen && known.wholeNameStartsAt(next)) return;
  // Yoon Hee-geun: a Korean given name follows its surname.
  if (!hyphen && /^\p{Lu}\p{Ll}+[-‐‑]\p{Ll}/u.test(text.slice(next, next + LONGEST_WORD))) {
    found.joinedAfter = true;
    return;
  }
  if (!hyphen) lookForGivenBehind(text, next, word, found);
  if (isAllCapitals(word) && word.length > 1) return;
  found.nameAfter = true;
}

/** Reads initials, or a given name and a patronymic, that stand at `at` behind a surname and belong to nobody else. */
function lookForGivenBehind(text: string, at: number, word: string, found: Neighbours): void {
  const [initials] = initialsHere.exec(text.slice(at, at + LONGEST_WORD)) ?? [];
  if (initials !== undefined) {
    if (isCapital(text.charAt(at + initials.length))) return;
    found.after = initials.trimEnd();
    found.afterEnd = at + found.after.length;
    return;
  }
  const patronymicAt = skipSpaces(text, at + word.length);
  const patronymic = wordAfter(text, patronymicAt).replace(/\.$/, '');
  if (!isPatronymic(patronymic)) return;
  found.after = word;
  found.afterEnd = patronymicAt + patronymic.length;
}

/**
 * Whether just this stands between quotation marks, maybe with an article, a second part («Київ-Плюс») or, as in French,
 * spaces.
 */
export function isQuoted(text: string, start: number, end: number): boolean {
  // Most names have a space before them, and before that a word.
  const sign = text.charAt(start - 1);
  if (isSpace(sign) ? !/[«e]/.test(text.charAt(start - 2)) : /\p{L}/u.test(sign)) return false;
  if (!opensQuotation.test(text.slice(Math.max(0, start - 6), start))) return false;
  return closesQuotation.test(text.slice(end, end + LONGEST_WORD));
}

/** Katakana and Han: scripts in which dots join the parts of a name. */
export const isJoinable = (character: string) => katakana.test(character) || han.test(character);
const initialsHere = /^(?:\p{Lu}\. ?){1,2}/u;
const closesQuotation = /^(?:[-‐][\p{L}\p{N}]+)?(?:[»«“”"’]|\s?»)/u;
const opensQuotation = /(?:[«»„“”"‘]|«\s)(?:[Tt]he )?$/;
const latinName = /^(?=\p{Script=Latin})\p{Lu}[\p{Ll}’'-]+$/u;
const isHyphen = (character: string) => /[-‐‑]/.test(character);
const isSpace = (character: string) => character === ' ' || character === '\u00a0';

function isCapital(word: string): boolean {
  const first = String.fromCodePoint(word.codePointAt(0) ?? 0);
  return first !== first.toLowerCase();
}

function isAllCapitals(word: string): boolean {
  return word === word.toUpperCase() && word !== word.toLowerCase();
}

function skipSpacesBack(text: string, from: number): number {
  let at = from;
  while (at > 0 && isSpace(text.charAt(at - 1))) at--;
  return at;
}

function skipSpaces(text: string, from: number): number {
  let at = from;
  while (at < text.length && isSpace(text.charAt(at))) at++;
  return at;
}

/** The run of katakana, or of Han, before a joiner at `end`. */
function joinedPart(text: string, end: number): string {
  const script = katakana.test(text.charAt(end - 1)) ? katakana : han;
  let at = end;
  while (at > 0 && end - at < LONGEST_WORD && script.test(text.charAt(at - 1))) at--;
  return text.slice(at, end);
}

function wordBefore(text: string, end: number): string {
  let at = end;
  while (at > 0 && end - at < LONGEST_WORD && letter.test(text.charAt(at - 1))) at--;
  return text.slice(at, end).replace(/^['’.]+/, '');
}

function wordAfter(text: string, start: number): string {
  let at = start;
  while (at < text.length && at - start < LONGEST_WORD && letter.test(text.charAt(at))) at++;
  return text.slice(start, at);
}
