import { describe, expect, test } from 'vitest';
import { isIn } from '../../core/match/sentence-language.ts';

const isAround = (tag: string, text: string) => isIn([tag], text, text.indexOf('EU'), text.indexOf('EU') + 2);

describe('the language of the text around a name', () => {
  test.each([
    ['es', 'El presidente de EU viajó a la frontera.'],
    ['en', 'The leaders of the EU met for talks.'],
    ['de', 'Die Staaten der EU sind nicht mit der Kommission einig.'],
    ['fr', 'Les pays de l’EU sont dans une crise.'],
  ])('is %s: %s', (tag, text) => {
    expect(isAround(tag, text)).toBe(true);
  });

  test.each([
    ['es', 'De EU en de lidstaten zijn het in de raad eens.'],
    ['es', 'The EU and the states of La Rioja.'],
    ['es', 'EU'],
    ['en', 'EU-Gipfel in London'],
  ])('is not %s: %s', (tag, text) => {
    expect(isAround(tag, text)).toBe(false);
  });

  test('reads only what is near', () => {
    const far = ' x'.repeat(100);
    expect(isAround('es', `El presidente de la empresa y los socios.${far} EU ${far}`)).toBe(false);
  });
});
