import { describe, expect, it } from 'vitest';
import { compileTable } from '../../core/match/compile-table.ts';
import { foldTable, foldUnit } from '../../core/match/fold.ts';
import { OWN_PLACES } from '../../core/match/kinds.ts';
import { findHits } from '../../core/match/scan.ts';
import { loadTable } from '../../core/match/table.ts';
import { formSetOf, found } from './match-form-set.ts';

describe('width, case and marks', () => {
  it.each([
    ['ＮＡＴＯ', 'NATO'],
    ['ｾﾞﾚﾝｽｷｰ', 'ゼレンスキー'],
    ['カ\u3099サ\u3099', 'ガザ'],
    ['ガザ', 'カ\u3099サ\u3099'],
    ['Зеленськии\u0306', 'Зеленський'],
    ['Зеленський', 'Зеленськии\u0306'],
    ['Украі\u0308на', 'Україна'],
    ['Кури\u0301льські', 'Курильські'],
    ['Ку\u0301рськ', 'Курськ'],
    ['Königsberg', 'Konigsberg'],
    ['Ko\u0308nigsberg', 'Königsberg'],
    ['Королёв', 'Королев'],
    ['Королев', 'Королёв'],
    ['ΟΔΥΣΣΕΥΣ', 'Οδυσσευς'],
    ['Ｋｕｒｓｋ', 'Kursk'],
    ['김정은'.normalize('NFD'), '김정은'],
    ['기\u11b7정은', '김정은'],
    ['김정은', '기\u11b7정은'],
  ])('%s is found as %s', (text, form) => expect(found(text, form)).toEqual([text]));

  it('keeps letters of their own apart', () => {
    expect(found('Кийв', 'Киив')).toEqual([]);
    expect(found('ハス', 'バス')).toEqual([]);
    expect(found('МАЙ', 'МАИ')).toEqual([]);
    expect(found('Lodz', 'Łodz')).toEqual([]);
  });

  it('includes the marks of the last letter, not what has no width', () => {
    expect(found('Kie\u0301', 'Kie')).toEqual(['Kie\u0301']);
    expect(found('Kie\u00ad, Kie\u200b', 'Kie')).toEqual(['Kie', 'Kie']);
  });
});

it('looks up the alphabets of Europe without their pages, which are their own', () => {
  const { pages } = foldTable();
  for (let upper = 0; upper < OWN_PLACES >>> 8; upper++) expect(pages[upper]).toBe(upper);
});

describe('letters of two scripts that look alike', () => {
  it.each([
    ['у Києвi', 'Києві', 'Києвi'],
    ['Cаллівану', 'Саллівану', 'Cаллівану'],
    ['Пyтинy', 'Путину', 'Пyтинy'],
    ['Kиїв', 'Київ', 'Kиїв'],
    ['Украïна', 'Україна', 'Украïна'],
    ['Украi\u0308на', 'Україна', 'Украi\u0308на'],
  ])('%s is read as %s', (text, form, hit) => expect(found(text, form)).toEqual([hit]));

  it('takes one letter of an acronym from the other script, not all of them', () => {
    expect(found('EС, ЕC, ЕС, EC', ['ЕС', 'exact'])).toEqual(['EС', 'ЕC', 'ЕС']);
    expect(found('PC-24, РC-24', ['РС-24', 'exact'])).toEqual(['РC-24']);
    expect(found('E\u00adC', ['ЕС', 'exact'])).toEqual([]);
    expect(found('ＮＡＴＯ', ['NATO', 'exact'])).toEqual(['ＮＡＴＯ']);
  });

  it('keeps both acronyms of a name that has one in each script', () => {
    const { forms, ...set } = formSetOf([
      ['EC', 'exact'],
      ['ЕС', 'exact'],
    ]);
    const table = loadTable(compileTable({ ...set, forms: forms.map((form) => ({ ...form, target: 0 })) }));
    expect(findHits(table, 'EC, ЕС, EС')).toEqual([
      { start: 0, end: 2, target: 0 },
      { start: 4, end: 6, target: 0 },
      { start: 8, end: 10, target: 0 },
    ]);
  });
});

describe('characters without width', () => {
  it.each(['\u00ad', '\u200b', '\u200c', '\u200d', '\ufeff', '\u200e', '\u200f', '\u2060', '\ufe0f'])(
    'reads through %j',
    (invisible) => {
      const text = `K${invisible}ur${invisible}${invisible}sk`;
      expect(found(`${invisible}${text}`, 'Kursk')).toEqual([text]);
      expect(found(`a${invisible}Kursk Kursk${invisible}a`, 'Kursk')).toEqual([]);
      expect(found(`ゼレン${invisible}スキー`, 'ゼレンスキー')).toHaveLength(1);
    },
  );
});

describe('apostrophes', () => {
  it.each(["'", '’', 'ʼ', '`', '´', '′', '＇', 'ʹ'])('takes %s for an apostrophe', (sign) => {
    expect(found(`Слов${sign}янськ`, "Слов'янськ")).toEqual([`Слов${sign}янськ`]);
    expect(found(`l${sign}OTAN`, 'OTAN')).toEqual(['OTAN']);
  });
});

describe('separators', () => {
  it.each([' ', '\u00a0', '\n', '\t \r\n ', '\u3000', '\u2009', '-', '‐', '‑', '–', '－', '\u200b \u200b'])(
    'joins the parts of a name with %j',
    (separator) => {
      expect(found(`Kim Jong${separator}un`, 'Kim Jong-un')).toEqual([`Kim Jong${separator}un`]);
      expect(found(`Kursk${separator}Oblast`, 'Kursk Oblast')).toEqual([`Kursk${separator}Oblast`]);
    },
  );

  it('takes one hyphen, and none with spaces', () => {
    expect(found('Kursk - Oblast, Kursk--Oblast', 'Kursk Oblast')).toEqual([]);
  });

  it('takes white space for one separator of several, signs for as many', () => {
    expect(found('Kursk  Oblast', ['Kursk・・Oblast', 'any'])).toEqual([]);
    expect(found('Kursk  Oblast', ['Kursk ・Oblast', 'any'])).toEqual([]);
    expect(found('Kursk  Oblast', ['Kursk・ Oblast', 'any'])).toEqual([]);
    expect(found('Kursk ・Oblast', 'Kursk・ Oblast')).toEqual(['Kursk ・Oblast']);
    expect(found('Kursk  Oblast', 'Kursk Oblast')).toEqual(['Kursk  Oblast']);
  });

  it('needs a separator where the form has one', () => {
    expect(found('KurskOblast', 'Kursk Oblast')).toEqual([]);
    expect(found('Al-Qaeda', 'Alqaeda')).toEqual([]);
  });

  it.each(['・', '･', ' ', '\u3000', '＝', '=', '゠', '-', '·', ''])(
    'katakana names may be joined by %j',
    (separator) => {
      const text = `キム${separator}ジョンウン`;
      expect(found(`(${text})`, 'キム・ジョンウン')).toEqual([text]);
    },
  );

  it('does not read katakana across a separator that the form lacks', () => {
    expect(found('タイ・ガー', 'タイガー')).toEqual([]);
  });

  it('joins Chinese names alike', () => {
    expect(found('弗拉基米尔·泽连斯基 弗拉基米尔泽连斯基', '弗拉基米尔·泽连斯基')).toHaveLength(2);
  });
});

describe('the fold table', () => {
  it('folds once and for all', () => {
    for (let unit = 0; unit < 0x10000; unit++) expect(foldUnit(foldUnit(unit))).toBe(foldUnit(unit));
  });
});
