/** Where an event stands against the article that the reader has before them. */
import type { BookDate } from '../pack/dates.ts';
import type { ArticlePlacement, CardEvent } from './card-data.ts';

const MILLISECONDS_A_DAY = 86_400_000;

const daysBetween = (earlier: string, later: string): number =>
  Math.round((Date.parse(later) - Date.parse(earlier)) / MILLISECONDS_A_DAY);

/**
 * Places an event's days against the article's day. Dates carry no time of day and no zone, so neighbouring days
 * may in truth be hours apart: what is shown are calendar days as the works give them.
 * @param articleDate `YYYY-MM-DD`, or undefined when the page doesn't tell.
 */
export function placeEvent({ from, to }: BookDate, articleDate: string | undefined): ArticlePlacement {
  if (articleDate === undefined || (from === undefined && to === undefined)) return { kind: 'unknown' };
  if (to !== undefined && to < articleDate) return { kind: 'before', days: daysBetween(to, articleDate) };
  if (from !== undefined && from > articleDate)
    return { kind: 'after', days: daysBetween(articleDate, from) };
  return from === to ? { kind: 'same-day' } : { kind: 'during' };
}

/**
 * The newest event that the article can tell of. One that only began on its day, and went on, it tells of last: the
 * night after an article's day is no news in it.
 * @param events Newest first, placed against this article.
 */
export function newestKnown(events: readonly CardEvent[], articleDate: string): CardEvent | undefined {
  const known = events.filter(({ placement }) => placement.kind !== 'after');
  const begunBefore = known.find(
    ({ placement, date }) =>
      placement.kind !== 'during' || date.from === undefined || date.from < articleDate,
  );
  return begunBefore ?? known[0];
}

/**
 * Compares two dates for a list with the newest first: by first day, then by last. What began in August and still
 * goes on stands in August.
 */
export function newestFirst(a: BookDate, b: BookDate): number {
  const start = ({ from, to }: BookDate): string => from ?? to ?? '';
  return start(b).localeCompare(start(a)) || (b.to ?? '9999').localeCompare(a.to ?? '9999');
}
