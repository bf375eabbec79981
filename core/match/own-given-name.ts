/** Whose given name stands beside a surname, as far as the pack's own given names and the grammar tell. */
import type { Group, Option } from './findings.ts';
import { hanGivenName, isGivenName, isInitials, isOwnPatronymic } from './given-name.ts';
import type { Neighbours } from './resolve-neighbours.ts';

const han = /\p{Script=Han}/u;
const hangul = /\p{Script=Hangul}/u;

/**
 * Compares the word before a surname with the given names of its person. Initials, and in Cyrillic any word with a
 * capital that opens no sentence, may be someone else's; in Latin letters a capital says too little (headlines, German).
 * `free` is where the name before ends.
 */
export function readGivenName(option: Option, group: Group, text: string, free: number): void {
  const { given } = option.sense.target;
  const { neighbours } = group;
  if (!neighbours) return;
  const surname = text.slice(group.start, group.end);
  // A word that the pack has for its person is not one of strangers.
  const isStranger = neighbours.stranger !== '' && option.title === undefined;
  if (isStranger && isNominative(surname, option)) option.given = 'theirs';
  if (given === undefined) return;
  if (neighbours.joinedBefore && han.test(neighbours.before)) readHan(option, neighbours, given, free);
  else if (neighbours.before !== '' && neighbours.beforeAt >= free)
    readBefore(option, neighbours, given, surname);
  if (option.given === undefined) readBehind(option, neighbours, given, group.start);
}

function readHan(option: Option, { before, beforeAt }: Neighbours, given: string, free: number): void {
  const length = hanGivenName(before, given);
  const from = beforeAt + before.length - length;
  if (length === 0 || from < free) return;
  option.given = 'ours';
  if (option.sense.target.role === 'short') option.fullFrom = from;
}

function readBefore(option: Option, neighbours: Neighbours, given: string, surname: string): void {
  const { before, beforeAt, patronymic, surelyBefore, nameBefore } = neighbours;
  // Latin initials tell nothing of given names in Hangul.
  if (isInitials(before) && hangul.test(given)) return;
  const isGiven = isGivenName(before, given);
  if (patronymic !== '' && !(isGiven && isOwnPatronymic(patronymic, given))) {
    option.given = 'theirs';
    option.homonym = isGiven;
  } else if (isGiven) {
    option.given = 'ours';
    const lengthens = option.sense.target.role === 'short' || patronymic !== '';
    if (lengthens && !isInitials(before)) option.fullFrom = beforeAt;
  } else if (surelyBefore || (nameBefore && agree(before, surname, option))) option.given = 'theirs';
}

/** The same of what stands behind a surname in registers. */
function readBehind(option: Option, { after, afterEnd }: Neighbours, given: string, start: number): void {
  if (after === '') return;
  option.given = isGivenName(after, given) ? 'ours' : 'theirs';
  if (option.given === 'theirs' || isInitials(after)) return;
  option.fullUntil = afterEnd;
  if (option.sense.target.role === 'short') option.fullFrom = start;
}

/**
 * Whether a word in Cyrillic stands in the same case as the surname behind it, as given names do: «с Меером Блинкеном»,
 * but not «к Кабмину Зеленского». Looks at the nominative and instrumental of men's names; the genitive of
 * an adjective (Зеленского) follows any noun.
 */
function agree(before: string, surname: string, { sense }: Option): boolean {
  if (!/\p{Script=Cyrillic}/u.test(surname)) return false;
  const word = before.toLowerCase();
  const form = surname.toLowerCase();
  if (form === sense.target.alias.toLowerCase()) return !/(?:[уюіїеє]|[оеєи]м|[оеє]ві)$/.test(word);
  // Genitive of a man or nominative of a woman: Василия Пескова, Лиза Пескова.
  if (/(?:[оеє]в|[иі]н)а$/.test(form)) return /[ая]$/.test(word);
  return /[ыиіо]м$/.test(form) && /[оеє]м$/.test(word);
}

/** In the nominative a man's surname belongs to the word before it; in other cases, or where it has none, it may depend on it. */
function isNominative(surname: string, { sense }: Option): boolean {
  return surname.toLowerCase() === sense.target.alias.toLowerCase() && !/[оеиіую]$/.test(surname);
}
