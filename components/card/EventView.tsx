/** One event of the timeline: when, what, and one step deeper who says what about it, and what came later. */
import type { ArticlePlacement, CardEvent } from '../../core/card/card-data.ts';
import { ClaimView } from './ClaimView.tsx';
import { useCard } from './card-context.ts';
import type { CardText } from './card-text.ts';
import { Disclosure } from './Disclosure.tsx';
import { formatDate } from './format-date.ts';
import { SourceList } from './SourceList.tsx';
import { NameButton, Text } from './Text.tsx';

function placementText(placement: ArticlePlacement, t: CardText): string | undefined {
  switch (placement.kind) {
    case 'unknown':
      return undefined;
    case 'before':
    case 'after':
      return t(`placement.${placement.kind}`, { count: placement.days });
    default:
      return t(`placement.${placement.kind}`);
  }
}

export function EventView({ event }: { event: CardEvent }) {
  const { t, language } = useCard();
  const placement = placementText(event.placement, t);
  return (
    <article class="ng-event" data-placement={event.placement.kind}>
      <p class="ng-event-date">
        <time dateTime={event.date.from}>{formatDate(event.date, language, t)}</time>
        {placement !== undefined && <span class="ng-placement">{placement}</span>}
      </p>
      <h4 class="ng-event-title">
        <Text of={event.title} tell />
      </h4>
      <p class="ng-event-summary">
        <Text of={event.summary} />
      </p>
      {event.places.length > 0 && (
        <p class="ng-names">
          {event.places.map((place) => (
            <NameButton key={place.entity} {...place} />
          ))}
        </p>
      )}
      {event.claims.length > 0 && (
        <Disclosure label={t('event.claims', { count: event.claims.length })}>
          {event.claims.map((claim) => (
            <ClaimView key={claim.id} claim={claim} />
          ))}
        </Disclosure>
      )}
      {event.later.length > 0 && (
        <Disclosure
          label={
            <>
              {t('event.later')} <span class="ng-faint">{event.later.length}</span>
            </>
          }
        >
          <ul class="ng-later">
            {event.later.map((later) => (
              <li key={later.id}>
                <p class="ng-event-date">
                  <time dateTime={later.date.from}>{formatDate(later.date, language, t)}</time>
                </p>
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
        </Disclosure>
      )}
      {event.sources.length > 0 && (
        <Disclosure label={t('event.sources', { count: event.sources.length })}>
          <SourceList ids={event.sources} />
        </Disclosure>
      )}
    </article>
  );
}
