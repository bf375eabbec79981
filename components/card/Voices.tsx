/** Who speaks about an event, how firmly, and who against whom: what a reader sees before any claim is opened. */
import { EqualNot, Scale } from 'lucide';
import type { CardClaim, CardRelation } from '../../core/card/card-data.ts';
import type { Verification } from '../../core/pack/schema.ts';
import { numberFormat } from '../formatters.ts';
import { Icon } from '../Icon.tsx';
import { VERIFICATION_MARKS } from './ClaimBadges.tsx';
import { useCard } from './card-context.ts';
import type { CardText } from './card-text.ts';
import { Text } from './Text.tsx';

/** Speakers shown; the door below says how many claims there are. */
const MOST_SPEAKERS = 3;

/** The gravest first: one is shown. */
const DISPUTES = [
  { type: 'contradicts', icon: EqualNot },
  { type: 'differs-in-scale', icon: Scale },
] as const;

interface Dispute {
  kind: (typeof DISPUTES)[number];
  claim: CardClaim;
  relation: CardRelation;
}

/** What an opinion says against a fact is told among the claims; at a glance it would weigh as much as the fact. */
function disputeIn(claims: readonly CardClaim[]): Dispute | undefined {
  for (const kind of DISPUTES) {
    for (const claim of claims) {
      if (claim.standing === 'opinion') continue;
      const relation = claim.relations.find(
        ({ type, claim: other }) => type === kind.type && other.standing !== 'opinion',
      );
      if (relation) return { kind, claim, relation };
    }
  }
  return undefined;
}

/** Each speaker once, with how many of their claims were found to be what; who is in the dispute comes first. */
function voicesOf(
  claims: readonly CardClaim[],
  first: CardClaim | undefined,
): { claim: CardClaim; found: Map<Verification, number> }[] {
  const voices = new Map<string, { claim: CardClaim; found: Map<Verification, number> }>();
  for (const claim of new Set(first ? [first, ...claims] : claims)) {
    const voice = voices.get(claim.speaker.name.text) ?? { claim, found: new Map() };
    voices.set(claim.speaker.name.text, voice);
    voice.found.set(claim.verification, (voice.found.get(claim.verification) ?? 0) + 1);
  }
  return [...voices.values()].slice(0, MOST_SPEAKERS);
}

function disputeText({ kind, claim, relation }: Dispute, t: CardText): string {
  const [one, other] = [claim.speaker.name.text, relation.claim.speaker.name.text];
  return one === other ? t(`relation.${kind.type}`) : t(`voices.${kind.type}`, { one, other });
}

export function Voices({ claims }: { claims: readonly CardClaim[] }) {
  const { t, language } = useCard();
  const dispute = disputeIn(claims);
  return (
    <>
      <p class="ng-label ng-voices-label">{t('voices.label')}</p>
      <ul class="ng-voices">
        {voicesOf(claims, dispute?.claim).map(({ claim, found }) => (
          <li key={claim.id}>
            <Text of={claim.speaker.name} />
            {[...found].map(([verification, count]) => {
              const { icon, tone } = VERIFICATION_MARKS[verification];
              return (
                <span key={verification} class={`ng-voice ng-voice-${tone}`}>
                  <Icon icon={icon} size={13} />
                  {/* Two findings of one speaker are of different claims: then each tells of how many. */}
                  {(count > 1 || found.size > 1) && `${numberFormat(language).format(count)} `}
                  {t(`verification.${verification}`)}
                </span>
              );
            })}
          </li>
        ))}
        {dispute && (
          <li class="ng-dispute" data-type={dispute.kind.type}>
            <Icon icon={dispute.kind.icon} size={13} />
            <span>
              {disputeText(dispute, t)}
              {dispute.relation.note && (
                <span class="ng-dispute-note">
                  <Text of={dispute.relation.note} tell />
                </span>
              )}
            </span>
          </li>
        )}
      </ul>
    </>
  );
}
