import { beforeAll, describe, expect, test } from 'vitest';
import { entity, type Matcher, marked, matcherOf, read, refused } from './resolve-fixture.ts';

let news: Matcher;

beforeAll(async () => {
  news = await matcherOf('news', [
    entity('stubb', 'person', {
      names: {
        en: ['Alexander Stubb', { name: 'Stubb', short: true }],
        uk: ['Александр Стубб', { name: 'Стубб', short: true }],
      },
    }),
    entity('blinken', 'person', {
      names: { en: ['Antony Blinken', 'Blinken'], ru: ['Энтони Блинкен', 'Блинкен'] },
      context: { ru: { for: ['госсекретарь'] } },
    }),
    entity('orlov', 'person', {
      roles: [{ title: { en: 'Mayor' }, asOf: '2024-10' }],
      names: {
        ru: ['Сергей Орлов', 'Орлов', { name: 'Сергей Ильич Орлов', inflect: false }],
        uk: [
          { name: 'Сергій Орлов', short: true },
          { name: 'Орлов', short: true },
        ],
      },
      context: { ru: { for: ['мэр'] } },
    }),
    entity('tver', 'place', {
      names: {
        en: ['Tver Oblast', { name: 'Tver', listed: ['regions'] }],
        ru: ['Тверская область', { name: 'Тверская', listed: ['областях', 'областями'] }],
      },
    }),
    entity('kyiv', 'place', { names: { en: ['Kyiv'], ru: ['Киев'], ja: ['キーウ'] } }),
    entity('plesetsk', 'place', {
      names: { ru: [{ name: 'космодром Плесецк', add: ['космодрома «Плесецк»'] }, 'Плесецк'] },
    }),
    entity('nato', 'organisation', { names: { en: [{ name: 'NATO', case: 'exact' }] } }),
  ]);
});

describe('a surname with its given name', () => {
  test.each([
    ['Aleksander Stubb spoke.', 'stubb: Aleksander Stubb'],
    ['Alexandre Stubb spoke.', 'stubb: Alexandre Stubb'],
    ['Про це сказав Александер Стубб.', 'stubb: Александер Стубб'],
  ])('is a full name, however it is spelled: %s', (run, expected) => {
    const session = read(news, run);
    expect(marked(news, run)).toEqual([expected]);
    expect(session.mentions(0)[0]?.evidence).toEqual({ kind: 'full-name' });
  });

  test('introduces the bare surname elsewhere', () => {
    expect(marked(news, 'Then Stubb left.', 'Aleksander Stubb spoke.')).toEqual(['stubb: Stubb']);
  });

  test('initials are no full name, but leave the surname its bearer', () => {
    expect(marked(news, 'So A. Stubb left.')).toEqual([]);
    expect(marked(news, 'So A. Stubb left.', 'Alexander Stubb spoke.')).toEqual(['stubb: Stubb']);
    expect(marked(news, 'So H. Stubb left.', 'Alexander Stubb spoke.')).toEqual([]);
  });
});

describe('a surname with another given name', () => {
  test.each([
    'Книгу написал писатель Меер Блинкен.',
    'Встретился с Меером Блинкеном.',
    'Подпись: М. Блинкен.',
    'Подпись: М.М.Блинкен.',
    'Signed: D. Blinken.',
  ])('is someone else: %s', (run) => {
    expect(refused(news, run)[0]).toMatch(/^Блинкен.*: part-of-another-name|^Blinken: part-of-another-name/);
  });

  test.each([
    'Это ответ Кабмина Блинкена.',
    'So Tells Blinken The World',
    'Сказал Э. Блинкен.',
    'В США Блинкен ответил.',
  ])('which nouns, headlines and his own initials are not: %s', (run) => {
    expect(marked(news, run)).toHaveLength(1);
  });

  test('takes the bare surname on the whole page', () => {
    const other = 'Жил в Одессе писатель Меер Блинкен.';
    expect(marked(news, 'Потом Блинкен уехал.', other)).toEqual([]);
    expect(marked(news, 'Потом Блинкен уехал.', other, 'Энтони Блинкен молчит.')).toHaveLength(1);
    expect(marked(news, 'Потом госсекретарь Блинкен уехал.', other)).toHaveLength(1);
  });
});

describe('a surname before its given name, as in registers', () => {
  test.each([
    'Список: Блинкен М.М., Иванов И.И.',
    'Блинкен Меер Львович, писатель.',
    'See Blinken D. (2009).',
  ])('is someone else: %s', (run) => {
    expect(marked(news, run)).toEqual([]);
  });

  test.each([
    ['Список: Блинкен Э., Иванов И.И.', 'Блинкен'],
    ['Блинкен Энтони Львович ответил.', 'Блинкен Энтони Львович'],
    ['Ждали Блинкена Энтони Львовича.', 'Блинкена Энтони Львовича'],
    ['Блинкен С. Лаврова слушал.', 'Блинкен'],
  ])('is ours where it fits, or belongs to the next name: %s', (run, name) => {
    expect(marked(news, run)).toEqual([`blinken: ${name}`]);
  });
});

