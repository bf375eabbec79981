/** Rules that tell the persons of the news from their namesakes must leave those of other packs alone. */
import { expect, it } from 'vitest';
import { entity, marked, matcherOf } from './resolve-fixture.ts';

const office = (asOf: string) => [{ title: { en: 'An office' }, asOf }];

it('years of life tell a namesake only from someone who lived later', async () => {
  const pack = await matcherOf('history', [
    entity('emperor', 'person', { names: { en: ['Napoleon Bonaparte'] }, roles: office('1804') }),
    entity('poet', 'person', { names: { en: ['Ivan Franko'] } }),
    entity('minister', 'person', { names: { en: ['Douglas Orlov'] }, roles: office('2024-10') }),
  ]);
  expect(marked(pack, 'Napoleon Bonaparte (1769–1821) was born in Ajaccio.')).toEqual([
    'emperor: Napoleon Bonaparte',
  ]);
  expect(marked(pack, 'Ivan Franko (1856–1916) wrote in Lviv.')).toEqual(['poet: Ivan Franko']);
  expect(marked(pack, 'Douglas Orlov (1906–1964) taught in Riga.')).toEqual([]);
  expect(marked(pack, 'Douglas Orlov (1999–2024) was in parliament.')).toEqual(['minister: Douglas Orlov']);
});

it('a trade that a pack has for its person is not a stranger’s', async () => {
  const pack = await matcherOf('sports', [
    entity('otani', 'person', {
      names: { ja: ['大谷翔平', { name: '大谷', short: true }] },
      context: { ja: { for: ['選手'] } },
    }),
    entity('akinfeev', 'person', {
      names: { ru: ['Игорь Акинфеев', { name: 'Акинфеев', short: true }] },
      context: { ru: { for: ['вратарь'] } },
    }),
    entity('envoy', 'person', { names: { ja: ['佐藤健一', { name: '佐藤', short: true }] } }),
  ]);
  expect(marked(pack, '大谷選手が打った。', '大谷翔平が来た。')).toEqual(['otani: 大谷']);
  expect(marked(pack, 'Мяч отбил вратарь Акинфеев.', 'Игорь Акинфеев доволен.')).toEqual([
    'akinfeev: Акинфеев',
  ]);
  expect(marked(pack, '佐藤選手が打った。', '佐藤健一が来た。')).toEqual([]);
});
