/**
 * Which entity a found name means, given what the page says: the rules of recognition, in one place.
 * Where the text decides against us we stay silent: a missed mark costs less than a wrong one.
 */
import type { Group, Option } from './findings.ts';
import type { Lexicon, Sense } from './lexicon.ts';
import type { Evidence, Mention } from './mention.ts';
import { givesWayToNamesakes, type Judgement } from './page-evidence.ts';
import { isPartOfAnother } from './part-of-another.ts';

/** Why a name that was found is not marked. */
export type Reason =
  /** A longer or other name of the pack stands here. */
  | { kind: 'decoy'; decoy: string }
  /** The words at its side make it part of another name. */
  | { kind: 'part-of-another-name' }
  /** A context word of the pack speaks against it. */
  | { kind: 'context-against'; word: string }
  /** The page's words speak more against it than for it. */
  | { kind: 'page-against' }
  /** The page speaks of someone or something else of the same name. */
  | { kind: 'namesake' }
  /** A short name, and nothing on the page supports it. */
  | { kind: 'no-evidence' }
  /** Two entities claim it with equal right. */
  | { kind: 'ambiguous'; entities: string[] };

/** A name that was found and not believed, for `explain`. */
export interface Refusal {
  start: number;
  end: number;
  pack: string;
  /** Entity ids that it might have meant; empty for a decoy. */
  entities: string[];
  reason: Reason;
}

/** The page's word on an entity, by its number. */
export type Judgements = (entity: number) => Judgement;

/** The mention that a group is, or why it is none. */
export function resolve(group: Group, lexicon: Lexicon, judgements: Judgements): Mention | Refusal {
  const only = group.options[0];
  if (only !== undefined && group.options.length === 1) {
    // Most are of this kind: nothing is to be weighed.
    const verdict = judge(group, only, lexicon, judgements);
    return isEvidence(verdict)
      ? mentionOf(group, only, verdict, lexicon)
      : refusalOf(group, verdict, lexicon);
  }
  const believed: { option: Option; evidence: Evidence }[] = [];
  let reason: Reason | undefined;
  for (const option of group.options) {
    const verdict = judge(group, option, lexicon, judgements);
    if (isEvidence(verdict)) believed.push({ option, evidence: verdict });
    else reason ??= verdict;
  }
  const best = mostLikely(believed, judgements);
  if (best) return mentionOf(group, best.option, best.evidence, lexicon);
  if (believed.length > 0)
    reason = {
      kind: 'ambiguous',
      entities: distinct(believed.map((item) => item.option.sense.target.id)),
    };
  return refusalOf(group, reason ?? { kind: 'decoy', decoy: group.decoy?.target.id ?? '' }, lexicon);
}

function refusalOf(group: Group, reason: Reason, lexicon: Lexicon): Refusal {
  const first = group.options[0]?.sense ?? group.decoy;
  return {
    start: group.start,
    end: group.end,
    pack: lexicon.packs[first?.pack ?? 0] ?? '',
    entities: distinct(group.options.map((option) => option.sense.target.id)),
    reason,
  };
}

export function isRefusal(result: Mention | Refusal): result is Refusal {
  return 'reason' in result;
}

