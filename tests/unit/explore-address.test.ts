import { describe, expect, test } from 'vitest';
import { exploreHref, readExploreHash, searchHash } from '../../entrypoints/shared/explore-address.ts';

describe('addresses of the explorer', () => {
  test.each([
    ['#entity/pack-1/elbe', { at: 'record', kind: 'entity', pack: 'pack-1', id: 'elbe' }],
    ['#claim/pack-1/c-7', { at: 'record', kind: 'claim', pack: 'pack-1', id: 'c-7' }],
    [
      '#entity/pack-1/elbe/2024-10-30',
      { at: 'record', kind: 'entity', pack: 'pack-1', id: 'elbe', articleDate: '2024-10-30' },
    ],
    ['#entity/pack-1/elbe/2024-13-30', { at: 'record', kind: 'entity', pack: 'pack-1', id: 'elbe' }],
    ['#entity/pack-1/elbe/https:', { at: 'record', kind: 'entity', pack: 'pack-1', id: 'elbe' }],
    ['#search/%E5%A4%9A%2F%E7%91%99', { at: 'search', text: '多/瑙' }],
    ['#search/100%', { at: 'search', text: '100%' }],
    ['#entity/pack-1', { at: 'start' }],
    ['#thing/pack-1/elbe', { at: 'start' }],
    ['', { at: 'start' }],
  ])('%s', (hash, address) => {
    expect(readExploreHash(hash)).toEqual(address);
  });

  test.each(['elbe', '多瑙河', 'a/b#c%d', ' two  words '])('a search for %j comes back', (text) => {
    expect(readExploreHash(searchHash(text))).toEqual({ at: 'search', text });
  });

  test.each([
    { kind: 'event', pack: 'pack-1', id: 'flood' },
    { kind: 'event', pack: 'pack-1', id: 'flood', articleDate: '2024-10-30' },
  ] as const)('the address of %j comes back', (record) => {
    expect(readExploreHash(new URL(exploreHref(record), 'https://x.test').hash)).toEqual({
      at: 'record',
      ...record,
    });
  });
});
