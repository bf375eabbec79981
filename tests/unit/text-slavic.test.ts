import { describe, expect, test } from 'vitest';
import type { Name } from '../../core/text/language.ts';
import { polish } from '../../core/text/languages/pl.ts';
import { russian } from '../../core/text/languages/ru.ts';
import { ukrainian } from '../../core/text/languages/uk.ts';
import { declinePhrase, isCode, type WordRules } from '../../core/text/slavic-phrase.ts';

type Row = [name: string, kind: Name['kind'], forms: string[], more?: Partial<Name>];

const UKRAINIAN: Row[] = [
  [
    'Володимир Зеленський',
    'person',
    ['Володимира Зеленського', 'Володимирові Зеленському', 'Володимиром Зеленським'],
  ],
  ['Путін', 'person', ['Путіна', 'Путіну', 'Путінові', 'Путіним', 'Путіні']],
  [
    'Віталій Кличко',
    'person',
    ['Віталія Кличка', 'Віталію Кличку', 'Віталієві Кличкові', 'Віталієм Кличком'],
  ],
  ['Джо Байден', 'person', ['Джо Байдена', 'Джо Байденові', 'Джо Байденом']],
  ['Марк Рютте', 'person', ['Марка Рютте', 'Марком Рютте']],
  ['Урсула фон дер Ляєн', 'person', ['Урсули фон дер Ляєн', 'Урсулою фон дер Ляєн'], { gender: 'feminine' }],
  [
    'Кім Чен Ин',
    'person',
    ['Кім Чен Ина', 'Кім Чен Ину', 'Кім Чен Ином', 'Кіма Чен Ина', 'Кімові Чен Инові'],
  ],
  ['Ван Ї', 'person', ['Вана Ї', 'Ваном Ї']],
  ['Юн Сок Йоль', 'person', ['Юн Сок Йоля', 'Юна Сок Йоля', 'Юном Сок Йолем']],
  ['Київ', 'place', ['Києва', 'Києву', 'Києвом', 'Києві']],
  ['Харків', 'place', ['Харкова', 'Харковом', 'Харкові']],
  ['Курськ', 'place', ['Курська', 'Курську', 'Курськом']],
  [
    'Курська область',
    'place',
    ['Курської області', 'Курській області', 'Курську область', 'Курською областю'],
  ],
  [
    'Баренцове море',
    'place',
    ['Баренцового моря', 'Баренцовому морю', 'Баренцовим морем', 'Баренцовому морі'],
  ],
  ['Камчатка', 'place', ['Камчатки', 'Камчатці', 'Камчатку', 'Камчаткою']],
  ['Твер', 'place', ['Твері', 'Твер’ю'], { gender: 'feminine' }],
  ['Росія', 'place', ['Росії', 'Росію', 'Росією']],
  [
    'Європейський Союз',
    'organisation',
    ['Європейського Союзу', 'Європейському Союзі', 'Європейським Союзом'],
  ],
  ['Офіс Президента України', 'organisation', ['Офісу Президента України', 'Офісом Президента України']],
  ['Збройні сили України', 'organisation', ['Збройних сил України', 'Збройними силами України']],
  ['Ярс', 'weapon', ['Ярса', 'Ярсом', 'Ярси', 'Ярсів', 'Ярсами']],
  ['комплекс «Ярс»', 'weapon', ['комплексу «Ярс»', 'комплексом Ярс', 'комплекси "Ярс"']],
  [
    'ядерна тріада',
    'concept',
    ['ядерної тріади', 'ядерній тріаді', 'ядерну тріаду', 'ядерною тріадою', 'ядерні тріади'],
  ],
  [
    'північнокорейські військові',
    'concept',
    ['північнокорейських військових', 'північнокорейськими військовими'],
  ],
];

const RUSSIAN: Row[] = [
  [
    'Владимир Путин',
    'person',
    ['Владимира Путина', 'Владимиру Путину', 'Владимиром Путиным', 'Владимире Путине'],
  ],
  ['Виталий Кличко', 'person', ['Виталия Кличко', 'Виталием Кличко']],
  // Colloquial, as in Ukrainian.
  ['Кличко', 'person', ['Кличка', 'Кличку', 'Кличком', 'Кличке']],
  ['Пэт Райдер', 'person', ['Пэта Райдера', 'Пэтом Райдером']],
  ['Ким Чен Ын', 'person', ['Ким Чен Ына', 'Ким Чен Ыну', 'Ким Чен Ыном', 'Ким Чен Ыне', 'Кима Чен Ына']],
  ['Ким Ён Бок', 'person', ['Ким Ён Бока', 'Киму Ён Боку']],
  ['Ван И', 'person', ['Вана И', 'Ваном И']],
  [
    'Урсула фон дер Ляйен',
    'person',
    ['Урсулы фон дер Ляйен', 'Урсулой фон дер Ляйен'],
    { gender: 'feminine' },
  ],
  ['Курская область', 'place', ['Курской области', 'Курскую область', 'Курской областью']],
  ['Баренцево море', 'place', ['Баренцева моря', 'Баренцеву морю', 'Баренцевым морем', 'Баренцевом море']],
  ['Охотское море', 'place', ['Охотского моря', 'Охотским морем']],
  ['Тверь', 'place', ['Твери', 'Тверью']],
  ['Кремль', 'organisation', ['Кремля', 'Кремлю', 'Кремлем', 'Кремле']],
  ['Северная Корея', 'place', ['Северной Кореи', 'Северную Корею', 'Северной Кореей']],
  ['Вооружённые силы России', 'organisation', ['Вооружённых сил России', 'Вооружёнными силами России']],
  ['космодром «Плесецк»', 'place', ['космодрома «Плесецк»', 'космодроме Плесецк', 'космодромом "Плесецк"']],
  ['Ярс', 'weapon', ['Ярса', 'Ярсом', 'Ярсы', 'Ярсов', 'Ярсами']],
  ['ядерная триада', 'concept', ['ядерной триады', 'ядерную триаду', 'ядерные триады']],
  ['северокорейские солдаты', 'concept', ['северокорейских солдат', 'северокорейскими солдатами']],
];

