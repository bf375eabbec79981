/**
 * What one run of text shows by itself: which names stand where, longest first, what stands next to them, and
 * what the run tells the page about each entity. Knows nothing of other runs and keeps no text.
 */
import { expansionOf } from './expansion.ts';
import type { CommonFindings, Group, Option, RunFindings, Tally } from './findings.ts';
import { hanGivenName, isGivenName, isInitials, isOwnPatronymic } from './given-name.ts';
import type { HitBuffer } from './hit-buffer.ts';
import type { Lexicon, Sense } from './lexicon.ts';
import { hasLifeDates } from './life-dates.ts';
import { headOfList } from './listed.ts';
import { isNamedAfter } from './named-after.ts';
import { isCounted } from './one-of-its-kind.ts';
import {
  isJoinable,
  isQuoted,
  type KnownWords,
  type Neighbours,
  neighboursOf,
} from './resolve-neighbours.ts';
import { isIn } from './sentence-language.ts';
import { verbOfSaying } from './speaks.ts';

/** Words against a name silence it within this distance (UTF-16 code units); further away they count for the page. */
const AGAINST_REACH = 100;
/** Words for a name support it within this distance; further away they count for the page. */
const FOR_REACH = 300;

/** An empty list of anything; `longer` never adds to it. */
const NONE: never[] = [];
const NOTHING: RunFindings = { groups: NONE, tallies: NONE };

const han = /\p{Script=Han}/u;
const hangul = /\p{Script=Hangul}/u;

interface Found {
  start: number;
  end: number;
  sense: Sense;
}

/** A context word as it stands in the text. */
interface Word extends Found {
  text: string;
}

/** The tallies of one run while it is read. */
class Tallies {
  private readonly byEntity = new Map<number, Tally>();

  of(entity: number): Tally {
    const known = this.byEntity.get(entity);
    if (known) return known;
    const fresh: Tally = {
      entity,
      named: NONE,
      whole: 0,
      sure: 0,
      own: 0,
      namesakes: 0,
      homonyms: 0,
      titled: 0,
      supported: 0,
      for: NONE,
      against: 0,
      spelledOut: NONE,
      otherwise: NONE,
    };
    this.byEntity.set(entity, fresh);
    return fresh;
  }

  all(): Tally[] {
    return [...this.byEntity.values()];
  }
}

/**
 * The list with one thing more. Most hold one, and all are kept as long as the page, so short ones are without the room
 * to spare that `push` and spreading leave.
 */
function longer<T>(list: T[], item: T): T[] {
  if (list.length === 0) return [item];
  if (list.length < SHORT_LIST) return list.concat([item]);
  list.push(item);
  return list;
}
const SHORT_LIST = 8;

