/** Packs in a real IndexedDB: installed whole or not at all, and read back slice by slice. */
import fc from 'fast-check';
import { deleteDB, openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { assembleCard } from '../../core/card/assemble.ts';
import { narrowForm } from '../../core/match/form-spelling.ts';
import { tokenHashes } from '../../core/match/hash.ts';
import { findHits } from '../../core/match/scan.ts';
import { compileTable, loadTable } from '../../core/match/table.ts';
import type { BookClaim, CardBook } from '../../core/pack/card-book.ts';
import { RELATION_TYPES } from '../../core/pack/schema.ts';
import { buildIndex } from '../../core/search/index.ts';
import { carried } from '../../platform/bytes.ts';
import { readContents } from '../../platform/contents.ts';
import { readCard, readEntry } from '../../platform/entries.ts';
import { find } from '../../platform/find.ts';
import { hello } from '../../platform/hello.ts';
import { installPack, removePack } from '../../platform/install-pack.ts';
import { openPacksDb, PACK_STORES, type PacksDb, RECORD_STORES } from '../../platform/packs-db.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../platform/settings-model.ts';
import { Confirmations, readTables } from '../../platform/tables.ts';

vi.mock('../../platform/browser.ts', () => ({ browser: { i18n: { getUILanguage: () => 'en' } } }));

const DIGESTS = { old: 'a'.repeat(64), new: 'b'.repeat(64) };
const DATABASE = 'packs-of-tests';
const CALLER = { tab: 1, frame: 0, tabUrl: 'https://news.example/', frameUrl: 'https://news.example/' };

let db: PacksDb;
beforeEach(async () => {
  db = await openPacksDb(DATABASE);
});
afterEach(async () => {
  vi.restoreAllMocks();
  db.close();
  await deleteDB(DATABASE);
});

/** What a book is made of, by number; ids follow from the numbers. */
interface Plan {
  entities: number;
  events: { about: number[]; follows: number[] }[];
  claims: { event: number; speaker: number; about: number[]; relates: number[] }[];
}

const day = (text: string) => ({ edtf: text, from: text, to: text });

function bookOf(plan: Plan, pack = 'rivers', version = '1.0.0'): CardBook {
  const records = <Value extends { id: string }>(values: Value[]): Record<string, Value> =>
    Object.fromEntries(values.map((value) => [value.id, value]));
  const ids = (kind: string, numbers: readonly number[]): string[] =>
    numbers.map((number) => `${kind}-${number}`);
  return {
    pack: {
      format: 'newsgloss-pack/1',
      id: pack,
      version,
      title: { en: 'Rivers' },
      description: { en: 'Rivers' },
      updated: '2024-11-01',
      licence: {
        name: 'CC0-1.0',
        URL: 'https://creativecommons.org/publicdomain/zero/1.0/',
        attribution: 'Us',
      },
    },
    units: {},
    entities: records(
      Array.from({ length: plan.entities }, (_, number) => ({
        id: `entity-${number}`,
        kind: number % 2 === 0 ? ('place' as const) : ('person' as const),
        label: { en: `River ${number} of ${version}` },
        names: { en: [`River ${number} of ${version}`] },
        summary: { en: 'It flows.' },
        roles: [],
        mark: number % 5 !== 4,
        related: ids('entity', plan.entities > 1 ? [(number + 1) % plan.entities] : []),
        sources: ids('source', [number % 3]),
      })),
    ),
    events: records(
      plan.events.map(({ about, follows }, number) => ({
        id: `event-${number}`,
        date: day(`2024-10-${10 + (number % 20)}`),
        title: { en: `Flood ${number}` },
        summary: { en: 'Water rose.' },
        places: ids('entity', about),
        participants: [],
        routes: [],
        follows: ids('event', follows),
        sources: ids('source', [number % 3]),
      })),
    ),
    claims: records(
      plan.claims.map(
        ({ event, speaker, about, relates }, number): BookClaim => ({
          id: `claim-${number}`,
          event: `event-${event}`,
          speaker: { entity: `entity-${speaker}` },
          text: { en: `Statement ${number}` },
          standing: 'reported',
          verification: 'unverified',
          sources: {
            reportedBy: ids('source', [number % 3]),
            corroboratedBy: [],
            partlyBy: [],
            contradictedBy: [],
            correctedBy: [],
          },
          entities: ids('entity', about),
          relations: relates.map((other, index) => ({
            type: RELATION_TYPES[index % RELATION_TYPES.length] ?? 'supports',
            claim: `claim-${other}`,
          })),
          quantities: [],
        }),
      ),
    ),
    sources: records(
      [0, 1, 2].map((number) => ({
        id: `source-${number}`,
        type: 'webpage' as const,
        publisher: `Gazette ${number}`,
        URL: `https://gazette.example/${number}`,
        language: 'en',
        independence: 'independent' as const,
      })),
    ),
  };
}

const PLAN: Plan = {
  entities: 6,
  events: [
    { about: [0, 1], follows: [] },
    { about: [2], follows: [0] },
  ],
  claims: [
    { event: 0, speaker: 3, about: [4], relates: [] },
    { event: 1, speaker: 0, about: [], relates: [0] },
  ],
};

const install = (book: CardBook, digest = DIGESTS.old, bundled = true) =>
  installPack(
    db,
    {
      book,
      matcher: new TextEncoder().encode(`table ${book.pack.version}`),
      filter: new TextEncoder().encode(`filter ${book.pack.version}`),
      search: buildIndex(book),
    },
    { digest, bundled },
  );

/** Everything that is stored, to compare. */
async function everything(): Promise<unknown> {
  const stores = [...PACK_STORES, ...RECORD_STORES];
  return Object.fromEntries(await Promise.all(stores.map(async (store) => [store, await db.getAll(store)])));
}

describe('installing', () => {
  test('a new version leaves nothing of the old one', async () => {
    await install(bookOf({ ...PLAN, entities: 9 }));
    const newer = bookOf(PLAN, 'rivers', '2.0.0');
    await install(newer, DIGESTS.new);
    const after = await everything();
    await removePack(db, 'rivers');
    await install(newer, DIGESTS.new);
    expect(after).toEqual(await everything());
    expect(await db.count('entities')).toBe(6);
  });

  test('one pack leaves another alone', async () => {
    await install(bookOf(PLAN, 'rivers'));
    const before = await readCard(db, { pack: 'rivers', entity: 'entity-0', languages: ['en'] });
    await install(bookOf({ ...PLAN, entities: 8 }, 'rivers-of-asia', '3.0.0'));
    await removePack(db, 'rivers-of-asia');
    expect(await readCard(db, { pack: 'rivers', entity: 'entity-0', languages: ['en'] })).toEqual(before);
  });

  test('removing leaves nothing', async () => {
    const empty = await everything();
    await install(bookOf(PLAN));
    await removePack(db, 'rivers');
    expect(await everything()).toEqual(empty);
  });

  // 6 entities, 2 events, 2 claims, 3 sources, then the pack's own four rows.
  test.each([1, 4, 7, 9, 12, 14, 17])(
    'interrupted at record %i, the old version stays whole',
    async (last) => {
      await install(bookOf(PLAN));
      const before = await everything();
      const { put } = IDBObjectStore.prototype;
      let count = 0;
      vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value) {
        const request = put.call(this, value);
        count += 1;
        // What is left of a transaction when the browser ends.
        if (count === last) this.transaction.abort();
        return request;
      });
      await expect(install(bookOf(PLAN, 'rivers', '2.0.0'), DIGESTS.new)).rejects.toThrow('untouched');
      vi.restoreAllMocks();
      expect(await everything()).toEqual(before);
    },
  );

  test('a record that can’t be stored stops the whole', async () => {
    await install(bookOf(PLAN));
    const before = await everything();
    const broken = bookOf(PLAN, 'rivers', '2.0.0');
    Object.assign(broken.sources['source-2'] ?? {}, { note: () => 'no data' });
    await expect(install(broken, DIGESTS.new)).rejects.toThrow('untouched');
    expect(await everything()).toEqual(before);
  });

  test('whoever reads during an installation sees one version', async () => {
    await install(bookOf(PLAN));
    const installing = install(bookOf(PLAN, 'rivers', '2.0.0'), DIGESTS.new);
    const card = await readCard(db, { pack: 'rivers', entity: 'entity-0', languages: ['en'] });
    await installing;
    expect(card?.entity.name.text).toBe(`River 0 of ${card?.pack.version}`);
    expect(card?.entity.related[0]?.name.text).toBe(`River 1 of ${card?.pack.version}`);
  });
});

