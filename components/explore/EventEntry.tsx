/** One event with all its claims open. */
import type { CardEvent } from '../../core/card/card-data.ts';
import { ClaimView } from '../card/ClaimView.tsx';
import { useCard } from '../card/card-context.ts';
import { EventDate } from '../card/EventDate.tsx';
import { SourceList } from '../card/SourceList.tsx';
import { NameButton, Text } from '../card/Text.tsx';
import type { ExploreText } from './explore-text.ts';

export interface EventEntryProps {
  t: ExploreText;
  event: CardEvent;
  pack: string;
  hrefOf(kind: 'event' | 'claim', pack: string, id: string): string;
}

export function EventEntry({ t, event, pack, hrefOf }: EventEntryProps) {
  const { t: cardWords } = useCard();
  return (
    <article class="ui-entry">
      <header>
        <p class="ui-kicker">{t('event.label')}</p>
        <h1>
          <Text of={event.title} tell />
        </h1>
        <EventDate {...event} />
        <p class="ui-lead">
          <Text of={event.summary} tell />
        </p>
        {event.places.length > 0 && (
          <p class="ng-names">
            {event.places.map((place) => (
              <NameButton key={place.entity} {...place} />
            ))}
          </p>
        )}
      </header>
      <div class="ui-columns">
        <section aria-labelledby="ui-claims">
          <h2 id="ui-claims">{cardWords('event.claims', { count: event.claims.length })}</h2>
          {event.claims.map((claim, index) => (
            <div key={claim.id} class="ui-claim">
              <ClaimView claim={claim} told={event.claims.slice(0, index)} />
              <a class="ui-link" href={hrefOf('claim', pack, claim.id)}>
                {t('link')}
              </a>
            </div>
          ))}
        </section>
        <aside>
          {event.later.length > 0 && (
            <section>
              <h2>{cardWords('event.later', { count: event.later.length })}</h2>
              <ul class="ui-later">
                {event.later.map((later) => (
                  <li key={later.id}>
                    <EventDate {...later} />
                    <a href={hrefOf('event', pack, later.id)}>
                      <Text of={later.title} />
                    </a>
                    <p>
                      <Text of={later.summary} />
                    </p>
                  </li>
                ))}
              </ul>
            </section>
          )}
          {event.sources.length > 0 && (
            <section>
              <h2>{cardWords('event.sources', { count: event.sources.length })}</h2>
              <SourceList ids={event.sources} />
            </section>
          )}
        </aside>
      </div>
    </article>
  );
}