/** `hits[i]` are the hits of table `i` of the lexicon in this text. What is kept of it is shared through `common`. */
export function findInRun(
  lexicon: Lexicon,
  common: CommonFindings,
  hits: readonly HitBuffer[],
  text: string,
): RunFindings {
  if (hits.every(({ count }) => count === 0)) return NOTHING;
  const names: Found[] = [];
  const words: Word[] = [];
  for (let table = 0; table < hits.length; table++) {
    const buffer = hits[table] as HitBuffer;
    for (let i = 0; i < buffer.count; i++) {
      const sense = lexicon.sense(table, buffer.target(i));
      const start = buffer.start(i);
      const end = buffer.end(i);
      const { role } = sense.target;
      if (role === 'for' || role === 'against')
        words.push({ start, end, sense, text: text.slice(start, end) });
      else names.push({ start, end, sense });
    }
  }
  const groups = longestFirst(names);
  const tallies = new Tallies();
  const context = words.length === 0 ? undefined : new RunContext(words, groups, tallies);
  // Most runs have no name that could be part of another.
  let known: KnownWords | undefined;
  const wholes = new Map<number, number>();
  const others = new Map<number, number>();
  let free = 0;
  for (let at = 0; at < groups.length; at++) {
    const group = groups[at] as Group;
    if (group.decoy) {
      for (const entity of group.decoy.covers) {
        tallies.of(entity).namesakes++;
        others.set(entity, at);
      }
      for (const entity of group.homonyms) tallies.of(entity).homonyms++;
    }
    if (mayBePartOfAnother(group, text)) {
      known ??= knownWords(lexicon, names, words, groups);
      group.neighbours = neighboursOf(text, group.start, group.end, known);
    }
    for (const option of group.options) {
      const { sense } = option;
      const tally = tallies.of(sense.entity);
      if (context !== undefined) {
        option.title = context.nearestFor(sense.entity, group, 1);
        option.word = context.nearestFor(sense.entity, group, FOR_REACH);
        option.close = context.nearestFor(sense.entity, group, AGAINST_REACH) !== undefined;
        option.against = context.nearestAgainst(sense.entity, group);
      }
      option.last = lastWhole(option, group, wholes, others);
      const other = others.get(sense.entity);
      if (option.last === 'theirs' && other !== undefined && wholes.has(sense.entity)) {
        // «Борис Ермак … глава офиса президента … Ермак»: a word for it brings the surname back.
        if (context?.hasForBetween(sense.entity, groups[other]?.end ?? 0, group.start)) {
          option.last = 'ours';
          wholes.set(sense.entity, at);
        }
      }
      if (sense.target.listed) {
        option.head = headOfList(text, group.start, group.end, sense.target.listed);
        continue;
      }
      option.borrowed = isBorrowed(sense, text, group);
      const { kind } = sense.target;
      option.derived =
        (kind === 'place' || kind === 'person') &&
        (isNumbered(text, group.end) || (option.title === undefined && isHeadword(text, group)));
      if (sense.target.foreign) option.foreign = isIn(sense.target.foreign, text, group.start, group.end);
      if (kind === 'place') option.derived ||= isInItsManner(text, group.start);
      if (kind === 'organisation') {
        option.derived = isCounted(text, group.start, group.end, sense.target.lang);
        if (sense.target.shared) readVerb(option, group, text, tally);
      }
      if (kind !== 'person') readExpansion(option, group, text, groups, words, tally);
      readGivenName(option, group, text, free);
      if (kind === 'person' && hasLifeDates(text, group.end)) {
        if (isWhole(option) || option.given === 'ours') option.homonym = true;
        else option.given = 'theirs';
      }
      if (option.given === undefined && isRelative(group, text, lexicon)) option.given = 'theirs';
      const isName = sense.target.role === 'name' || option.fullFrom !== undefined;
      // What is named after it says nothing of other bearers.
      if (option.borrowed) continue;
      if (isPartOfAnother(group, option)) {
        tally.namesakes++;
        if (option.homonym) tally.homonyms++;
        others.set(sense.entity, at);
      } else if (!isName && option.word !== undefined && !group.decoy && !option.against) {
        tally.supported++;
      } else if (
        isName &&
        !group.decoy &&
        (sense.target.sure || option.fullFrom !== undefined || !option.against)
      ) {
        tally.named = longer(tally.named, sense.index);
        if (isWhole(option)) tally.whole++;
        if (!sense.target.shared) {
          tally.own++;
          if (sense.target.sure || option.fullFrom !== undefined) tally.sure++;
        }
        if (option.close) tally.titled++;
      }
    }
    free = group.end;
    if (group.decoy) continue;
    for (const option of group.options) {
      if (!isWhole(option)) continue;
      // In a text on someone else of the name, who is called a relative is spoken of in passing.
      const inPassing =
        others.has(option.sense.entity) && kinBefore(text, option.fullFrom ?? group.start, lexicon);
      if (!inPassing) wholes.set(option.sense.entity, at);
    }
  }
  for (const group of groups) group.options = common.optionsLike(group.options);
  return { groups, tallies: tallies.all().map((tally) => common.tallyLike(tally)) };
}

