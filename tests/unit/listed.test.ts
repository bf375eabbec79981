import { describe, expect, test } from 'vitest';
import { headOfList, type ListHead } from '../../core/match/listed.ts';

const HEADS = ['regions', 'oblasts', 'областях', 'областями', 'régions', 'regionen'];

/** The head of the list in which the word between brackets stands. */
function head(text: string): ListHead | undefined {
  const start = text.indexOf('[');
  const end = text.indexOf(']') - 1;
  return headOfList(text.replace(/[[\]]/g, ''), start, end, HEADS);
}

describe('lists that share a word', () => {
  test.each([
    'в [Курской], Брянской и Тверской областях',
    'в Курской, Брянской и [Тверской] областях',
    'между [Курской] и Сумской областями',
    'в [Курской] и других областях',
    'the [Tver] and Bryansk regions',
    'the regions of Bryansk, [Tver] and Kaluga',
    'les régions de Briansk et de [Tver]',
    'in den Regionen Brjansk, Kaluga und [Twer]',
  ])('have it: %s', (text) => {
    expect(head(text)).toBeDefined();
  });

  test.each([
    'на [Курской] дуге',
    'на [Тверской] улице, в областях',
    'в [Курской]. В областях тихо',
    'the [Tver] road crosses many regions',
    'regions that border the city of [Tver]',
    '[Tver]',
  ])('do not have it: %s', (text) => {
    expect(head(text)).toBeUndefined();
  });

  test('the word belongs to the name that it follows directly, and only to that', () => {
    expect(head('в Курской и [Тверской]  областях')).toEqual({ word: 'областях', end: 30 });
    expect(head('в [Курской] и Тверской областях')).toEqual({ word: 'областях', end: undefined });
    expect(head('the regions of [Tver]')).toEqual({ word: 'regions', end: undefined });
  });

  test('a list longer than anyone reads has no head', () => {
    expect(head(`[Tver], ${'Kaluga, '.repeat(30)}Bryansk regions`)).toBeUndefined();
  });
});
