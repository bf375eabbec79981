/**
 * An entity's events, newest first, with the article's own date marked among them. At first only the newest shows
 * and the one nearest before the article, if that is another: the reader sees both what is known now and where the
 * article stands.
 */
import { Newspaper } from 'lucide';
import { useState } from 'preact/hooks';
import type { CardEvent } from '../../core/card/card-data.ts';
import { newestKnown } from '../../core/card/placement.ts';
import { Icon } from '../Icon.tsx';
import { useCard } from './card-context.ts';
import { EventView } from './EventView.tsx';
import { formatDay } from './format-date.ts';

const isAfter = (event: CardEvent): boolean => event.placement.kind === 'after';

export interface TimelineProps {
  events: readonly CardEvent[];
  /** `YYYY-MM-DD`; absent when the page doesn't tell. */
  articleDate?: string;
}

export function Timeline({ events, articleDate }: TimelineProps) {
  const { t, language } = useCard();
  const [all, setAll] = useState(false);
  const known = articleDate === undefined ? undefined : newestKnown(events, articleDate);
  const shown = all ? events : events.filter((event, index) => index === 0 || event === known);
  const hidden = events.length - shown.length;
  const later = shown.filter((event) => articleDate !== undefined && isAfter(event));
  const earlier = shown.filter((event) => !later.includes(event));
  const entry = (event: CardEvent) => (
    <li key={event.id} class="ng-timeline-entry">
      <EventView event={event} />
    </li>
  );
  return (
    <section class="ng-section">
      <h3 class="ng-heading">{t('events.heading')}</h3>
      <ol class="ng-timeline">
        {later.map(entry)}
        {articleDate !== undefined && (
          <li key="article" class="ng-timeline-article">
            <Icon icon={Newspaper} size={14} />
            {t('article.here', { date: formatDay(articleDate, language) })}
          </li>
        )}
        {earlier.map(entry)}
      </ol>
      {(hidden > 0 || all) && (
        <button type="button" class="ng-button-quiet" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('events.fewer') : t('events.all', { count: hidden })}
        </button>
      )}
      {articleDate === undefined && <p class="ng-faint ng-small">{t('article.unknown')}</p>}
    </section>
  );
}
