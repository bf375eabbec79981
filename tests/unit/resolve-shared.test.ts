import { beforeAll, describe, expect, test } from 'vitest';
import { decoy, entity, type Matcher, marked, matcherOf, read, refused } from './resolve-fixture.ts';

let news: Matcher;

beforeAll(async () => {
  news = await matcherOf(
    'news',
    [
      entity('ryder', 'person', {
        names: {
          en: [{ name: 'Pat Ryder', shared: true }, 'General Ryder', { name: 'Ryder', short: true }],
        },
        context: { en: { for: ['spokesman'], against: ['goalkeeper'] } },
        contextEntities: ['ministry'],
      }),
      entity('biden', 'person', { names: { en: ['Joe Biden', 'Biden'] } }),
      entity('mayor', 'person', { names: { en: ['Vitali Klitschko', 'Klitschko'] } }),
      entity('ministry', 'organisation', {
        names: {
          en: [{ name: 'Fortress', shared: true }, 'Ministry of Defence'],
          fr: ['Forteresse'],
        },
        context: { en: { for: ['soldiers'] } },
      }),
      entity('union', 'organisation', {
        names: {
          en: ['European Union', { name: 'EU', case: 'exact' }],
          es: ['Unión Europea', { name: 'UE', case: 'exact' }],
        },
        context: { pt: { for: ['União Europeia'] } },
      }),
    ],
    [decoy('brother', ['mayor'], { en: ['Wladimir Klitschko'] })],
  );
});

describe('a name that others bear as well', () => {
  test('stays silent where the page does not speak of its bearer, and so does the surname', () => {
    expect(refused(news, 'Pat Ryder won. Ryder smiled.')).toEqual([
      'Pat Ryder: no-evidence',
      'Ryder: no-evidence',
    ]);
    expect(refused(news, 'The Fortress is old.')).toEqual(['Fortress: no-evidence']);
  });

  test('counts with one context word anywhere on the page', () => {
    expect(marked(news, 'Pat Ryder won. Ryder smiled.', 'A spokesman came.')).toEqual([
      'ryder: Pat Ryder',
      'ryder: Ryder',
    ]);
    expect(read(news, 'The Fortress is old.', 'Many soldiers left.').mentions(0)[0]?.evidence).toEqual({
      kind: 'context',
      word: 'soldiers',
    });
  });

  test('counts with a context entity on the page', () => {
    expect(marked(news, 'Pat Ryder won.', 'The Ministry of Defence is closed.')).toEqual([
      'ryder: Pat Ryder',
    ]);
  });

  test('counts with a name of its bearer that nobody else bears', () => {
    expect(read(news, 'The Fortress is old.', 'La Forteresse dort.').mentions(0)[0]?.evidence).toMatchObject({
      kind: 'full-name-in-text',
    });
  });

  test('stays silent where words against outnumber those for', () => {
    const far = 'It was a long day at sea. '.repeat(20);
    const run = `The spokesman left. ${far} Pat Ryder, goalkeeper, and another goalkeeper came.`;
    expect(refused(news, run)).toEqual(['Pat Ryder: page-against']);
  });

  test('comes back when the page goes on to speak of its bearer', () => {
    const session = read(news, 'Pat Ryder won.');
    expect(session.mentions(0)).toEqual([]);
    session.set(1, 'A spokesman came.');
    expect(session.takeChanged()).toEqual([0]);
    expect(session.mentions(0)).toHaveLength(1);
  });
});

describe('a body that speaks', () => {
  test.each([
    'Fortress denies the report.',
    'So said the Fortress on Monday.',
    'The Fortress has announced a change.',
    'Lo aseguró el Fortress ayer.',
  ])('is told from what cannot: %s', (run) => {
    expect(marked(news, run)).toEqual(['ministry: Fortress']);
  });

  test.each(['He said Fortress walls are old.', 'Fortress sits on a hill.'])('but not: %s', (run) => {
    expect(refused(news, run)).toEqual(['Fortress: no-evidence']);
  });
});

describe('an acronym', () => {
  test.each(['Chaque UE dure six mois.', 'Les UE du semestre.', 'UE 3 : chimie', 'Cada UE vale seis.'])(
    'of which there are several is none of a body: %s',
    (run) => {
      expect(refused(news, run)).toEqual(['UE: part-of-another-name']);
    },
  );

  test.each(["L'UE vote.", 'La UE vota.', 'En la UE 27 países votan.', "Dans l'UE 27 États votent."])(
    'with an article is one: %s',
    (run) => {
      expect(marked(news, run)).toEqual(['union: UE']);
    },
  );

  test('that the page expands as something else is that, on the whole page', () => {
    expect(refused(news, 'EU sells pumps.', 'Elevators United (EU) grew.')).toEqual(['EU: namesake']);
    expect(marked(news, 'EU voted.', 'The European Union (EU) voted.')).toEqual(['union: EU']);
  });

  test('is ours where a word for it stands in the brackets', () => {
    expect(marked(news, 'A União Europeia (UE) votou.')).toEqual(['union: UE']);
  });

  test('is ours where the page says so as often', () => {
    const own = 'The European Union (EU) voted.';
    expect(marked(news, 'EU voted.', own, 'Elevators United (EU) grew.')).toEqual(['union: EU']);
  });

  test('of two letters is read in the language of its sentence', () => {
    expect(refused(news, 'El presidente de EU habló con la prensa.')).toEqual(['EU: part-of-another-name']);
    expect(refused(news, 'Each UE of the cell waits for the answer.')).toEqual(['UE: part-of-another-name']);
    expect(marked(news, 'El presidente de la UE habló.')).toEqual(['union: UE']);
  });
});

describe('relatives', () => {
  test.each([
    'He hugged his son Robert Biden.',
    'His wife: Maria Biden.',
    'Sein Bruder Peter Biden kam.',
    'Son fils Luc Biden est là.',
    'Su hija, Clara Biden, llegó.',
  ])('are named with the word for them before a given name: %s', (run) => {
    expect(refused(news, run)).toEqual(['Biden: part-of-another-name']);
  });

  test.each(['He met his brother Joe Biden.', 'Beside his wife Biden waved.', 'His son told Biden so.'])(
    'but not: %s',
    (run) => {
      expect(marked(news, run)).toHaveLength(1);
    },
  );

  test('in a text on someone else, its bearer as a relative is spoken of in passing', () => {
    const run = 'Wladimir Klitschko came with his brother Vitali Klitschko. Then Klitschko boxed.';
    expect(marked(news, run)).toEqual(['mayor: Vitali Klitschko']);
  });
});
