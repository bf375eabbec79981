/** What a card says for whom: languages in order, events against the article's date, relations seen from both sides. */
import { describe, expect, test } from 'vitest';
import { assembleCard } from '../../core/card/assemble.ts';
import type { CardClaim } from '../../core/card/card-data.ts';
import { chooseText } from '../../core/card/choose-text.ts';
import { newestFirst, placeEvent } from '../../core/card/placement.ts';
import { sourceVoice } from '../../core/card/source-voice.ts';
import type { BookDate } from '../../core/pack/dates.ts';
import { fixtureBook } from '../gallery/fixture-book.ts';

const card = (entity: string, languages = ['en'], articleDate?: string) => {
  const made = assembleCard(fixtureBook, entity, {
    languages,
    ...(articleDate !== undefined && { articleDate }),
  });
  if (!made) throw new Error(`no card of ${entity}`);
  return made;
};

function claim(entity: string, id: string): CardClaim {
  const found = card(entity)
    .events.flatMap((event) => event.claims)
    .find((one) => one.id === id);
  if (!found) throw new Error(`no claim ${id}`);
  return found;
}

describe('choosing a text', () => {
  const texts = { de: 'Haus', en: 'house', 'zh-Hant': '屋' };
  test.each([
    [['de'], 'de'],
    [['de-AT'], 'de'],
    [['zh'], 'zh-Hant'],
    [['zh-Hans'], 'zh-Hant'],
    [['fr', 'de'], 'de'],
    [['fr'], 'en'],
    [[], 'en'],
  ])('%j reads %s', (wanted, lang) => {
    expect(chooseText(texts, wanted).lang).toBe(lang);
  });

  test('without English it is what the editor wrote first', () => {
    expect(chooseText({ uk: 'дім', ja: '家' }, ['fr'])).toEqual({ text: 'дім', lang: 'uk' });
  });
});

describe('what stands first, and where', () => {
  test('of events of one day that comes first in which the entity has the largest part', () => {
    const book = structuredClone(fixtureBook);
    const day = { edtf: '2031-03-10', from: '2031-03-10', to: '2031-03-10' };
    for (const event of Object.values(book.events)) event.date = day;
    const claims = Object.values(book.claims).filter(({ speaker, entities }) =>
      [speaker.entity, speaker.organisation, ...entities].includes('harbour-board'),
    );
    const [first, last] = [claims[0], claims.at(-1)];
    if (first && last) first.event = last.event;
    const parts = assembleCard(book, 'harbour-board', { languages: ['en'] })?.events.map(
      ({ id }) => claims.filter(({ event }) => event === id).length,
    );
    expect(new Set(parts).size).toBeGreaterThan(1);
    expect(parts).toEqual(parts?.toSorted((a, b) => b - a));
  });

  test('an area is told from a spot', () => {
    const [route] = card('tern').map.routes;
    expect([route?.from.area, route?.to.area]).toEqual([undefined, true]);
  });
});

describe('placing an event', () => {
  const day = (text: string): BookDate => ({ edtf: text, from: text, to: text });
  const span: BookDate = { edtf: '2024-10-28/2024-10-31', from: '2024-10-28', to: '2024-10-31' };
  test.each<[BookDate, string | undefined, unknown]>([
    [day('2024-10-29'), '2024-10-31', { kind: 'before', days: 2 }],
    [day('2024-10-29'), '2024-10-29', { kind: 'same-day' }],
    [day('2024-11-30'), '2024-10-31', { kind: 'after', days: 30 }],
    [day('2024-10-29'), undefined, { kind: 'unknown' }],
    [span, '2024-10-30', { kind: 'during' }],
    [span, '2024-11-02', { kind: 'before', days: 2 }],
    [span, '2024-10-25', { kind: 'after', days: 3 }],
    [{ edtf: '2024-10-29/..', from: '2024-10-29' }, '2024-12-01', { kind: 'during' }],
    [{ edtf: '../2024-10-29', to: '2024-10-29' }, '2024-12-01', { kind: 'before', days: 33 }],
    [{ edtf: '../..' }, '2024-12-01', { kind: 'unknown' }],
  ])('%j against %s', (date, article, placement) => {
    expect(placeEvent(date, article)).toEqual(placement);
  });

  test('newest first: by first day, then what lasts longer', () => {
    const open: BookDate = { edtf: '2024-10-01/..', from: '2024-10-01' };
    const dates = [day('2024-10-28'), span, open, day('2024-10-31')];
    expect(dates.sort(newestFirst).map(({ edtf }) => edtf)).toEqual([
      '2024-10-31',
      '2024-10-28/2024-10-31',
      '2024-10-28',
      '2024-10-01/..',
    ]);
  });
});

