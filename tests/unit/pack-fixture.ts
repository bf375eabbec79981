/** A small valid pack that tests bend out of shape. */
import type { PackInput } from '../../core/pack/schema.ts';

export function smallPack(): PackInput {
  return {
    pack: {
      format: 'newsgloss-pack/1',
      id: 'small',
      version: '1.0.0',
      title: { en: 'Small pack' },
      description: { en: 'A pack for tests.' },
      updated: '2026-11-01',
      licence: {
        name: 'CC0-1.0',
        URL: 'https://creativecommons.org/publicdomain/zero/1.0/',
        attribution: 'Tests',
      },
    },
    units: { drones: { en: 'drones' } },
    entities: [
      {
        id: 'harbour',
        kind: 'place',
        names: { en: ['Harbour Town', { name: 'Harbour', short: true }] },
        summary: { en: 'A town by the sea.' },
        coordinates: [30.5, 50.4],
      },
      { id: 'watch', kind: 'organisation', names: { en: ['Coast Watch'] }, summary: { en: 'A service.' } },
    ],
    events: [
      {
        id: 'night-attack',
        date: '2024-10-29/2024-10-30',
        title: { en: 'Night attack' },
        summary: { en: 'Drones flew at the town.' },
        places: ['harbour'],
        participants: ['watch'],
      },
    ],
    claims: [
      {
        id: 'watch-counts',
        event: 'night-attack',
        speaker: { entity: 'watch' },
        said: '2024-10-30',
        text: { en: 'The Coast Watch counted ten drones and stopped seven.' },
        standing: 'official',
        verification: 'single-source',
        sources: { reportedBy: ['gazette'] },
        quantities: [
          { value: 10, unit: 'drones', label: { en: 'counted' }, breakdown: { id: 'count', part: 'total' } },
          { value: 7, unit: 'drones', label: { en: 'stopped' }, breakdown: { id: 'count', part: 'part' } },
          {
            value: 3,
            unit: 'drones',
            label: { en: 'unaccounted for' },
            breakdown: { id: 'count', part: 'part' },
          },
        ],
      },
    ],
    sources: [
      {
        id: 'gazette',
        type: 'article-newspaper',
        publisher: 'Gazette',
        URL: 'https://example.org/gazette/1',
        language: 'en',
        independence: 'independent',
      },
    ],
    decoys: [
      {
        id: 'harbour-bridge',
        names: { en: ['Harbour Bridge'] },
        means: { en: 'a bridge' },
        covers: ['harbour'],
      },
    ],
  };
}
