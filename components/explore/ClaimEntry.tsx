/** One claim and the event that it is about. */
import type { CardClaim, CardEvent } from '../../core/card/card-data.ts';
import { ClaimView } from '../card/ClaimView.tsx';
import { useCard } from '../card/card-context.ts';
import { formatDate } from '../card/format-date.ts';
import { Text } from '../card/Text.tsx';
import type { ExploreText } from './explore-text.ts';

export interface ClaimEntryProps {
  t: ExploreText;
  claim: CardClaim;
  event: CardEvent;
  eventHref: string;
}

export function ClaimEntry({ t, claim, event, eventHref }: ClaimEntryProps) {
  const { t: cardWords, language } = useCard();
  return (
    <article class="ui-entry ui-one-claim">
      <header>
        <p class="ui-kicker">{t('claim.label')}</p>
      </header>
      <ClaimView claim={claim} told={[]} />
      <section class="ui-about">
        <h2>{t('claim.event')}</h2>
        <p>
          <small>{formatDate(event.date, language, cardWords)}</small>{' '}
          <a href={eventHref}>
            <Text of={event.title} tell />
          </a>
        </p>
      </section>
    </article>
  );
}