describe('a card', () => {
  test('of an entity that the book does not have is none', () => {
    expect(assembleCard(fixtureBook, 'nobody', { languages: ['en'] })).toBeUndefined();
  });

  test('has the name in the reader’s language and its own', () => {
    expect(card('orlova', ['ja']).entity).toMatchObject({
      name: { text: 'ミラ・オルロワ', lang: 'ja' },
      original: { text: 'Міра Орлова', lang: 'uk' },
    });
    expect(card('orlova', ['uk']).entity.original).toBeUndefined();
  });

  test('falls back to English and says so', () => {
    expect(card('harbour-board', ['ko']).entity.summary.lang).toBe('en');
  });

  test('has every event that names the entity or has a claim of theirs, newest first', () => {
    expect(card('halden').events.map(({ id }) => id)).toEqual([
      'inquiry',
      'night-raid',
      'ferry-count',
      'bridge',
    ]);
    // Only a claim leads here: the board is no participant.
    expect(card('harbour-board').events.map(({ id }) => id)).toContain('bridge');
  });

  test('puts the entity’s own claims first', () => {
    const raid = card('harbour-board').events.find(({ id }) => id === 'night-raid');
    expect(raid?.claims.map(({ id }) => id)).toEqual(['board-drones', 'ministry-drones']);
    const same = card('orlova').events.find(({ id }) => id === 'night-raid');
    expect(same?.claims.map(({ id }) => id)).toEqual(['ministry-drones', 'board-drones']);
  });

  test('shows under an event what followed it', () => {
    const raid = card('halden').events.find(({ id }) => id === 'night-raid');
    expect(raid?.later.map(({ id }) => id)).toEqual(['inquiry']);
    expect(raid?.later[0]?.placement).toEqual({ kind: 'unknown' });
    const told = card('halden', ['en'], '2031-03-12').events.find(({ id }) => id === 'night-raid');
    expect(told?.later[0]?.placement).toEqual({ kind: 'after', days: 21 });
  });

  test('a newsroom’s report that others carry too is not called independent', () => {
    const { wire } = fixtureBook.sources;
    if (!wire) throw new Error('the fixture has no such source');
    const sources = { ...fixtureBook.sources, wire: { ...wire, origin: 'northern-wire' } };
    const made = assembleCard({ ...fixtureBook, sources }, 'halden', { languages: ['en'] });
    const voices = Object.values(made?.sources ?? {}).map((source) => [source.id, sourceVoice(source)]);
    expect(voices).toContainEqual(['wire', 'shared']);
    expect(voices).toContainEqual(['daily', 'independent']);
    expect(voices).toContainEqual(['wire-copy', 'same-wire']);
  });

  test('tells a relation from both ends', () => {
    expect(claim('orlova', 'ministry-drones').relations).toMatchObject([
      { type: 'contradicts', direction: 'to', claim: { id: 'board-drones' } },
    ]);
    expect(claim('orlova', 'board-drones').relations).toMatchObject([
      { type: 'contradicts', direction: 'by', claim: { id: 'ministry-drones' } },
      { type: 'updates', direction: 'by', claim: { id: 'inquiry-finding' } },
    ]);
  });

  test('names a speaker’s organisation and leads to its entry', () => {
    expect(claim('orlova', 'no-number').speaker).toMatchObject({
      name: { text: 'a spokesman' },
      organisation: { text: 'Harbour Board' },
      entity: 'harbour-board',
    });
    const alone = claim('orlova', 'board-drones').speaker;
    expect(alone.name.text).toBe('Harbour Board');
    expect(alone.organisation).toBeUndefined();
  });

  test('has a place’s point, a weapon’s routes, and no map for a person', () => {
    expect(card('halden').map).toMatchObject({ places: [{ entity: 'halden' }], routes: [] });
    expect(card('tern').map.routes).toMatchObject([
      { from: { entity: 'northern-range' }, to: { entity: 'eastern-field' } },
    ]);
    expect(card('northern-range').map.routes).toHaveLength(1);
    expect(card('orlova').map).toEqual({ places: [], routes: [] });
  });

  test('carries exactly the sources it cites', () => {
    const { entity, events, sources } = card('tern');
    const cited = new Set([
      ...entity.sources,
      ...events.flatMap((event) => [
        ...event.sources,
        ...event.later.flatMap((later) => later.sources),
        ...event.claims.flatMap((one) => Object.values(one.sources).flat()),
      ]),
    ]);
    expect(Object.keys(sources).sort()).toEqual([...cited].sort());
  });

  test('leaves out references that lead nowhere', () => {
    const { halden } = fixtureBook.entities;
    if (!halden) throw new Error('the fixture has changed');
    const broken = {
      ...fixtureBook,
      entities: { halden: { ...halden, related: ['gone'], sources: ['gone'] } },
      sources: {},
    };
    const made = assembleCard(broken, 'halden', { languages: ['en'] });
    expect(made?.entity.related).toEqual([]);
    expect(made?.entity.sources).toEqual([]);
    expect(made?.sources).toEqual({});
  });
});
