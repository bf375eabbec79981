/** Who speaks about an event, how firmly, and who against whom: what a reader sees before any claim is opened. */
import { EqualNot, Scale } from 'lucide';
import type { CardClaim, CardRelation } from '../../core/card/card-data.ts';
import type { Verification } from '../../core/pack/schema.ts';
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

/** Each speaker once with all that was found of their claims; who is in the dispute comes first. */
function voicesOf(
  claims: readonly CardClaim[],
  first: CardClaim | undefined,
): { claim: CardClaim; found: Verification[] }[] {
  const voices = new Map<string, { claim: CardClaim; found: Verification[] }>();
  for (const claim of first ? [first, ...claims] : claims) {
    const voice = voices.get(claim.speaker.name.text) ?? { claim, found: [] };
    voices.set(claim.speaker.name.text, voice);
    if (!voice.found.includes(claim.verification)) voice.found.push(claim.verification);
  }
  return [...voices.values()].slice(0, MOST_SPEAKERS);
}

function disputeText({ kind, claim, relation }: Dispute, t: CardText): string {
  const [one, other] = [claim.speaker.name.text, relation.claim.speaker.name.text];
  return one === other ? t(`relation.${kind.type}`) : t(`voices.${kind.type}`, { one, other });
}

export function Voices({ claims }: { claims: readonly CardClaim[] }) {
  const { t } = useCard();
  const dispute = disputeIn(claims);
  return (
    <ul class="ng-voices">
      {voicesOf(claims, dispute?.claim).map(({ claim, found }) => (
        <li key={claim.id}>
          <Text of={claim.speaker.name} />
          {found.map((verification) => {
            const { icon, tone } = VERIFICATION_MARKS[verification];
            return (
              <span key={verification} class={`ng-voice ng-voice-${tone}`}>
                <Icon icon={icon} size={13} />
                {t(`verification.${verification}`)}
              </span>
            );
          })}
        </li>
      ))}
      {dispute && (
        <li class="ng-dispute" data-type={dispute.kind.type}>
          <Icon icon={dispute.kind.icon} size={13} />
          {disputeText(dispute, t)}
        </li>
      )}
    </ul>
  );
}
