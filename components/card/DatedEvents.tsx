/** Events, newest first, with the article's own date marked among them. */
import { Newspaper } from 'lucide';
import type { CardEvent } from '../../core/card/card-data.ts';
import { Icon } from '../Icon.tsx';
import { useCard } from './card-context.ts';
import { EventView, type EventViewProps } from './EventView.tsx';
import { formatDay } from './format-date.ts';

export interface DatedEventsProps {
  events: readonly CardEvent[];
  /** `YYYY-MM-DD`; absent when no page tells. */
  articleDate?: string | undefined;
  heading?: EventViewProps['heading'];
}

export function DatedEvents({ events, articleDate, heading = 'h4' }: DatedEventsProps) {
  const { t, language } = useCard();
  const later = events.filter(({ placement }) => articleDate !== undefined && placement.kind === 'after');
  const entry = (event: CardEvent) => (
    <li key={event.id} class="ng-timeline-entry">
      <EventView event={event} heading={heading} />
    </li>
  );
  return (
    <ol class="ng-timeline">
      {later.map(entry)}
      {articleDate !== undefined && (
        <li key="article" class="ng-timeline-article">
          <Icon icon={Newspaper} size={14} />
          {t('article.here', { date: formatDay(articleDate, language) })}
        </li>
      )}
      {events.filter((event) => !later.includes(event)).map(entry)}
    </ol>
  );
}
