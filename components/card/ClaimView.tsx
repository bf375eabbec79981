/** One claim: what is said, by whom, how firmly, and on what it rests. */
import type { CardClaim } from '../../core/card/card-data.ts';
import { ClaimBadges } from './ClaimBadges.tsx';
import { useCard } from './card-context.ts';
import { Disclosure } from './Disclosure.tsx';
import { Numbers } from './Numbers.tsx';
import { Relations } from './Relations.tsx';
import { SourceList } from './SourceList.tsx';
import { Speaker } from './Speaker.tsx';
import { Text } from './Text.tsx';

/** The chain: said by → reported by → checked against. */
function Chain({ claim }: { claim: CardClaim }) {
  const { t } = useCard();
  const { reportedBy, corroboratedBy, partlyBy, contradictedBy, correctedBy } = claim.sources;
  const checks = [
    { ids: corroboratedBy, remark: t('check.corroborated') },
    { ids: partlyBy, remark: t('check.partly') },
    { ids: contradictedBy, remark: t('check.contradicted') },
    { ids: correctedBy, remark: t('check.corrected') },
  ].filter(({ ids }) => ids.length > 0);
  return (
    <ol class="ng-chain">
      <li>
        <p class="ng-label">{t('chain.said')}</p>
        <p>
          <Speaker speaker={claim.speaker} said={claim.said} full />
        </p>
      </li>
      <li>
        <p class="ng-label">{t('chain.reported')}</p>
        {reportedBy.length > 0 ? <SourceList ids={reportedBy} /> : <p>{t('chain.unreported')}</p>}
      </li>
      <li>
        <p class="ng-label">{t('chain.checked')}</p>
        {checks.map(({ ids, remark }) => (
          <SourceList key={remark} ids={ids} remark={remark} />
        ))}
        {checks.length === 0 && <p>{t('chain.unchecked')}</p>}
      </li>
    </ol>
  );
}

export interface ClaimViewProps {
  claim: CardClaim;
  /** Claims shown above: a conflict with one of them has been shown there. */
  told: readonly CardClaim[];
}

export function ClaimView({ claim, told }: ClaimViewProps) {
  const { t } = useCard();
  const cited = new Set(Object.values(claim.sources).flat()).size;
  return (
    <article class="ng-claim">
      <ClaimBadges t={t} standing={claim.standing} verification={claim.verification} />
      <p class="ng-claim-text">
        <Text of={claim.text} tell />
      </p>
      <p class="ng-byline">
        <Speaker speaker={claim.speaker} said={claim.said} full />
      </p>
      <Numbers quantities={claim.quantities} />
      {claim.correction && (
        <p class="ng-note ng-correction">
          <strong>{t('claim.correction')}</strong> <Text of={claim.correction} tell />
        </p>
      )}
      {claim.note && (
        <p class="ng-note">
          <strong>{t('claim.note')}</strong> <Text of={claim.note} tell />
        </p>
      )}
      <Relations claim={claim} told={told} />
      <Disclosure
        label={
          <>
            {t('claim.chain')} <span class="ng-faint">{t('event.sources', { count: cited })}</span>
          </>
        }
      >
        <Chain claim={claim} />
      </Disclosure>
    </article>
  );
}
