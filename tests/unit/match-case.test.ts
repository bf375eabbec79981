import { describe, expect, it } from 'vitest';
import { found } from './match-form-set.ts';

describe('case rules', () => {
  it('smart: wants capitals where the form has them, and allows more', () => {
    expect(found('Kursk KURSK kursk', 'Kursk')).toEqual(['Kursk', 'KURSK']);
    expect(found('Battle Of Kursk, battle of Kursk, BATTLE OF KURSK', 'battle of Kursk')).toHaveLength(3);
    expect(found('Курськ КУРСЬК курськ', 'Курськ')).toEqual(['Курськ', 'КУРСЬК']);
    expect(found('iPhone IPhone IPHONE iphone', 'iPhone')).toEqual(['iPhone', 'IPhone', 'IPHONE']);
  });

  it('exact: letters as written', () => {
    expect(found('NATO Nato nato ＮＡＴＯ', ['NATO', 'exact'])).toEqual(['NATO', 'ＮＡＴＯ']);
    expect(found('missile Missile', ['missile', 'exact'])).toEqual(['missile']);
    expect(found('ЄС Єс єс', ['ЄС', 'exact'])).toEqual(['ЄС']);
  });

  it('any: case is ignored', () => {
    expect(found('Kursk KURSK kursk', ['Kursk', 'any'])).toEqual(['Kursk', 'KURSK', 'kursk']);
  });

  it('merges forms of one target that differ only in what is folded, under the most lenient rule', () => {
    expect(found('Kursk kursk', 'KURSK', ['kursk', 'any'])).toHaveLength(2);
  });
});
