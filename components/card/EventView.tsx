/** One event of the timeline: when, what, and one step deeper who says what about it, and what came later. */
import type { CardEvent } from '../../core/card/card-data.ts';
import { ClaimView } from './ClaimView.tsx';
import { useCard } from './card-context.ts';
import { type Door, Doors } from './Doors.tsx';
import { EventDate } from './EventDate.tsx';
import { SourceList } from './SourceList.tsx';
import { NameButton, Text } from './Text.tsx';
import { Voices } from './Voices.tsx';

function Later({ events }: { events: CardEvent['later'] }) {
  return (
    <ul class="ng-later">
      {events.map((later) => (
        <li key={later.id}>
          <EventDate {...later} />
          <p class="ng-later-title">
            <Text of={later.title} tell />
          </p>
          <p>
            <Text of={later.summary} />
          </p>
          <SourceList ids={later.sources} />
        </li>
      ))}
    </ul>
  );
}

export interface EventViewProps {
  event: CardEvent;
  /** The element of its title: one level below the heading of the list that it is in. */
  heading?: 'h3' | 'h4';
}

export function EventView({ event, heading: Heading = 'h4' }: EventViewProps) {
  const { t, entity } = useCard();
  // Its own place is what the card is about already.
  const places = event.places.filter((place) => place.entity !== entity);
  const doors: Door[] = [
    {
      key: 'claims',
      count: event.claims.length,
      label: t('event.claims', { count: event.claims.length }),
      content: () =>
        event.claims.map((claim, index) => (
          <ClaimView key={claim.id} claim={claim} told={event.claims.slice(0, index)} />
        )),
    },
    {
      key: 'later',
      count: event.later.length,
      label: t('event.later', { count: event.later.length }),
      content: () => <Later events={event.later} />,
    },
    {
      key: 'sources',
      count: event.sources.length,
      label: t('event.sources', { count: event.sources.length }),
      content: () => <SourceList ids={event.sources} />,
    },
  ].filter(({ count }) => count > 0);
  return (
    <article class="ng-event">
      <EventDate {...event} />
      <Heading class="ng-event-title">
        <Text of={event.title} tell />
      </Heading>
      <p class="ng-event-summary">
        <Text of={event.summary} />
      </p>
      {places.length > 0 && (
        <p class="ng-names">
          {places.map((place) => (
            <NameButton key={place.entity} {...place} />
          ))}
        </p>
      )}
      {event.claims.length > 0 && <Voices claims={event.claims} />}
      {doors.length > 0 && <Doors doors={doors} />}
    </article>
  );
}
