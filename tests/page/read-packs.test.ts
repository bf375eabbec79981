/** What cards, entries, search and contents read of the installed packs. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assembleCard } from '../../core/card/assemble.ts';
import { readContents } from '../../platform/contents.ts';
import { readCard, readEntry } from '../../platform/entries.ts';
import { find } from '../../platform/find.ts';
import { DIGESTS, db, install, useDatabase } from './packs-support/database.ts';
import { bookOf, PLAN, type Plan } from './packs-support/rivers.ts';

useDatabase();

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

test('a search reads the version that is installed', async () => {
  const titles = async () => (await find(db, 'river 0', ['en'], [])).map(({ title }) => title.text);
  await install(bookOf(PLAN));
  expect(await titles()).toContain('River 0 of 1.0.0');
  await install(bookOf({ ...PLAN, entities: 9 }, 'rivers', '2.0.0'), DIGESTS.new);
  expect(await titles()).toContain('River 0 of 2.0.0');
  const last = await find(db, 'river 8', ['en'], []);
  expect(last.map(({ id }) => id)).toContain('entity-8');
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
