/** What a frame gets when it introduces itself. */
import { expect, test, vi } from 'vitest';
import { hello } from '../../platform/hello.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../platform/settings-model.ts';
import { DIGESTS, db, install, useDatabase } from './packs-support/database.ts';
import { bookOf, PLAN } from './packs-support/rivers.ts';

vi.mock('../../platform/browser.ts', () => ({ browser: { i18n: { getUILanguage: () => 'en' } } }));

const CALLER = { tab: 1, frame: 0, tabUrl: 'https://news.example/', frameUrl: 'https://news.example/' };

useDatabase();

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

test('a pack that an older Newsgloss compiled is left out until it is added again; bundled ones come anew', async () => {
  const old = async (bundled: boolean) => {
    await install(bookOf(PLAN), DIGESTS.old, bundled);
    const row = await db.get('packs', 'rivers');
    if (row === undefined) throw new Error('It is not installed.');
    await db.put('packs', { ...row, layout: 1 });
    return greet();
  };
  expect(await old(false)).toMatchObject({ packs: [] });
  expect(await old(true)).toMatchObject({ packs: [{ pack: 'rivers' }] });
  await install(bookOf(PLAN), DIGESTS.old, false);
  expect(await greet()).toMatchObject({ packs: [{ pack: 'rivers' }] });
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

test.each<Partial<Settings>>([{ enabled: false }, { sitesOff: ['news.example'] }, { sitesOff: ['example'] }])(
  'with %j a frame gets nothing',
  async (settings) => {
    await install(bookOf(PLAN));
    expect(await greet(settings)).toEqual({ on: false });
  },
);

test('filters are no lookout for a reader who wants more marked', async () => {
  await install(bookOf(PLAN));
  expect(await greet({ markCommonNouns: true })).toMatchObject({ lookout: false });
});

test('a pack that is switched off sends no filter', async () => {
  await install(bookOf(PLAN));
  expect(await greet({ packsOff: ['rivers'] })).toMatchObject({ on: true, packs: [] });
});
