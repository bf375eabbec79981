/** Dates, distances and quantities as readers of each language write them. */
import { describe, expect, test } from 'vitest';
import { cardText } from '../../components/card/card-text.ts';
import { formatDate, formatSpan } from '../../components/card/format-date.ts';
import { formatQuantity } from '../../components/card/format-number.ts';
import { readDate } from '../../core/pack/dates.ts';

describe('a date', () => {
  test.each([
    ['2024-10-29', 'en', 'Oct 29, 2024'],
    ['2024-10', 'en', 'October 2024'],
    ['2024', 'en', '2024'],
    ['2024-10-28/2024-10-30', 'en', 'Oct 28 – 30, 2024'],
    ['2024-10-29~', 'en', 'about Oct 29, 2024'],
    ['2024-08-06/..', 'en', 'since Aug 6, 2024'],
    ['../2024-08-06', 'en', 'until Aug 6, 2024'],
    ['2024-10-29', 'ja', '2024年10月29日'],
    ['2024-10', 'uk', 'жовтень 2024 р.'],
    ['2024-10-29', 'ko', '2024년 10월 29일'],
  ])('%s in %s', (edtf, language, written) => {
    const text = formatDate(readDate(edtf), language, cardText(language));
    // Typographic spaces differ between versions of the locale data.
    expect(text.replace(/\s/g, ' ')).toBe(written);
  });
});

describe('a distance', () => {
  test.each([
    [1, 'en', '1 day'],
    [60, 'en', '60 days'],
    [61, 'en', '2 months'],
    [393, 'en', '13 months'],
    [760, 'en', '2 years'],
    [2, 'ja', '2日'],
    [2, 'uk', '2 дні'],
    [5, 'uk', '5 днів'],
    [393, 'ko', '13개월'],
  ])('%i days in %s', (days, language, written) => {
    expect(formatSpan(days, language).replace(/\s/g, ' ')).toBe(written);
  });
});

describe('a quantity', () => {
  test.each([
    [{ value: 3000, qualifier: 'exactly' }, '3,000'],
    [{ value: 3000, qualifier: 'about' }, 'about 3,000'],
    [{ value: 10000, qualifier: 'at-least' }, 'at least 10,000'],
    [{ value: 11000, upTo: 12000, qualifier: 'exactly' }, '11,000 to 12,000'],
    [{ value: 0, qualifier: 'more-than' }, 'more than 0'],
  ] as const)('%j', (quantity, written) => {
    expect(formatQuantity(quantity, 'en', cardText('en'))).toBe(written);
  });
});