/** Leftmost, then longest; what overlaps a name taken before is dropped. Equal spans share a group. */
function longestFirst(names: Found[]): Group[] {
  names.sort(inOrder);
  const groups: Group[] = [];
  let current: Group | undefined;
  for (const { start, end, sense } of names) {
    if (current && (start !== current.start || end !== current.end)) {
      if (start < current.end) {
        const { kind, sure } = sense.target;
        if (kind === 'person' && sure && current.decoy?.covers.includes(sense.entity))
          current.homonyms = longer(current.homonyms, sense.entity);
        continue;
      }
      current = undefined;
    }
    if (!current) {
      current = { start, end, options: NONE, decoy: undefined, homonyms: NONE, neighbours: undefined };
      groups.push(current);
    }
    if (sense.target.role === 'decoy') current.decoy ??= sense;
    else if (!current.options.some((option) => option.sense === sense))
      current.options = longer(current.options, unreadOption(sense));
  }
  // Without room to spare: it is kept as long as the page.
  return groups.slice();
}

function inOrder(a: Found, b: Found): number {
  return a.start - b.start || b.end - a.end || a.sense.pack - b.sense.pack || a.sense.index - b.sense.index;
}

function unreadOption(sense: Sense): Option {
  return {
    sense,
    title: undefined,
    word: undefined,
    close: false,
    against: undefined,
    borrowed: false,
    derived: false,
    homonym: false,
    foreign: false,
    head: undefined,
    given: undefined,
    fullFrom: undefined,
    last: undefined,
  };
}

/**
 * Whether one of the names is of the kind that others are made with: of persons all but whole names of several words,
 * of others only those in scripts that join the parts of names by dots.
 */
function mayBePartOfAnother({ start, options }: Group, text: string): boolean {
  for (const { sense } of options) {
    const { sure, kind } = sense.target;
    if (!sure && (kind === 'person' || isJoinable(text.charAt(start)))) return true;
  }
  return false;
}

/** The text around the name makes it a part of another name, whatever the page says. */
export function isPartOfAnother(
  { neighbours }: Group,
  { sense, given, borrowed, derived, homonym, foreign }: Option,
): boolean {
  if (borrowed || derived || homonym || foreign) return true;
  if (!neighbours) return false;
  const { kind, role, sure } = sense.target;
  if (sure) return false;
  if (neighbours.tradeBeside && kind === 'person') return true;
  if (neighbours.joinedBefore && kind !== 'place' && given !== 'ours') return true;
  if (kind !== 'person') return false;
  if (role === 'name') return given === 'theirs';
  // Before a given name any other name may stand: «прес-секретар Путіна Дмитро Пєсков».
  const nameBefore = neighbours.nameBefore && !sense.target.alias.includes(' ');
  return given === 'theirs' || (nameBefore && given !== 'ours') || neighbours.joinedAfter;
}

function isBorrowed({ target }: Sense, text: string, { start, end }: Group): boolean {
  if (target.unquoted && isQuoted(text, start, end)) return true;
  return target.kind !== undefined && isNamedAfter(text, start, end, target.kind);
}

/** Enough by itself, and no part of a longer name. */
function isWhole({ sense, fullFrom }: Option): boolean {
  return sense.whole || fullFrom !== undefined;
}

/**
 * Compares the word before a surname with the given names of its person. Initials, and in Cyrillic any word with a
 * capital that opens no sentence, may be someone else's; in Latin letters a capital says too little (headlines, German).
 * `free` is where the name before ends.
 */
function readGivenName(option: Option, group: Group, text: string, free: number): void {
  const { given } = option.sense.target;
  const { neighbours } = group;
  if (!neighbours) return;
  const surname = text.slice(group.start, group.end);
  if (neighbours.stranger !== '' && isNominative(surname, option)) option.given = 'theirs';
  if (given === undefined) return;
  if (neighbours.joinedBefore && han.test(neighbours.before)) readHan(option, neighbours, given, free);
  else if (neighbours.before !== '' && neighbours.beforeAt >= free)
    readBefore(option, neighbours, given, surname);
  if (option.given === undefined) readBehind(option, neighbours.after, given, group.start);
}

