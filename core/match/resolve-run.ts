/**
 * What one run of text shows by itself: which names stand where, longest first, what stands next to them, and
 * what the run tells the page about each entity. Knows nothing of other runs and keeps no text.
 */
import { BearersNamed } from './bearers-named.ts';
import { joinDesignators } from './designators.ts';
import type { CommonFindings, Group, Option, RunFindings, Tally } from './findings.ts';
import type { HitBuffer } from './hit-buffer.ts';
import { knownWords } from './known-words.ts';
import type { Lexicon, Sense } from './lexicon.ts';
import { type Found, longestFirst } from './longest-first.ts';
import { isPartOfAnother, isWhole, mayBePartOfAnother } from './part-of-another.ts';
import { type Run, readOption } from './read-option.ts';
import { kinBefore } from './relatives.ts';
import { type KnownWords, neighboursOf } from './resolve-neighbours.ts';
import { RunContext, type Word } from './run-context.ts';
import { longer, NONE, Tallies } from './tallies.ts';

const apostrophe = /['’ʼ]/;
const NOTHING: RunFindings = { groups: NONE, tallies: NONE };

/** `hits[i]` are the hits of table `i` of the lexicon in this text. What is kept of it is shared through `common`. */
export function findInRun(
  lexicon: Lexicon,
  common: CommonFindings,
  hits: readonly HitBuffer[],
  text: string,
): RunFindings {
  if (hits.every(({ count }) => count === 0)) return NOTHING;
  const { names, words } = sensesOf(hits, lexicon, text);
  const groups = joinDesignators(longestFirst(names), text);
  const tallies = new Tallies();
  const context = words.length === 0 ? undefined : new RunContext(words, groups, tallies);
  const run: Run = { text, lexicon, groups, words, context, bearers: new BearersNamed() };
  // Most runs have no name that could be part of another.
  let known: KnownWords | undefined;
  let free = 0;
  for (let at = 0; at < groups.length; at++) {
    const group = groups[at] as Group;
    if (group.decoy) countDecoy(group.decoy, at, run, tallies);
    for (const entity of group.homonyms) tallies.of(entity).homonyms++;
    if (mayBePartOfAnother(group, text)) {
      known ??= knownWords(lexicon, names, words, groups);
      group.neighbours = neighboursOf(text, group.start, group.end, known);
    }
    for (const option of group.options) {
      const tally = tallies.of(option.sense.entity);
      readOption(option, at, free, run, tally);
      if (!option.sense.target.listed) count(option, at, run, tally);
    }
    free = group.end;
    if (!group.decoy) noteWholeNames(at, run);
  }
  for (const group of groups) group.options = common.optionsLike(group.options);
  return { groups, tallies: tallies.all().map((tally) => common.tallyLike(tally)) };
}

/** The hits as what they mean: names and decoys, and context words. */
function sensesOf(
  hits: readonly HitBuffer[],
  lexicon: Lexicon,
  text: string,
): { names: Found[]; words: Word[] } {
  const names: Found[] = [];
  const words: Word[] = [];
  for (let table = 0; table < hits.length; table++) {
    const buffer = hits[table] as HitBuffer;
    for (let i = 0; i < buffer.count; i++) {
      const sense = lexicon.sense(table, buffer.target(i));
      const start = buffer.start(i);
      const end = buffer.end(i);
      const { role } = sense.target;
      if (role === 'for' || role === 'against' || role === 'beside')
        words.push({ start, end, sense, text: text.slice(start, end) });
      else names.push({ start, end, sense });
    }
  }
  return { names, words };
}

function countDecoy({ covers, index }: Sense, at: number, { bearers }: Run, tallies: Tallies): void {
  for (const entity of covers) {
    const tally = tallies.of(entity);
    tally.namesakes++;
    tally.decoys = longer(tally.decoys, index);
    bearers.addOther(entity, at);
  }
}

/** What a name that was read, in group number `at`, tells the page of its entity. */
function count(option: Option, at: number, { text, lexicon, groups, bearers }: Run, tally: Tally): void {
  // What is named after it says nothing of other bearers.
  if (option.borrowed) return;
  const { entity, index, target } = option.sense;
  const group = groups[at] as Group;
  if (target.repeat) {
    // Xi'an is a town.
    if (isPartOfAnother(group, option) && !apostrophe.test(text.charAt(group.end))) tally.strangers++;
    return;
  }
  if (isPartOfAnother(group, option)) {
    tally.namesakes++;
    if (option.homonym) tally.homonyms++;
    bearers.addOther(entity, at);
    return;
  }
  if (group.decoy) return;
  const full = target.sure || option.fullFrom !== undefined;
  if (target.role !== 'name' && option.fullFrom === undefined) {
    if (option.against) return;
    tally.short++;
    if (option.word !== undefined) tally.supported++;
    return;
  }
  if (!full && option.against) return;
  if (isWhole(option)) {
    // «Sein Bruder Vitali Klitschko» introduces nobody: the surname alone is his of whom the text speaks.
    if (kinBefore(text, option.fullFrom ?? group.start, lexicon)) return;
    tally.whole++;
  }
  tally.named = longer(tally.named, index);
  if (!target.shared) {
    tally.own++;
    if (full) tally.sure++;
  }
  if (option.close) tally.titled++;
}

/** Names of the group that later surnames may belong to. */
function noteWholeNames(at: number, { text, lexicon, groups, bearers }: Run): void {
  const group = groups[at] as Group;
  for (const option of group.options) {
    if (!isWhole(option)) continue;
    const { entity } = option.sense;
    // In a text on someone else of the name, who is called a relative is spoken of in passing.
    const inPassing =
      bearers.lastOther(entity) !== undefined && kinBefore(text, option.fullFrom ?? group.start, lexicon);
    if (!inPassing) bearers.addOurs(entity, at);
  }
}