const POLISH: Row[] = [
  [
    'Władimir Putin',
    'person',
    ['Władimira Putina', 'Władimirowi Putinowi', 'Władimirem Putinem', 'Władimirze Putinie'],
  ],
  [
    'Wołodymyr Zełenski',
    'person',
    ['Wołodymyra Zełenskiego', 'Wołodymyrowi Zełenskiemu', 'Wołodymyrem Zełenskim'],
  ],
  ['Witalij Kliczko', 'person', ['Witalija Kliczki', 'Witalijem Kliczką']],
  ['Joe Biden', 'person', ['Joe Bidena', 'Joe Bidenem']],
  ['Kursk', 'place', ['Kurska', 'Kursku', 'Kurskiem']],
  ['Kijów', 'place', ['Kijowa', 'Kijowem', 'Kijowie']],
  ['Kamczatka', 'place', ['Kamczatki', 'Kamczatce', 'Kamczatkę', 'Kamczatką']],
  ['Unia Europejska', 'organisation', ['Unii Europejskiej', 'Unię Europejską', 'Unią Europejską']],
  ['Pentagon', 'organisation', ['Pentagonu', 'Pentagonem', 'Pentagonie']],
];

describe.each([
  ['Ukrainian', ukrainian, UKRAINIAN],
  ['Russian', russian, RUSSIAN],
  ['Polish', polish, POLISH],
] as const)('%s', (_, language, rows) => {
  test.each(rows)('declines %s (%s)', async (text, kind, expected, more = {}) => {
    const forms = await language.forms({ text, kind, ...more });
    expect(forms[0] === text || forms.includes(text)).toBe(true);
    for (const form of expected) expect(forms).toContain(form);
    expect(new Set(forms).size).toBe(forms.length);
  });

  test.each(['НАТО', 'РС-24', 'ООН'])('leaves %s as it is', async (text) => {
    expect(await language.forms({ text, kind: 'organisation' })).toEqual([text]);
  });
});

describe('forms that mean something else are not made', () => {
  test('Ukrainian possessive of a place is no case of it', async () => {
    const forms = await ukrainian.forms({ text: 'Київ', kind: 'place' });
    expect(forms).not.toContain('Київський');
    expect(forms.every((form) => /^Ки[їє]в/.test(form))).toBe(true);
  });

  test("Russian complements don't decline with their head", async () => {
    const forms = await russian.forms({ text: 'Министерство обороны США', kind: 'organisation' });
    expect(forms.every((form) => form.endsWith(' обороны США'))).toBe(true);
  });

  test('a man’s surname gets no woman’s endings', async () => {
    const forms = await russian.forms({ text: 'Белоусов', kind: 'person' });
    expect(forms).not.toContain('Белоусовой');
  });
});

describe('declining a phrase', () => {
  const rules: WordRules = {
    isAdjective: (word) => word.endsWith('y'),
    isNounLikeAdjective: () => false,
    adjective: (word, plural) => [[word], [`${word}${plural ? 's' : ''}1`]],
    noun: (word) => [
      { plural: false, cases: [[word], [`${word}A`, `${word}B`]] },
      { plural: true, cases: [[`${word}s`], [`${word}sA`]] },
    ],
    isPluralAdjective: () => false,
    isFixed: isCode,
    adjectivesFollow: false,
  };

  test('adjectives agree with the head in number and case; what follows stands still', () => {
    expect(declinePhrase('tiny box lid', rules)).toEqual([
      'tiny box lid',
      'tiny1 boxA lid',
      'tiny1 boxB lid',
      'tiny boxs lid',
      'tinys1 boxsA lid',
    ]);
  });

  test('codes before the head stand still', () => {
    expect(declinePhrase('R-5 box', rules)).toContain('R-5 boxA');
    expect(declinePhrase('R-5 NATO', rules)).toEqual(['R-5 NATO']);
  });
});
