/**
 * An entity's events. At first only the newest shows and the one nearest before the article, if that is another: the
 * reader sees both what is known now and where the article stands.
 */
import { useState } from 'preact/hooks';
import type { CardEvent } from '../../core/card/card-data.ts';
import { newestKnown } from '../../core/card/placement.ts';
import { useCard } from './card-context.ts';
import { DatedEvents } from './DatedEvents.tsx';

export interface TimelineProps {
  /** Newest first. */
  events: readonly CardEvent[];
  /** `YYYY-MM-DD`; absent when the page doesn't tell. */
  articleDate?: string;
}

export function Timeline({ events, articleDate }: TimelineProps) {
  const { t } = useCard();
  const [all, setAll] = useState(false);
  const known = articleDate === undefined ? undefined : newestKnown(events, articleDate);
  const shown = all ? events : events.filter((event, index) => index === 0 || event === known);
  const hidden = events.length - shown.length;
  return (
    <section class="ng-section">
      <h3 class="ng-heading">{t('events.heading')}</h3>
      <DatedEvents events={shown} articleDate={articleDate} />
      {(hidden > 0 || all) && (
        <button type="button" class="ng-button-quiet" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('events.fewer') : t('events.all', { count: hidden })}
        </button>
      )}
      {articleDate === undefined && <p class="ng-faint ng-small">{t('article.unknown')}</p>}
    </section>
  );
}
