/** Standing and verification of a claim: a word and a shape each; colour only underlines them. */
import type { IconNode } from 'lucide';
import {
  Ban,
  BookOpen,
  CircleCheck,
  CircleDashed,
  CircleDot,
  CircleHelp,
  CircleX,
  Contrast,
  Landmark,
  Megaphone,
  Newspaper,
  PenLine,
  Quote,
} from 'lucide';
import type { Standing, Verification } from '../../core/pack/schema.ts';
import { Icon } from '../Icon.tsx';
import type { CardText } from './card-text.ts';

const STANDING_ICONS: Record<Standing, IconNode> = {
  official: Landmark,
  reported: Newspaper,
  opinion: Quote,
  unconfirmed: CircleHelp,
  denied: Ban,
  background: BookOpen,
};

/** Shape and tone: tones are the hues of tokens.css. */
export const VERIFICATION_MARKS: Record<Verification, { icon: IconNode; tone: string }> = {
  corroborated: { icon: CircleCheck, tone: 'firm' },
  partly: { icon: Contrast, tone: 'partly' },
  'state-media-only': { icon: Megaphone, tone: 'doubt' },
  'single-source': { icon: CircleDot, tone: 'plain' },
  contradicted: { icon: CircleX, tone: 'against' },
  unverified: { icon: CircleDashed, tone: 'doubt' },
  corrected: { icon: PenLine, tone: 'changed' },
};

export interface ClaimBadgesProps {
  t: CardText;
  standing: Standing;
  verification: Verification;
}

export function ClaimBadges({ t, standing, verification }: ClaimBadgesProps) {
  const { icon, tone } = VERIFICATION_MARKS[verification];
  return (
    <span class="ng-badges">
      <span class="ng-badge">
        <Icon icon={STANDING_ICONS[standing]} size={13} />
        {t(`standing.${standing}`)}
      </span>
      <span class={`ng-badge ng-tone-${tone}`}>
        <Icon icon={icon} size={13} />
        {t(`verification.${verification}`)}
      </span>
    </span>
  );
}