describe('reading', () => {
  const number = (below: number) => fc.nat({ max: below - 1 });
  const plan: fc.Arbitrary<Plan> = fc
    .record({
      entities: fc.integer({ min: 1, max: 8 }),
      events: fc.integer({ min: 1, max: 6 }),
      claims: fc.nat(8),
    })
    .chain(({ entities, events, claims }) =>
      fc.record({
        entities: fc.constant(entities),
        events: fc.array(
          fc.record({
            about: fc.uniqueArray(number(entities), { maxLength: 2 }),
            follows: fc.uniqueArray(number(events), { maxLength: 2 }),
          }),
          { minLength: events, maxLength: events },
        ),
        claims: fc.array(
          fc.record({
            event: number(events),
            speaker: number(entities),
            about: fc.uniqueArray(number(entities), { maxLength: 2 }),
            relates: claims === 0 ? fc.constant([]) : fc.uniqueArray(number(claims), { maxLength: 3 }),
          }),
          { minLength: claims, maxLength: claims },
        ),
      }),
    );

  test('a card from its slice is the card from the whole book', async () => {
    await fc.assert(
      fc.asyncProperty(plan, async (drawn) => {
        const book = bookOf(drawn);
        await install(book);
        for (const entity of Object.keys(book.entities)) {
          const options = { languages: ['en'], articleDate: '2024-10-20' };
          const card = await readCard(db, { pack: 'rivers', entity, ...options });
          expect(sorted(card)).toEqual(sorted(assembleCard(book, entity, options)));
        }
      }),
      { numRuns: 40 },
    );
  });

  test('entries of all kinds, and none for what isn’t there', async () => {
    await install(bookOf(PLAN));
    const entry = (kind: 'entity' | 'event' | 'claim', id: string) =>
      readEntry(db, { kind, pack: 'rivers', id }, ['en']);
    expect(await entry('entity', 'entity-5')).toMatchObject({
      kind: 'entity',
      card: { entity: { id: 'entity-5' } },
    });
    const event = await entry('event', 'event-1');
    expect(event).toMatchObject({ kind: 'event', event: 'event-1' });
    expect(event?.card.events.map(({ id }) => id)).toContain('event-1');
    const claim = await entry('claim', 'claim-0');
    expect(claim).toMatchObject({ kind: 'claim', event: 'event-0', claim: 'claim-0' });
    for (const kind of ['entity', 'event', 'claim'] as const) expect(await entry(kind, 'nothing')).toBeNull();
    expect(await readEntry(db, { kind: 'entity', pack: 'gone', id: 'entity-0' }, ['en'])).toBeNull();
  });

  test('a claim that a search found says whose it is and how firm', async () => {
    await install(bookOf(PLAN));
    const [claim] = (await find(db, 'statement 0', ['en'], [])).filter(({ kind }) => kind === 'claim');
    const speaker = bookOf(PLAN).claims['claim-0']?.speaker.entity ?? '';
    expect(claim?.claim).toEqual({
      speaker: { name: { text: bookOf(PLAN).entities[speaker]?.label.en, lang: 'en' }, entity: speaker },
      standing: 'reported',
      verification: 'unverified',
    });
  });

  test('search and contents leave out packs that are switched off', async () => {
    await install(bookOf(PLAN));
    await install(bookOf(PLAN, 'lakes'));
    const packsOf = async (off: string[]) =>
      new Set((await find(db, 'river', ['en'], off)).map(({ pack }) => pack));
    expect(await packsOf([])).toEqual(new Set(['rivers', 'lakes']));
    expect(await packsOf(['lakes'])).toEqual(new Set(['rivers']));
    const contents = await readContents(db, ['en'], ['lakes']);
    expect(contents.names).toHaveLength(6);
    expect(contents.events.map(({ event }) => event)).toEqual(['event-1', 'event-0']);
  });
});

