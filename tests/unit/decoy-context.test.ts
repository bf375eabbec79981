import { beforeAll, describe, expect, test } from 'vitest';
import { decoy, entity, type Matcher, marked, matcherOf, read, refused } from './resolve-fixture.ts';

let pack: Matcher;

beforeAll(async () => {
  pack = await matcherOf(
    'towns',
    [entity('port', 'place', { names: { en: ['Portello'], de: ['Portell'] } })],
    [
      {
        ...decoy('club', ['port'], { en: ['Dynamo Portello'] }),
        context: { en: ['goalkeeper'], de: ['Torhüter'] },
      },
      decoy('oblast', ['port'], { en: ['Portello Oblast'] }),
    ],
  );
});

describe('words of a decoy', () => {
  test.each([
    'Dynamo Portello lost. The goalkeeper saved Portello twice.',
    'Dynamo Portello verlor. Der Torhüter rettete Portell.',
  ])('make the bare name near them the decoy’s: %s', (run) => {
    expect(marked(pack, run)).toEqual([]);
    expect(refused(pack, run).at(-1)).toMatch(/^Portello?: context-against$/);
  });

  test('wherever on the page the decoy stands', () => {
    expect(marked(pack, 'The goalkeeper saved Portello.', 'Dynamo Portello lost.')).toEqual([]);
  });

  test.each([
    ['without the decoy', 'The goalkeeper moved; Portello cheered.', []],
    ['with another decoy only', 'The goalkeeper moved; Portello cheered.', ['Rain fell on Portello Oblast.']],
    [
      'far from the name',
      `Portello voted. ${'The count took hours. '.repeat(6)}A goalkeeper won.`,
      ['Dynamo Portello lost.'],
    ],
    ['where something is in the town', 'The goalkeeper was born in Portello.', ['Dynamo Portello lost.']],
  ])('say nothing %s', (_, run, others) => {
    expect(marked(pack, run, ...others)).toEqual(['port: Portello']);
  });

  test('a decoy that comes later is told', () => {
    const session = read(pack, 'The goalkeeper saved Portello.');
    expect(session.mentions(0)).toHaveLength(1);
    session.set(9, 'Dynamo Portello lost.');
    expect(session.takeChanged()).toEqual([0]);
    expect(session.mentions(0)).toEqual([]);
    session.delete(9);
    expect(session.takeChanged()).toEqual([0]);
    expect(session.mentions(0)).toHaveLength(1);
  });
});
