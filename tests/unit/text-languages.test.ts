import { describe, expect, test } from 'vitest';
import type { Name } from '../../core/text/language.ts';
import { LANGUAGES, languageOf } from '../../core/text/languages/index.ts';
import { quoteVariants } from '../../core/text/variants.ts';

const formsOf = async (tag: string, text: string, kind: Name['kind'], more: Partial<Name> = {}) =>
  (await languageOf(tag)?.forms({ text, kind, ...more })) ?? [];

describe('the registry', () => {
  test('finds a language by its primary subtag', () => {
    expect(languageOf('zh-Hant')?.tag).toBe('zh');
    expect(languageOf('en-GB')?.tag).toBe('en');
    expect(languageOf('tlh')).toBeUndefined();
  });

  test('has each language once', () => {
    const tags = LANGUAGES.map((language) => language.tag);
    expect(new Set(tags).size).toBe(tags.length);
  });

  test.each(LANGUAGES.map((language) => [language.tag, language] as const))(
    '%s lists words that look-ups can find: whole, lower case, each once',
    (_, { titles, cues = {} }) => {
      for (const list of [titles, ...Object.values(cues)]) {
        for (const word of list) expect(word).toMatch(/^\S+$/u);
        expect(list.map((word) => word.toLowerCase())).toEqual(list);
      }
    },
  );

  test.each(LANGUAGES.map((language) => [language.tag, language] as const))(
    '%s keeps the name itself and repeats no form',
    async (_, language) => {
      for (const kind of ['person', 'place', 'organisation', 'weapon', 'concept', 'phrase'] as const) {
        const forms = await language.forms({ text: 'Alpha', kind });
        expect(forms).toContain('Alpha');
        expect(new Set(forms).size).toBe(forms.length);
      }
    },
  );
});

describe('English', () => {
  test.each([
    ['nuclear triad', 'concept', ['nuclear triad', 'nuclear triads']],
    ['ICBM', 'weapon', ['ICBM', 'ICBMs']],
    ['Yars', 'weapon', ['Yars']],
    ['doctrine of deterrence', 'document', ['doctrine of deterrence']],
    ['Kim Jong-un', 'person', ['Kim Jong-un', 'Kim Jongun']],
    ['Tver', 'place', ['Tver']],
  ] as const)('%s (%s)', async (text, kind, expected) => {
    expect(await formsOf('en', text, kind)).toEqual(expected);
  });
});

describe('German', () => {
  test('names take a genitive s, unless they end in a hiss', async () => {
    expect(await formsOf('de', 'Kursk', 'place')).toEqual(['Kursk', 'Kursks']);
    expect(await formsOf('de', 'Wolodymyr Selenskyj', 'person')).toContain('Wolodymyr Selenskyjs');
    expect(await formsOf('de', 'Yars', 'weapon')).toEqual(['Yars']);
    expect(await formsOf('de', 'NATO', 'organisation')).toEqual(['NATO']);
  });

  test('adjectives before a noun decline', async () => {
    const union = await formsOf('de', 'Europäische Union', 'organisation');
    expect(union).toEqual(expect.arrayContaining(['Europäischen Union', 'Europäischer Union']));
    expect(await formsOf('de', 'Ochotskisches Meer', 'place')).toContain('Ochotskischen Meeres');
    expect(await formsOf('de', 'Weißes Haus', 'organisation')).toContain('Weißem Haus');
  });

  test.each([
    ['Europäische Union', 'organisation', 'Europäisches Union'],
    ['russisches Verteidigungsministerium', 'organisation', 'russischen Verteidigungsministeriumes'],
    ['dortiger Kreml', 'phrase', 'dortigen Kremles'],
    ['Lokomotive Moskau', 'phrase', 'Lokomotiver Moskau'],
    ['Anne Sullivan', 'phrase', 'Annem Sullivan'],
    ['Interkontinentalrakete', 'concept', 'Interkontinentalraketes'],
    ['Verteidigungsministerium in Moskau', 'organisation', 'Verteidigungsministerium in Moskaus'],
    ['Oblast Kursk', 'place', 'Oblast Kursks'],
  ] as const)('%s (%s) is never %s', async (text, kind, never) => {
    expect(await formsOf('de', text, kind)).not.toContain(never);
  });
});

describe('Romance languages', () => {
  test('plurals agree', async () => {
    expect(await formsOf('fr', 'missile balistique', 'concept')).toEqual([
      'missile balistique',
      'missiles balistiques',
    ]);
    expect(await formsOf('fr', 'missile de croisière', 'concept')).toContain('missiles de croisière');
    expect(await formsOf('es', 'misil balístico intercontinental', 'concept')).toContain(
      'misiles balísticos intercontinentales',
    );
    expect(await formsOf('es', 'misil de crucero', 'concept')).toContain('misiles de crucero');
  });

  test.each(['por Telegram', 'declaró a Sputnik', 'ICBM', '1943'])(
    'a phrase, a verb, an acronym and a number have none: %s',
    async (text) => expect(await formsOf('es', text, 'word')).toEqual([text]),
  );

  test('names of places and bodies have none', async () => {
    expect(await formsOf('fr', 'Union européenne', 'organisation')).toEqual(['Union européenne']);
    expect(await formsOf('es', 'Kremlin', 'organisation')).toEqual(['Kremlin']);
  });
});

describe('Chinese', () => {
  test('every name stands in simplified and traditional characters', async () => {
    expect(await formsOf('zh-Hans', '泽连斯基', 'person')).toContain('澤連斯基');
    expect(await formsOf('zh-Hant', '習近平', 'person')).toContain('习近平');
    expect(await formsOf('zh', '乔·拜登', 'person')).toEqual(expect.arrayContaining(['喬·拜登']));
  });
});

describe('Japanese and Korean', () => {
  test('names do not change', async () => {
    expect(await formsOf('ja', 'ジョー・バイデン', 'person')).toEqual(['ジョー・バイデン']);
    expect(await formsOf('ja', 'ビル・ウッド', 'person')).toEqual(['ビル・ウッド', 'ビル・ウド']);
    expect(await formsOf('ja', 'ストゥブ', 'person')).toEqual(['ストゥブ', 'ストゥッブ']);
    expect(await formsOf('ko', '블라디미르 푸틴', 'person')).toEqual(['블라디미르 푸틴']);
  });
});

describe('Korean', () => {
  test('particles and titles may follow, the longest first', () => {
    const particles = languageOf('ko')?.particles ?? [];
    expect(particles).toEqual(expect.arrayContaining(['은', '에서', '대통령', '대통령은', '위원장의', '측']));
    expect(particles.map((particle) => particle.length)).toEqual(
      particles.map((particle) => particle.length).toSorted((a, b) => b - a),
    );
  });
});

describe('quotation marks', () => {
  test('around a name inside a longer one come in several kinds', () => {
    expect(quoteVariants('полигон «Кура»')).toEqual(['полигон Кура', 'полигон «Кура»', 'полигон "Кура"']);
    expect(quoteVariants('Кура')).toEqual(['Кура']);
  });
});
