/**
 * The written rule of docs/editorial.md as code: what a claim's `verification` must be, given whose word its
 * sources are. The editor judges what each source bears out and sorts it into a list; from there on nothing is
 * a matter of taste.
 */
import type { Claim, Source, Verification } from './schema.ts';

/** What the rule needs to know of a claim. */
export type VerifiableClaim = Pick<Claim, 'standing' | 'sources'>;

/** What the rule needs to know of a source. */
export type WeighedSource = Pick<Source, 'id' | 'independence' | 'origin'>;

/**
 * The verification that follows from a claim's sources.
 *
 * - A source that shares its origin with one in `reportedBy` tells the same report again and bears nothing out.
 * - Independent works, officials' own works and reference works carry weight; state media count for a part only;
 *   copies of the wire and reposts count for nothing but the report itself.
 * - A contradiction needs weight as well. A correction doesn't: the wire's own text corrects its translation.
 * - An opinion is never corroborated: a source that shares it, or bears out a fact it rests on, makes it `partly`.
 *
 * @param sources every source that the claim's lists name, by id.
 * @throws {Error} when a list names a source that isn't there; packs are validated before.
 */
export function verificationOf(
  claim: VerifiableClaim,
  sources: ReadonlyMap<string, WeighedSource>,
): Verification {
  const named = (ids: readonly string[]): WeighedSource[] =>
    ids.map((id) => {
      const source = sources.get(id);
      if (!source) throw new Error(`there is no source "${id}"`);
      return source;
    });
  const reporting = named(claim.sources.reportedBy);
  const reported = new Set(reporting.map(voiceOf));
  const others = (ids: readonly string[]) => named(ids).filter((source) => !reported.has(voiceOf(source)));

  const full = others(claim.sources.corroboratedBy);
  const partial = others(claim.sources.partlyBy);
  const best = claim.standing === 'opinion' ? 'partly' : 'corroborated';

  if (named(claim.sources.contradictedBy).some(hasWeight))
    return full.some(hasWeight) ? 'partly' : 'contradicted';
  if (full.some(hasWeight)) return best;
  if (claim.sources.correctedBy.length > 0) return 'corrected';
  if (partial.some(hasWeight)) return 'partly';
  if (full.some(isStateMedia)) return 'state-media-only';
  if (partial.some(isStateMedia)) return 'partly';

  const carriers = [...reporting, ...full, ...partial].filter((source) => source.independence !== 'weak');
  if (carriers.length === 0) return 'unverified';
  if (carriers.every(isStateMedia)) return 'state-media-only';
  return new Set(carriers.map(voiceOf)).size === 1 ? 'single-source' : 'unverified';
}

/** Sources of one origin are one voice. */
const voiceOf = (source: WeighedSource): string => source.origin ?? source.id;

const isStateMedia = (source: WeighedSource): boolean => source.independence === 'state-media';

const hasWeight = (source: WeighedSource): boolean =>
  source.independence === 'independent' ||
  source.independence === 'official' ||
  source.independence === 'reference';
