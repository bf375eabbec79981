/** Card books of made-up rivers, planned by number, for tests of packs in storage. */
import type { BookClaim, CardBook } from '../../../core/pack/card-book.ts';
import { RELATION_TYPES } from '../../../core/pack/schema.ts';

/** What a book is made of, by number; ids follow from the numbers. */
export interface Plan {
  entities: number;
  events: { about: number[]; follows: number[] }[];
  claims: { event: number; speaker: number; about: number[]; relates: number[] }[];
}

const day = (text: string) => ({ edtf: text, from: text, to: text });

export function bookOf(plan: Plan, pack = 'rivers', version = '1.0.0'): CardBook {
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

export const PLAN: Plan = {
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