describe('hello', () => {
  const greet = (
    settings: Partial<Settings> = {},
    have: Record<string, string> = {},
    probe: unknown = new Uint8Array(1),
  ) => hello(db, { ...DEFAULT_SETTINGS, language: 'en', ...settings }, { probe, have }, CALLER);

  test('a frame gets the filter, and what not to mark', async () => {
    await install(bookOf(PLAN));
    expect(await greet()).toMatchObject({
      on: true,
      packs: [{ pack: 'rivers', digest: DIGESTS.old, filter: new TextEncoder().encode('filter 1.0.0') }],
      lookout: true,
      unwanted: ['rivers/entity-4'],
    });
  });

  test('what a frame has does not come again', async () => {
    await install(bookOf(PLAN));
    expect(await greet({}, { rivers: DIGESTS.old })).toMatchObject({
      packs: [{ pack: 'rivers', digest: DIGESTS.old }],
    });
    expect(JSON.stringify(await greet({}, { rivers: DIGESTS.old }))).not.toContain('filter');
    expect(await greet({}, { rivers: DIGESTS.new })).toMatchObject({
      packs: [{ filter: expect.anything() }],
    });
  });

  test('where messages are JSON, bytes go as base64', async () => {
    await install(bookOf(PLAN));
    expect(await greet({}, {}, { 0: 110 })).toMatchObject({ packs: [{ filter: btoa('filter 1.0.0') }] });
  });

  test('kinds, common nouns and single names are left unmarked as the reader wishes', async () => {
    await install(bookOf(PLAN));
    const unwanted = async (settings: Partial<Settings>) => {
      const answer = await greet(settings);
      return answer.on ? [...answer.unwanted].sort() : null;
    };
    expect(await unwanted({ markCommonNouns: true })).toEqual([]);
    expect(await unwanted({ markCommonNouns: true, kindsOff: ['person'] })).toEqual([
      'rivers/entity-1',
      'rivers/entity-3',
      'rivers/entity-5',
    ]);
    expect(await unwanted({ entitiesOff: ['rivers/entity-0'] })).toEqual([
      'rivers/entity-0',
      'rivers/entity-4',
    ]);
  });

  test.each<Partial<Settings>>([
    { enabled: false },
    { sitesOff: ['news.example'] },
    { sitesOff: ['example'] },
  ])('with %j a frame gets nothing', async (settings) => {
    await install(bookOf(PLAN));
    expect(await greet(settings)).toEqual({ on: false });
  });

  test('filters are no lookout for a reader who wants more marked', async () => {
    await install(bookOf(PLAN));
    expect(await greet({ markCommonNouns: true })).toMatchObject({ lookout: false });
  });

  test('a pack that is switched off sends no filter', async () => {
    await install(bookOf(PLAN));
    expect(await greet({ packsOff: ['rivers'] })).toMatchObject({ on: true, packs: [] });
  });
});

