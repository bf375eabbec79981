import { describe, expect, it } from 'vitest';
import { found } from './match-form-set.ts';

describe('alphabetic names stand as whole words', () => {
  it.each([
    "Kursk's",
    'Kursk-based',
    '(Kursk)',
    '«Kursk»',
    '#Kursk',
    'pro-Kursk',
    'Kursk.',
    'Kursk/Belgorod',
  ])('finds it in %s', (text) => expect(found(text, 'Kursk')).toEqual(['Kursk']));

  it.each([
    'Kurska',
    'KurskTeam',
    'preKursk',
    'Kursk2',
    '2Kursk',
    'Kursk_2',
    '_Kursk',
    'Kurskа',
    'e\u0301Kursk',
  ])('finds nothing in %s', (text) => expect(found(text, 'Kursk')).toEqual([]));

  it('takes letters of scripts without spaces for a boundary', () => {
    expect(found('米NATO軍、NATO는 NATOの', ['NATO', 'exact'])).toEqual(['NATO', 'NATO', 'NATO']);
    expect(found('😀Kursk😀', 'Kursk')).toEqual(['Kursk']);
  });

  it('takes superscript digits for a boundary: they point to footnotes', () => {
    expect(found('Kursk² and Kursk³', 'Kursk')).toEqual(['Kursk', 'Kursk']);
  });

  it('works in Cyrillic and Greek', () => {
    expect(found('«Курск», Курска и Закурск', 'Курск')).toEqual(['Курск']);
    expect(found('στο Κουρσκ.', 'Κουρσκ')).toEqual(['Κουρσκ']);
  });
});

describe('addresses and handles are no names', () => {
  it.each([
    '@Kursk',
    'Kursk.ru',
    'https://x.y/Kursk',
    'https://x.y/a-Kursk,Kursk?q=Kursk#Kursk',
    'www.site/Kursk',
    'site.org/news/Kursk',
    'name@Kursk.org',
    'Kursk@mail.ru',
    'map.pdf/Kursk.jpg',
  ])('finds nothing in %s', (text) => expect(found(text, 'Kursk')).toEqual([]));

  it('finds names again behind the address', () => {
    expect(found('https://x.y/Kursk Kursk "https://x.y"Kursk', 'Kursk')).toEqual(['Kursk', 'Kursk']);
    expect(found('https://x.y/クルスクのクルスク', 'クルスク')).toEqual(['クルスク']);
  });

  it('tells a sentence without a space from a domain', () => {
    expect(found('He left Kursk.The road', 'Kursk')).toEqual(['Kursk']);
    expect(found('He left.Kursk fell', 'Kursk')).toEqual(['Kursk']);
    expect(found('mail.kursk', ['kursk', 'any'])).toEqual([]);
  });

  it('takes slashes between names for slashes', () => {
    expect(found('Kyiv/Kursk', 'Kursk', 'Kyiv')).toEqual(['Kyiv', 'Kursk']);
  });
});

describe('Hangul names', () => {
  it('may carry particles, also two in a row', () => {
    expect(
      found('쿠르스크는 쿠르스크에서는 쿠르스크으로부터의 쿠르스크, 쿠르스크.', '쿠르스크'),
    ).toHaveLength(5);
  });

  it('ends at the name, not at the particle', () => {
    expect(found('쿠르스크에서', '쿠르스크')).toEqual(['쿠르스크']);
  });

  it('may not go on with anything else, nor start inside a word', () => {
    expect(found('쿠르스크가나 신쿠르스크 쿠르스크에서나', '쿠르스크')).toEqual([]);
  });

  it('is found decomposed, with decomposed particles', () => {
    const text = '쿠르스크에서는'.normalize('NFD');
    expect(found(text, '쿠르스크')).toEqual(['쿠르스크'.normalize('NFD')]);
    expect(found('신쿠르스크'.normalize('NFD'), '쿠르스크')).toEqual([]);
  });

  it('may leave out the spaces of a name', () => {
    expect(found('쿠르스크주에서 쿠르스크 주의', '쿠르스크 주')).toEqual(['쿠르스크주', '쿠르스크 주']);
    expect(found('쿠르스크 주의', '쿠르스크주')).toEqual([]);
  });
});

describe('katakana names', () => {
  it('do not touch other katakana', () => {
    expect(found('タイヤとタイム、タイー、ヤタイ', 'タイ')).toEqual([]);
    expect(found('ﾀｲﾔ', 'タイ')).toEqual([]);
  });

  it('may stand next to anything else', () => {
    expect(found('タイは新タイ国、(タイ)・タイ・', 'タイ')).toHaveLength(4);
  });
});

describe('Han names', () => {
  it('need no boundary', () => {
    expect(found('新金正恩氏', '金正恩')).toEqual(['金正恩']);
  });
});

describe('names of mixed script', () => {
  it('follow the rule of their first and last character', () => {
    expect(found('在NATO軍事 aNATO軍', 'NATO軍')).toEqual(['NATO軍']);
    expect(found('新F-16戦 金F16 金F16a', '金F16')).toEqual(['金F16']);
  });

  it('may begin or end with a sign', () => {
    expect(found('A+ A+B', 'A+')).toEqual(['A+', 'A+']);
    expect(found('№ 5 №5', '№ 5')).toEqual(['№ 5']);
  });

  it.each([
    ['the “Kursk” film', '“Kursk”', ['“Kursk”']],
    ['”“Kursk” “ Kursk”', '“Kursk”', ['“Kursk”']],
    ['a “\u00adKursk”', '“Kursk”', ['“\u00adKursk”']],
    ['on .NET. NET', '.NET', ['.NET']],
    ['№5 and № 5', '№5', ['№5']],
    ['“三位一体”核力量', '“三位一体”核力量', ['“三位一体”核力量']],
  ])('in %s finds %s, which begins with a sign', (text, form, hits) =>
    expect(found(text, form)).toEqual(hits),
  );
});
