import { describe, expect, test } from 'vitest';
import type { CardBook } from '../../core/pack/card-book.ts';
import { buildIndex, openIndex, query } from '../../core/search/index.ts';
import { foldForSearch, tokenise } from '../../core/search/tokenise.ts';

const day = (text: string) => ({ edtf: text, from: text, to: text });

const entity = (id: string, names: Record<string, string[]>, summary: Record<string, string>) => ({
  id,
  kind: 'place' as const,
  label: Object.fromEntries(Object.entries(names).map(([lang, [first]]) => [lang, first ?? ''])),
  names,
  summary,
  roles: [],
  mark: true,
  related: [],
  sources: [],
});

const BOOK: CardBook = {
  pack: {
    format: 'newsgloss-pack/1',
    id: 'rivers',
    version: '1.0.0',
    title: { en: 'Rivers' },
    description: { en: 'Rivers' },
    updated: '2024-11-01',
    licence: { name: 'CC BY 4.0', URL: 'https://creativecommons.org/licenses/by/4.0/', attribution: 'Us' },
  },
  units: {},
  entities: {
    danube: entity(
      'danube',
      {
        en: ['Danube', 'River Danube'],
        ja: ['ドナウ川'],
        ko: ['도나우강'],
        uk: ['Дунай'],
        ru: ['Дунай'],
        zh: ['多瑙河'],
        'zh-Hant': ['多瑙河'],
        cs: ['Dunáj'],
      },
      { en: 'Second-longest river of Europe.', ja: 'ヨーロッパで二番目に長い川。' },
    ),
    elbe: entity('elbe', { en: ['Elbe'], cs: ['Labe'], ja: ['エルベ川'] }, { en: 'River of Bohemia.' }),
  },
  events: {
    'flood-2024': {
      id: 'flood-2024',
      date: day('2024-09-15'),
      title: { en: 'Flood on the Danube', ja: 'ドナウ川の洪水' },
      summary: { en: 'Water rose by four metres.' },
      places: ['danube'],
      participants: [],
      routes: [],
      follows: [],
      sources: [],
    },
  },
  claims: {
    'claim-1': {
      id: 'claim-1',
      event: 'flood-2024',
      speaker: { name: { en: 'Harbour master', ko: '항만장' } },
      text: { en: 'The gauge failed at night.', ko: '수위계가 밤에 고장났다고 도나우강에서 말했다.' },
      standing: 'reported',
      verification: 'unverified',
      sources: { reportedBy: [], corroboratedBy: [], partlyBy: [], contradictedBy: [], correctedBy: [] },
      entities: [],
      relations: [],
      quantities: [],
    },
  },
  sources: {},
};
const index = openIndex(buildIndex(BOOK));
const records = (text: string, languages: string[] = []) =>
  query(index, text, { languages }).map(({ kind, id }) => `${kind}/${id}`);

describe('search', () => {
  test.each([
    ['danube', 'entity/danube'],
    ['DANUBE', 'entity/danube'],
    ['danu', 'entity/danube'],
    ['Danubee', 'entity/danube'],
    ['dunaj', 'entity/danube'],
    ['дунай', 'entity/danube'],
    ['ドナウ', 'entity/danube'],
    ['どなう', 'entity/danube'],
    ['ﾄﾞﾅｳ', 'entity/danube'],
    ['多瑙', 'entity/danube'],
    ['多', 'entity/danube'],
    ['도나우강', 'entity/danube'],
    ['도나우', 'entity/danube'],
    ['labe', 'entity/elbe'],
    ['bohemia', 'entity/elbe'],
    ['洪水', 'event/flood-2024'],
    ['gauge night', 'claim/claim-1'],
    ['수위계', 'claim/claim-1'],
    ['harbour master', 'claim/claim-1'],
  ])('%s finds %s', (text, record) => {
    expect(records(text)).toContain(record);
  });

  test('a particle on a Korean name hides nothing', () => {
    expect(records('도나우강')).toEqual(expect.arrayContaining(['entity/danube', 'claim/claim-1']));
  });

  test('all words must match while anything has them all', () => {
    expect(records('flood danube')).toEqual(['event/flood-2024']);
  });

  test('any word may match when nothing has them all', () => {
    expect(records('elbe zeppelin')).toEqual(['entity/elbe']);
  });

  test('a name weighs more than a mention in a text', () => {
    expect(records('danube')[0]).toBe('entity/danube');
  });

  test('a whole name comes before longer names that hold it', () => {
    const longer = structuredClone(BOOK);
    const bank = entity(
      'bank',
      { en: ['Elbe bank'], ja: ['エルベ川エルベ川岸'] },
      { en: 'Bank of the Elbe, Elbe.' },
    );
    longer.entities = { bank, ...longer.entities };
    const both = openIndex(buildIndex(longer));
    for (const name of ['elbe', 'エルベ川']) expect(query(both, name)[0]?.id).toBe('elbe');
  });

  test('each record comes once, in the language that matched', () => {
    const found = query(index, 'Дунай', { languages: ['uk'] });
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ kind: 'entity', id: 'danube', lang: 'uk' });
    expect(query(index, 'Дунай', { languages: ['ru-RU'] })[0]?.lang).toBe('ru');
  });

  test('the limit holds for each kind', () => {
    const found = query(index, 'river danube', { limit: 1 });
    expect(found.filter(({ kind }) => kind === 'entity')).toHaveLength(1);
  });

  test.each(['', '   ', '!?', '—'])('nothing is found for %j', (text) => {
    expect(records(text)).toEqual([]);
  });

  test('voiced and unvoiced kana stay apart', () => {
    expect(records('トナウ')).toEqual([]);
  });

  test('the same book gives the same index', () => {
    expect(buildIndex(BOOK)).toBe(buildIndex(structuredClone(BOOK)));
  });
});

describe('terms', () => {
  test.each([
    ["Kyiv's Élysée", ['kyivs', 'elysee']],
    ['U.S. 62', ['us', '62']],
    ['ソウル市', ['ソウ', 'ウル', 'ル市']],
    ['서울에서', ['서울', '울에', '에서']],
    ['Straße Ærø Łódź', ['strasse', 'aero', 'lodz']],
    ['東 x', ['東', 'x']],
  ])('%s', (text, terms) => {
    expect(tokenise(text)).toEqual(terms);
  });

  test('folding keeps voicing and drops accents', () => {
    expect(foldForSearch('がくЁЙ')).toBe('ガクеи');
  });
});
