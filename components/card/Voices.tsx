/** Who speaks about an event and how firmly, in a few lines: what a reader sees before any claim is opened. */
import { EqualNot, Scale } from 'lucide';
import type { CardClaim } from '../../core/card/card-data.ts';
import { Icon } from '../Icon.tsx';
import { VERIFICATION_MARKS } from './ClaimBadges.tsx';
import { useCard } from './card-context.ts';
import { Text } from './Text.tsx';

/** Lines of a glance; the door below says how many claims there are. */
const MOST = 3;

const DISPUTES = [
  { type: 'contradicts', icon: EqualNot },
  { type: 'differs-in-scale', icon: Scale },
] as const;

type Dispute = (typeof DISPUTES)[number]['type'];

const disputed = (claim: CardClaim, type: Dispute): boolean =>
  claim.relations.some((relation) => relation.type === type);

/** One line for each speaker and what was found of their claims, those in dispute first. */
function voicesOf(claims: readonly CardClaim[]): CardClaim[] {
  const voices = new Map<string, CardClaim>();
  const inDispute = (claim: CardClaim): boolean => DISPUTES.some(({ type }) => disputed(claim, type));
  for (const claim of [...claims.filter(inDispute), ...claims]) {
    const voice = `${claim.speaker.name.text} ${claim.verification}`;
    if (!voices.has(voice)) voices.set(voice, claim);
  }
  return [...voices.values()].slice(0, MOST);
}

export function Voices({ claims }: { claims: readonly CardClaim[] }) {
  const { t } = useCard();
  const dispute = DISPUTES.find(({ type }) => claims.some((claim) => disputed(claim, type)));
  return (
    <ul class="ng-voices">
      {voicesOf(claims).map((claim) => {
        const { icon, tone } = VERIFICATION_MARKS[claim.verification];
        return (
          <li key={claim.id}>
            <Text of={claim.speaker.name} />
            <span class={`ng-voice ng-voice-${tone}`}>
              <Icon icon={icon} size={13} />
              {t(`verification.${claim.verification}`)}
            </span>
          </li>
        );
      })}
      {dispute && (
        <li class="ng-dispute" data-type={dispute.type}>
          <Icon icon={dispute.icon} size={13} />
          {t(`relation.${dispute.type}`)}
        </li>
      )}
    </ul>
  );
}
