/** Reads what stands around a name into an option: the words beside it, marks, numbers, dates, relatives. */
import type { BearersNamed } from './bearers-named.ts';
import { isDerived } from './derived-name.ts';
import { expansionOf } from './expansion.ts';
import type { Group, Option, Tally } from './findings.ts';
import type { Lexicon, Sense } from './lexicon.ts';
import { diedBefore } from './life-dates.ts';
import { headOfList } from './listed.ts';
import { isNamedAfter } from './named-after.ts';
import { readGivenName } from './own-given-name.ts';
import { isWhole } from './part-of-another.ts';
import { isJunior, isRelative } from './relatives.ts';
import { isQuoted } from './resolve-neighbours.ts';
import { AGAINST_REACH, FOR_REACH, type RunContext, type Word } from './run-context.ts';
import { runsOn } from './runs-on.ts';
import { isIn } from './sentence-language.ts';
import { verbOfSaying } from './speaks.ts';
import { readExpansion } from './spelled-out.ts';
import { longer } from './tallies.ts';
import { wordBefore } from './word-before.ts';

/** A run while it is read. */
export interface Run {
  readonly text: string;
  readonly lexicon: Lexicon;
  readonly groups: readonly Group[];
  readonly words: readonly Word[];
  /** Undefined where the run has no context words. */
  readonly context: RunContext | undefined;
  readonly bearers: BearersNamed;
}

/** Reads the option of group number `at`; the name before it ends at `free`. What the text says of the entity goes to its tally. */
export function readOption(option: Option, at: number, free: number, run: Run, tally: Tally): void {
  const { text, lexicon, groups, words } = run;
  const group = groups[at] as Group;
  const { sense } = option;
  const { kind, listed, foreign, shared, alive } = sense.target;
  readContext(option, group, run);
  option.last = lastNamed(option, at, run);
  if (listed) {
    const head = headOfList(text, group.start, group.end, listed);
    option.head = head?.word;
    if (head?.end !== undefined && group.options.length === 1 && isFree(head.end, groups[at + 1]))
      group.end = head.end;
    return;
  }
  option.borrowed = isBorrowed(sense, text, group, lexicon);
  option.derived = isDerived(option, text, group.start, group.end);
  if (foreign) option.foreign = isIn(foreign, text, group.start, group.end);
  if (kind === 'organisation' && shared) readVerb(option, group, run, tally);
  const expansion = kind === 'person' ? undefined : expansionOf(text, group.start, group.end);
  if (expansion) readExpansion(option, expansion, groups, words, tally);
  readGivenName(option, group, text, free);
  if (option.fullUntil !== undefined && !isFree(option.fullUntil, groups[at + 1]))
    option.fullUntil = undefined;
  if (alive !== undefined && diedBefore(alive, text, group.end)) {
    if (isWhole(option) || option.given === 'ours') option.homonym = true;
    else option.given = 'theirs';
  }
  if (option.given === undefined && (isRelative(group, text, lexicon) || isJunior(group, text, lexicon)))
    option.given = 'theirs';
}

/** Whether nothing else that was found starts before `end`. */
function isFree(end: number, next: Group | undefined): boolean {
  return next === undefined || next.start >= end;
}

function readContext(option: Option, group: Group, { text, context, lexicon }: Run): void {
  if (context === undefined) return;
  const { entity, target } = option.sense;
  option.title = context.nearestFor(entity, group, 1);
  option.word = context.nearestFor(entity, group, FOR_REACH);
  option.close = context.nearestFor(entity, group, AGAINST_REACH) !== undefined;
  option.against = context.nearestAgainst(entity, group);
  const beside = context.nearestBeside(entity, group);
  const isPlaceItself =
    beside !== undefined && target.kind === 'place' && isLocated(text, group.start, lexicon);
  if (!isPlaceItself) option.beside = beside;
}

/** Whether a preposition puts something into the place whose name starts here. */
function isLocated(text: string, start: number, { cues }: Lexicon): boolean {
  return cues.has('locatives', wordBefore(text, start).toLowerCase());
}

function lastNamed(option: Option, at: number, { groups, context, bearers }: Run): Option['last'] {
  const group = groups[at] as Group;
  const { entity } = option.sense;
  const last = bearers.last(option, group);
  const other = bearers.lastOther(entity);
  if (last !== 'theirs' || other === undefined || !bearers.hasOurs(entity)) return last;
  // «Борис Ермак … глава офиса президента … Ермак»: a word for it brings the surname back.
  if (!context?.hasForBetween(entity, groups[other]?.end ?? 0, group.start)) return last;
  bearers.addOurs(entity, at);
  return 'ours';
}

function isBorrowed({ target }: Sense, text: string, { start, end }: Group, { cues }: Lexicon): boolean {
  if (runsOn(text, end) || (target.unquoted && isQuoted(text, start, end))) return true;
  return target.kind !== undefined && isNamedAfter(text, start, end, target.kind, cues);
}

/** A body that says something is no fortress and no figure. */
function readVerb(option: Option, { start, end }: Group, { text, lexicon }: Run, tally: Tally): void {
  const verb = verbOfSaying(text, start, end, lexicon.cues);
  if (verb === undefined) return;
  option.word ??= verb;
  tally.for = longer(tally.for, verb);
}
