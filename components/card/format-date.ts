/** Dates of a pack in the reader's language. They are calendar days without a zone, so everything is reckoned in UTC. */
import type { BookDate } from '../../core/pack/dates.ts';
import { dateFormat, numberFormat } from '../formatters.ts';
import type { CardText } from './card-text.ts';

const DAY = { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' } as const;
const MONTH = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
const YEAR = { year: 'numeric', timeZone: 'UTC' } as const;

/** As exactly as the editor wrote it: a month stays a month. */
function precision(edtf: string): Intl.DateTimeFormatOptions {
  const parts = (edtf.split('/').find((end) => /\d/.test(end)) ?? edtf).replace(/[?~%]/g, '').split('-');
  return parts.length >= 3 ? DAY : parts.length === 2 ? MONTH : YEAR;
}

/** One day, `YYYY-MM-DD`. */
export function formatDay(day: string, language: string): string {
  return dateFormat(language, DAY).format(new Date(day));
}

/** A day, a month, a year, an interval, open or uncertain. */
export function formatDate({ edtf, from, to, uncertain }: BookDate, language: string, t: CardText): string {
  const format = dateFormat(language, precision(edtf));
  const write = (): string => {
    if (from === undefined && to === undefined) return edtf;
    if (to === undefined) return t('date.from', { date: format.format(new Date(from ?? '')) });
    if (from === undefined) return t('date.to', { date: format.format(new Date(to)) });
    // A month or a year covers many days and is still one date.
    return edtf.includes('/')
      ? format.formatRange(new Date(from), new Date(to))
      : format.format(new Date(from));
  };
  return uncertain ? t('date.about', { date: write() }) : write();
}

const DAYS_A_MONTH = 30.44;
/** Days up to which a distance is told in days, and months up to which in months. */
const MOST_DAYS = 60;
const MOST_MONTHS = 23;

/** A distance in time: "3 days", "13 months", "2 years". Months and years are rounded. */
export function formatSpan(days: number, language: string): string {
  const months = Math.round(days / DAYS_A_MONTH);
  const [unit, value]: [string, number] =
    days <= MOST_DAYS
      ? ['day', days]
      : months <= MOST_MONTHS
        ? ['month', months]
        : ['year', Math.round(months / 12)];
  const span = numberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(value);
  // The locale data writes "2 日"; inside a Japanese sentence it takes no space.
  return language.startsWith('ja') ? span.replace(/\s/g, '') : span;
}