function judge(group: Group, option: Option, lexicon: Lexicon, judgements: Judgements): Evidence | Reason {
  const { sense, title } = option;
  const { role, kind, bare, sure, shared, repeat } = sense.target;
  const severalWords = sense.target.alias.includes(' ');
  if (group.decoy?.pack === sense.pack) return { kind: 'decoy', decoy: group.decoy.target.id };
  if (sense.target.listed)
    return option.head === undefined ? { kind: 'no-evidence' } : { kind: 'context', word: option.head };
  if (isPartOfAnother(group, option)) return { kind: 'part-of-another-name' };
  const { beside } = option;
  if (beside !== undefined && title === undefined && isOnPage(beside.decoy, sense, lexicon, judgements))
    return { kind: 'context-against', word: beside.word };
  const full = sure || option.fullFrom !== undefined;
  if (full && !shared && kind !== 'person') return FULL_NAME;

  const page = judgements(sense.entity);
  if (page.homonym && !title) return { kind: 'namesake' };
  if (full && !shared) return FULL_NAME;
  if (page.otherwise.includes(sense.index)) return { kind: 'namesake' };
  const world = shared ? worldOf(option, page, lexicon) : undefined;
  if (shared) {
    if (world === undefined) return { kind: 'no-evidence' };
    if (full && page.against && !title && !option.close) return { kind: 'page-against' };
  }
  if (full) return FULL_NAME;

  // Who is named in full on the page may well be a boxer, too. A name of one word introduces nobody.
  const named = page.name !== undefined;
  const introduced =
    kind === 'person' && (page.introduced || (shared && page.whole > 0 && !page.against)) && !page.namesakes;
  if (!introduced) {
    if (option.against) return { kind: 'context-against', word: option.against };
    if (page.against && !title && !option.close) return { kind: 'page-against' };
  }
  // A surname that is enough by itself is the best-known bearer's: it yields only to namesakes in number.
  const outnumbered = role === 'name' && kind === 'person' ? page.manyNamesakes : page.namesakes;
  const taken =
    option.last === 'theirs' || (outnumbered && option.last !== 'ours' && !(role === 'name' && option.close));
  // A given name and surname that need context take it from elsewhere: others bear the surname, not the name.
  const surname = !repeat && (bare || (role === 'short' && !severalWords));
  if (taken && !title && surname && givesWayToNamesakes(kind)) return { kind: 'namesake' };
  if (role === 'name') return world ?? FULL_NAME;

  const { neighbours } = group;
  if (kind === 'person' && neighbours && !named && !title) {
    const opener = neighbours.openerBefore && !severalWords;
    const nameAfter = neighbours.nameAfter && !repeat;
    if (option.given !== 'ours' && (opener || nameAfter)) return { kind: 'part-of-another-name' };
  }
  if (repeat && (page.strangers || !(named || page.short))) return { kind: 'no-evidence' };
  const fullName = page.name === undefined ? undefined : lexicon.senseOf(sense.pack, page.name);
  if (fullName) return { kind: 'full-name-in-text', form: fullName.target.alias };
  // Whom a word shows to be meant in one place the page means by the surname in others, too.
  const word = option.word ?? page.word ?? (kind === 'person' && page.supported ? page.anyWord : undefined);
  if (word !== undefined) return { kind: 'context', word };
  if (page.related !== undefined) return { kind: 'related-entity', entity: lexicon.id(page.related) };
  return { kind: 'no-evidence' };
}

/** Whether the page has a decoy: a club or a ship is then called by the bare name of its town, too. */
function isOnPage(decoy: string, { entity, pack }: Sense, lexicon: Lexicon, judgements: Judgements): boolean {
  return judgements(entity).decoys.some((number) => lexicon.senseOf(pack, number)?.target.id === decoy);
}

/** One for all: most mentions have it. */
const FULL_NAME: Evidence = { kind: 'full-name' };

/** What shows that the page speaks of the world to which the bearer of a shared name belongs. */
function worldOf(option: Option, page: Judgement, lexicon: Lexicon): Evidence | undefined {
  const form =
    page.name === undefined ? undefined : lexicon.senseOf(option.sense.pack, page.name)?.target.alias;
  if (page.own && form !== undefined) return { kind: 'full-name-in-text', form };
  const word = option.title ?? option.word ?? page.anyWord;
  if (word !== undefined) return { kind: 'context', word };
  return page.related === undefined
    ? undefined
    : { kind: 'related-entity', entity: lexicon.id(page.related) };
}

const EVIDENCE_KINDS: ReadonlySet<string> = new Set([
  'full-name',
  'full-name-in-text',
  'context',
  'related-entity',
] satisfies Evidence['kind'][]);

function isEvidence(verdict: Evidence | Reason): verdict is Evidence {
  return EVIDENCE_KINDS.has(verdict.kind);
}

/**
 * The one of several believed: who was named last before it in the run; then full names before short ones, then
 * whom the page names more often. Between full names the editor's order decides at last; between short ones nobody.
 */
function mostLikely(
  believed: { option: Option; evidence: Evidence }[],
  judgements: Judgements,
): { option: Option; evidence: Evidence } | undefined {
  const weigh = ({ option, evidence }: { option: Option; evidence: Evidence }) => [
    option.last === 'ours' ? 1 : option.last === 'theirs' ? -1 : 0,
    evidence.kind === 'full-name' ? 1 : 0,
    option.title ? 1 : 0,
    judgements(option.sense.entity).whole,
    evidence.kind === 'full-name-in-text' ? 1 : 0,
  ];
  let best = believed[0];
  let tied = false;
  for (const candidate of believed.slice(1)) {
    if (!best || candidate.option.sense.entity === best.option.sense.entity) continue;
    const difference = compare(weigh(candidate), weigh(best));
    if (difference > 0) {
      best = candidate;
      tied = false;
    } else if (difference === 0 && candidate.option.sense.pack === best.option.sense.pack) {
      tied ||= best.evidence.kind !== 'full-name';
    }
  }
  return tied ? undefined : best;
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (const [i, value] of a.entries()) {
    const difference = value - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function mentionOf(
  group: Group,
  { sense, fullFrom, fullUntil }: Option,
  evidence: Evidence,
  lexicon: Lexicon,
): Mention {
  return {
    start: fullFrom ?? group.start,
    end: fullUntil ?? group.end,
    entity: sense.target.id,
    pack: lexicon.packs[sense.pack] ?? '',
    alias: sense.target.alias,
    lang: sense.target.lang,
    evidence,
  };
}

function distinct<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}
