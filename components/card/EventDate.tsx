/** When an event was, and where that stands against the article. */
import type { ArticlePlacement } from '../../core/card/card-data.ts';
import type { BookDate } from '../../core/pack/dates.ts';
import { useCard } from './card-context.ts';
import type { CardText } from './card-text.ts';
import { formatDate, formatSpan } from './format-date.ts';

function placementText(placement: ArticlePlacement, language: string, t: CardText): string | undefined {
  switch (placement.kind) {
    case 'unknown':
      return undefined;
    case 'before':
    case 'after':
      return t(`placement.${placement.kind}`, { span: formatSpan(placement.days, language) });
    default:
      return t(`placement.${placement.kind}`);
  }
}

export function EventDate({ date, placement }: { date: BookDate; placement: ArticlePlacement }) {
  const { t, language } = useCard();
  const placed = placementText(placement, language, t);
  return (
    <p class="ng-event-date">
      <time dateTime={date.from}>{formatDate(date, language, t)}</time>
      {placed !== undefined && (
        <span class="ng-placement" data-placement={placement.kind}>
          {placed}
        </span>
      )}
    </p>
  );
}