describe('tables', () => {
  const probe = new Uint8Array(1);

  test('come of the packs that are installed', async () => {
    await install(bookOf(PLAN));
    expect(await readTables(db, { probe, packs: ['rivers', 'lakes'] })).toEqual([
      { pack: 'rivers', digest: DIGESTS.old, table: new TextEncoder().encode('table 1.0.0') },
    ]);
  });

  test('of a large pack hold what was asked for, also after a new version came', async () => {
    const tableOf = (...names: string[]) =>
      compileTable({
        pack: 'rivers',
        targets: names.map((alias, i) => ({ role: 'name', id: `river-${i}`, alias, lang: 'en' })),
        forms: names.map((text, target) => ({ text, case: 'smart', target })),
        contextEntities: {},
        covers: {},
        titles: [],
        particles: [],
      });
    const book = bookOf(PLAN);
    const put = (matcher: Uint8Array, digest: string) =>
      installPack(
        db,
        { book, matcher, filter: new Uint8Array(0), search: buildIndex(book) },
        { digest, bundled: true },
      );
    const hashes = ['Rhine', 'Tisza', 'Elbe'].map((name) => tokenHashes(narrowForm(name)).at(-1) ?? 0);
    const confirmations = new Confirmations();
    const namesFound = async () => {
      const table = loadTable(carried(await confirmations.confirm(db, { probe, pack: 'rivers', hashes })));
      return findHits(table, 'Rhine, Tisza, Elbe, Oder').map(({ target }) => table.target(target).alias);
    };
    await put(tableOf('Oder', 'Rhine', 'Elbe'), DIGESTS.old);
    expect(await namesFound()).toEqual(['Rhine', 'Elbe']);
    await put(tableOf('Oder', 'Tisza'), DIGESTS.new);
    expect(await namesFound()).toEqual(['Tisza']);
  });

  test('of packs that are not installed are refused', async () => {
    await expect(new Confirmations().confirm(db, { probe, pack: 'lakes', hashes: [1] })).rejects.toThrow(
      'lakes',
    );
  });
});

describe('the database', () => {
  test('of the first version gets what it lacks and keeps what it has', async () => {
    const name = 'packs-of-old';
    const row = { pack: 'rivers', bytes: new Uint8Array([1]) };
    const older = await openDB(name, 1, {
      upgrade: (made) => made.createObjectStore('matchers', { keyPath: 'pack' }),
    });
    await older.put('matchers', row);
    older.close();
    const upgraded = await openPacksDb(name);
    expect(await upgraded.getAll('matchers')).toEqual([row]);
    expect(await upgraded.getAll('filters')).toEqual([]);
    upgraded.close();
    await deleteDB(name);
  });
});

/** Lists without an order of their own (relations stated by others, ties of dates) compared as sets. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value))
    return value.map(sorted).sort((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
