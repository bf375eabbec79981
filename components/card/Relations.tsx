/** How a claim stands to others: what conflicts side by side, what agrees in a line. */
import { ArrowLeftRight, EqualNot, Scale } from 'lucide';
import type {
  CardClaim,
  CardQuantity,
  CardRelation,
  CardSpeaker,
  ChosenText,
} from '../../core/card/card-data.ts';
import type { BookDate } from '../../core/pack/dates.ts';
import { Icon } from '../Icon.tsx';
import { useCard } from './card-context.ts';
import { formatDate } from './format-date.ts';
import { formatQuantity } from './format-number.ts';
import { Speaker } from './Speaker.tsx';
import { Text } from './Text.tsx';

const CONFLICTS = ['contradicts', 'differs-in-scale', 'in-tension-with'] as const;
type Conflict = (typeof CONFLICTS)[number];

const ICONS = {
  contradicts: EqualNot,
  'differs-in-scale': Scale,
  'in-tension-with': ArrowLeftRight,
} as const;

const isConflict = (type: CardRelation['type']): type is Conflict =>
  (CONFLICTS as readonly string[]).includes(type);

interface SideProps {
  /** Absent for the claim whose sentence stands right above. */
  text?: ChosenText;
  speaker: CardSpeaker;
  said?: BookDate;
  quantities: readonly CardQuantity[];
}

/** One side: its number when it has exactly one, its words, whose they are. */
function Side({ text, speaker, said, quantities }: SideProps) {
  const { t, language } = useCard();
  const [only, ...others] = quantities.filter((quantity) => quantity.breakdown?.part !== 'part');
  return (
    <div class="ng-side">
      {only && others.length === 0 && (
        <p class="ng-side-number">
          <strong class="ng-number">{formatQuantity(only, language, t)}</strong>
        </p>
      )}
      <p class="ng-side-text">
        {text ? <Text of={text} /> : <span class="ng-faint">{t('relation.own')}</span>}
      </p>
      <p class="ng-byline">
        <Speaker speaker={speaker} />
        {said && <span class="ng-side-day">{formatDate(said, language, t)}</span>}
      </p>
    </div>
  );
}

function ConflictPair({
  claim,
  relation,
  type,
}: {
  claim: CardClaim;
  relation: CardRelation;
  type: Conflict;
}) {
  const { t } = useCard();
  return (
    <section class="ng-conflict" data-type={type} aria-label={t(`relation.${type}`)}>
      <p class="ng-conflict-heading">
        <Icon icon={ICONS[type]} size={14} />
        {t(`relation.${type}`)}
      </p>
      <div class="ng-sides">
        <Side
          speaker={claim.speaker}
          quantities={claim.quantities}
          {...(claim.said && { said: claim.said })}
        />
        <Side {...relation.claim} />
      </div>
      {relation.note && (
        <p class="ng-note">
          <Text of={relation.note} tell />
        </p>
      )}
    </section>
  );
}

export function Relations({ claim, told }: { claim: CardClaim; told: readonly CardClaim[] }) {
  const { t } = useCard();
  return (
    <>
      {claim.relations.map((relation) => {
        const { type, direction } = relation;
        if (isConflict(type) && told.some(({ id }) => id === relation.claim.id)) return null;
        const key = `${type} ${relation.claim.id}`;
        if (isConflict(type)) return <ConflictPair key={key} claim={claim} relation={relation} type={type} />;
        return (
          <div key={key} class="ng-relation">
            <p class="ng-label">{t(`relation.${type}.${direction}`)}</p>
            <p>
              <Text of={relation.claim.text} tell />{' '}
              <span class="ng-byline">
                <Speaker speaker={relation.claim.speaker} />
              </span>
            </p>
            {relation.note && (
              <p class="ng-note">
                <Text of={relation.note} tell />
              </p>
            )}
          </div>
        );
      })}
    </>
  );
}