/** Whether a given name stands before the surname, and before it a word for a relative: his son Hunter Biden. */
function isRelative({ neighbours }: Group, text: string, lexicon: Lexicon): boolean {
  if (!neighbours || neighbours.before === '' || neighbours.surelyBefore) return false;
  return kinBefore(text, neighbours.beforeAt, lexicon);
}

/** Whether a word for a relative ends before `at`, with at most a title between: "his father, President Joe Biden". */
function kinBefore(text: string, at: number, lexicon: Lexicon): boolean {
  let end = at;
  for (let words = 0; words < 2; words++) {
    const [found, word] = wordBeforeName.exec(text.slice(Math.max(0, end - LONGEST_KIN), end)) ?? [];
    if (found === undefined || word === undefined) return false;
    if (lexicon.isKin(word.toLowerCase())) return true;
    if (!lexicon.isTitle(word.toLowerCase())) return false;
    end -= found.length;
  }
  return false;
}

const LONGEST_KIN = 24;
const wordBeforeName = /([\p{L}\p{M}-]+)[\s:,(]{1,3}$/u;

/** What the text says that the acronym stands for: ours where a name of ours, or a word for it, stands there. */
function readExpansion(
  { sense }: Option,
  group: Group,
  text: string,
  groups: readonly Group[],
  words: readonly Word[],
  tally: Tally,
): void {
  const expansion = expansionOf(text, group.start, group.end);
  if (!expansion) return;
  const touches = ({ start, end }: { start: number; end: number }) =>
    start < expansion.end && end > expansion.start;
  const ours =
    groups.some(
      (other) => touches(other) && other.options.some((option) => option.sense.entity === sense.entity),
    ) ||
    words.some(
      (word) => touches(word) && word.sense.entity === sense.entity && word.sense.target.role === 'for',
    );
  if (ours) tally.spelledOut = longer(tally.spelledOut, sense.index);
  else tally.otherwise = longer(tally.otherwise, sense.index);
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
function readBehind(option: Option, after: string, given: string, start: number): void {
  if (after === '') return;
  option.given = isGivenName(after, given) ? 'ours' : 'theirs';
  if (option.given === 'ours' && option.sense.target.role === 'short' && !isInitials(after))
    option.fullFrom = start;
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

const joinedNumber = /^[-‐‑]\d{1,3}(?![\p{L}\p{N}])/u;

function isNumbered(text: string, end: number): boolean {
  return joinedNumber.test(text.slice(end, end + 5));
}

const startsLine = /(?:^|[\n\r])\s*$/;
const tellsApart = /^ \(\p{Ll}[^()\n]{2,40}\)\s*(?:$|[\n\r])/u;

/** Whether the name and a bracket without capitals are a line of their own: an encyclopaedia tells namesakes apart so. */
function isHeadword(text: string, { start, end }: Group): boolean {
  if (text.charAt(end + 1) !== '(') return false;
  return (
    tellsApart.test(text.slice(end, end + 60)) && startsLine.test(text.slice(Math.max(0, start - 8), start))
  );
}

/** «Hühnchen à la Kiev»: what is made as they make it there. */
function isInItsManner(text: string, start: number): boolean {
  return text.charAt(start - 1) === ' ' && manner.test(text.slice(Math.max(0, start - 6), start));
}

const manner = /(?<!\p{L})(?:[àa] la|alla) $/iu;

/** A body that says something is no fortress and no figure. */
function readVerb(option: Option, { start, end }: Group, text: string, tally: Tally): void {
  const verb = verbOfSaying(text, start, end);
  if (verb === undefined) return;
  option.word ??= verb;
  tally.for = longer(tally.for, verb);
}

function lastWhole(
  option: Option,
  group: Group,
  wholes: ReadonlyMap<number, number>,
  others: ReadonlyMap<number, number>,
): Option['last'] {
  if (wholes.size + others.size === 0) return undefined;
  const { entity } = option.sense;
  const ours = wholes.get(entity) ?? -1;
  let theirs = others.get(entity) ?? -1;
  for (const rival of group.options)
    if (rival.sense.entity !== entity) theirs = Math.max(theirs, wholes.get(rival.sense.entity) ?? -1);
  return ours === theirs ? undefined : ours > theirs ? 'ours' : 'theirs';
}

/** What of the run's words is known not to be a person's name. */
function knownWords(
  lexicon: Lexicon,
  names: readonly Found[],
  words: readonly Found[],
  groups: readonly Group[],
): KnownWords {
  const starts = new Set<number>();
  const ends = new Set<number>();
  for (const { start, end, sense } of [...names, ...words]) {
    const { role, kind } = sense.target;
    if (role === 'decoy' || role === 'against' || kind === 'person') continue;
    starts.add(start);
    ends.add(end);
  }
  const nameEnds = new Set(groups.map(({ end }) => end));
  return {
    title: (word) => lexicon.isTitle(word),
    stranger: (word) => lexicon.isStranger(word),
    endsAt: (offset) => ends.has(offset),
    nameEndsAt: (offset) => nameEnds.has(offset),
    startsAt: (offset) => starts.has(offset),
  };
}

/** Context words of the run by entity, in text order, and what they add to the tallies. */
class RunContext {
  private readonly for = new Map<number, Word[]>();
  private readonly against = new Map<number, Word[]>();

  constructor(words: Word[], groups: readonly Group[], tallies: Tallies) {
    words.sort((a, b) => a.start - b.start || a.end - b.end || a.sense.index - b.sense.index);
    let at = 0;
    for (const word of words) {
      while ((groups[at]?.end ?? Number.POSITIVE_INFINITY) <= word.start) at++;
      const group = groups[at];
      const { entity } = word.sense;
      if (group && word.start >= group.start && word.end <= group.end && isAboutItself(group, entity))
        continue;
      const tally = tallies.of(entity);
      if (word.sense.target.role === 'for') {
        tally.for = longer(tally.for, word.text.toLowerCase());
        push(this.for, entity, word);
      } else {
        tally.against++;
        push(this.against, entity, word);
      }
    }
  }

  nearestFor(entity: number, group: Group, reach: number): string | undefined {
    return nearest(this.for.get(entity), group, reach)?.word.text;
  }

  /** Whether a word for the entity stands between two offsets. */
  hasForBetween(entity: number, from: number, to: number): boolean {
    return this.for.get(entity)?.some(({ start, end }) => start >= from && end <= to) ?? false;
  }

  nearestAgainst(entity: number, group: Group): string | undefined {
    const against = nearest(this.against.get(entity), group, AGAINST_REACH);
    if (!against) return undefined;
    const speaking = nearest(this.for.get(entity), group, AGAINST_REACH);
    return speaking && speaking.distance < against.distance ? undefined : against.word.text;
  }
}

/** A context word inside a name of the entity itself, or inside a decoy, tells nothing new. */
function isAboutItself(group: Group, entity: number): boolean {
  return group.decoy !== undefined || group.options.some((option) => option.sense.entity === entity);
}

function push(lists: Map<number, Word[]>, entity: number, word: Word): void {
  const list = lists.get(entity);
  if (list) list.push(word);
  else lists.set(entity, [word]);
}

/** The nearest of words in text order, at most `reach` code units from the group; the earlier of two as near. */
function nearest(
  words: readonly Word[] | undefined,
  group: Group,
  reach: number,
): { word: Word; distance: number } | undefined {
  if (!words) return undefined;
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.start ?? 0) < group.start) low = middle + 1;
    else high = middle;
  }
  let best: { word: Word; distance: number } | undefined;
  for (const word of [words[low - 1], words[low]]) {
    if (!word) continue;
    const distance = Math.max(0, group.start - word.end, word.start - group.end);
    if (distance <= reach && (!best || distance < best.distance)) best = { word, distance };
  }
  return best;
}