describe('a whole name that others bear, too', () => {
  test.each([
    ['Сергей Ильич Орлов ответил.', 'orlov: Сергей Ильич Орлов'],
    ['Ждали Сергея Ильича Орлова.', 'orlov: Сергея Ильича Орлова'],
    ['Подпись: С. И. Орлов.', 'orlov: Орлов'],
    ['Сергей Орлов (2008–2012) был мэром.', 'orlov: Сергей Орлов'],
  ])('is ours with our patronymic: %s', (run, expected) => {
    expect(marked(news, run)).toEqual([expected]);
  });

  test.each([
    'Сергей Львович Орлов ответил.',
    'Ждали Сергея Львовича Орлова.',
    'Ждали Михаила Львовича (Моисея Львовича) Орлова.',
    'Подпись: С. Л. Орлов.',
    'Подпись: С.Л. Орлов.',
    'Сергей Орлов (1801–1870) служил.',
    'Сергей Орлов 1801 - 1870 служил.',
    'Сергей Орлов (3 мая 1801, Лубны — 9 июня 1870, Киев) служил.',
    'Орлов (1801–1870) служил.',
  ])('is another’s with another patronymic or years of life: %s', (run) => {
    expect(marked(news, run).filter((name) => name.startsWith('orlov'))).toEqual([]);
  });

  test('takes the name on the whole page, where no word for ours stands near', () => {
    const other = 'Сергей Орлов (1801–1870) служил.';
    expect(marked(news, 'Потом Сергей Орлов уехал. Орлов не вернулся.', other)).toEqual([]);
    expect(marked(news, 'Потом мэр Сергей Орлов уехал.', other)).toEqual(['orlov: Сергей Орлов']);
  });
});

describe('a surname behind a word that strangers have', () => {
  test.each([
    'Сюжет о фамилии Орлов.',
    'Вышел вратарь Орлов.',
    'Вратарь Орлов вышел.',
    'Николай Орлов вышел.',
  ])('%s', (run) => {
    expect(marked(news, run)).toEqual([]);
  });

  test.each(['Уволен водитель Орлова.', 'Фамилия Орлова известна.'])('in another case is ours: %s', (run) => {
    expect(marked(news, run)).toEqual(['orlov: Орлова']);
  });
});

describe('a surname between namesakes', () => {
  test('comes back with a word for its bearer', () => {
    const run = 'Сергей Орлов приехал. Потом Борис Орлов его ждал. Отец мэра тоже. Это видел Орлов.';
    expect(marked(news, run)).toEqual(['orlov: Сергей Орлов', 'orlov: Орлов']);
    expect(marked(news, run.replace('Отец мэра', 'Отец'))).toEqual(['orlov: Сергей Орлов']);
  });
});

describe('a name that something else is called by', () => {
  test.each([
    'Фотоаппарат Киев-10 дорог.',
    'Kyiv-88 is a camera.',
    'Киев (готель)\nТекст',
    'Орлов-2 сломался.',
  ])('%s', (run) => {
    expect(marked(news, run)).toEqual([]);
  });

  test.each(['Киев-2012 открыт.', 'Киев (столица) растёт.', 'Kyiv-based units'])('but not: %s', (run) => {
    expect(marked(news, run)).toHaveLength(1);
  });
});

describe('a part of a name that counts in lists', () => {
  test('is marked there, and the word is its evidence', () => {
    const session = read(news, 'Тревога в Брянской и Тверской областях.');
    expect(session.mentions(0).map(({ evidence }) => evidence)).toEqual([
      { kind: 'context', word: 'областях' },
    ]);
  });

  test.each(['Он живёт на Тверской.', 'The Tver road is closed.', 'Тверская площадь в областях.'])(
    'is not marked elsewhere: %s',
    (run) => {
      expect(marked(news, run, 'Tver Oblast is large.')).toEqual([]);
    },
  );
});

describe('a name in quotation marks', () => {
  test.each(['Гостиница «Киев» закрыта.', 'The ship "Kyiv" sank.', 'The block called “the Kyiv” fell.'])(
    'is the name of something else: %s',
    (run) => {
      expect(marked(news, run)).toEqual([]);
    },
  );

  test.each([
    ['«Киев не сдаётся», — сказал он.', 'kyiv: Киев'],
    ['The word "NATO" is an acronym.', 'nato: NATO'],
    ['Ракета с «Плесецк» взлетела.', 'plesetsk: Плесецк'],
    ['「キーウ」と書く。', 'kyiv: キーウ'],
  ])('but not in a quotation, of an acronym, or where the pack quotes it: %s', (run, expected) => {
    expect(marked(news, run)).toEqual([expected]);
  });
});
