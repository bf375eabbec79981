/** One claim and the event that it is about. */
import type { CardClaim, CardEvent } from '../../core/card/card-data.ts';
import { ClaimView } from '../card/ClaimView.tsx';
import { EventDate } from '../card/EventDate.tsx';
import { Text } from '../card/Text.tsx';
import type { ExploreText } from './explore-text.ts';

export interface ClaimEntryProps {
  t: ExploreText;
  claim: CardClaim;
  event: CardEvent;
  eventHref: string;
}

export function ClaimEntry({ t, claim, event, eventHref }: ClaimEntryProps) {
  return (
    <article class="ui-entry ui-one-claim">
      <header>
        <p class="ui-kicker">{t('claim.label')}</p>
      </header>
      <ClaimView claim={claim} told={[]} />
      <section class="ui-about">
        <h2>{t('claim.event')}</h2>
        <EventDate {...event} />
        <a href={eventHref}>
          <Text of={event.title} tell />
        </a>
      </section>
    </article>
  );
}
