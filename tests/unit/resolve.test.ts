import { beforeAll, describe, expect, test } from 'vitest';
import { decoy, entity, type Matcher, marked, matcherOf, read, refused } from './resolve-fixture.ts';

let news: Matcher;

beforeAll(async () => {
  news = await matcherOf(
    'news',
    [
      entity('ryder', 'person', {
        names: {
          en: ['Pat Ryder', { name: 'Ryder', short: true }],
          ja: ['パット・ライダー', { name: 'ライダー', short: true }],
        },
        context: { en: { for: ['spokesman'], against: ['golf'] }, ja: { for: ['報道官'] } },
        contextEntities: ['pentagon', 'gray'],
      }),
      entity('kim-one', 'person', { names: { en: ['Kim Jong-un', { name: 'Kim', short: true }] } }),
      entity('kim-two', 'person', { names: { en: ['Kim Yong-bok', { name: 'Kim', short: true }] } }),
      entity('mayor', 'person', {
        names: { en: ['Vitali Klitschko', 'Klitschko'], ja: ['ビタリ・クリチコ', 'クリチコ'] },
        context: { en: { for: ['mayor'] } },
      }),
      entity('missile', 'weapon', {
        names: { en: ['RS-24 Yars', 'Yars'] },
        context: { en: { for: ['missile', 'launcher'], against: ['Atari', 'video game'] } },
      }),
      entity('region', 'place', {
        names: { en: ['Kursk Oblast', 'Kursk'], ja: ['クルスク'] },
        context: { en: { against: ['submarine'] } },
      }),
      entity('city', 'place', { names: { en: ['city of Kursk', 'Kursk'] } }),
      entity('gray', 'person', {
        names: { en: ['Tom Gray', { name: 'Gray', short: true }] },
        context: { en: { for: ['colonel'] } },
      }),
      entity('pentagon', 'organisation', { names: { en: ['Pentagon'], ja: ['国防総省'] } }),
      entity('kremlin', 'organisation', { names: { en: ['Kremlin'], ja: ['クレムリン'] } }),
      entity('russia', 'place', { names: { en: ['Russia'], ja: ['ロシア'] } }),
    ],
    [
      decoy('cup', ['ryder'], { en: ['Ryder Cup'] }),
      decoy('brother', ['mayor'], { en: ['Wladimir Klitschko'] }),
      decoy('battle', ['region'], { en: ['Battle of Kursk'] }),
      decoy('game', ['missile'], { en: ["Yars' Revenge"] }),
    ],
  );
});

describe('longest match', () => {
  test('a longer name swallows a shorter one', () => {
    expect(marked(news, 'Troops left Kursk Oblast.')).toEqual(['region: Kursk Oblast']);
  });

  test('a decoy is a match and swallows what it covers', () => {
    expect(marked(news, 'The Battle of Kursk began in July.')).toEqual([]);
    expect(refused(news, 'The Battle of Kursk began in July.')).toEqual(['Battle of Kursk: decoy']);
  });

  test('a decoy of one pack does not silence a name of another pack', async () => {
    const golf = await matcherOf('golf', [entity('tournament', 'concept', { names: { en: ['Ryder Cup'] } })]);
    expect(marked([news, golf], 'They won the Ryder Cup.')).toEqual(['tournament: Ryder Cup']);
  });

  test('of two packs with the same name the first wins', async () => {
    const other = await matcherOf('other', [
      entity('five-sides', 'concept', { names: { en: ['Pentagon'] } }),
    ]);
    expect(marked([other, news], 'The Pentagon said so.')).toEqual(['five-sides: Pentagon']);
    expect(marked([news, other], 'The Pentagon said so.')).toEqual(['pentagon: Pentagon']);
  });
});

describe('short names', () => {
  test('stay silent with nothing to support them', () => {
    expect(refused(news, 'Later Ryder declined.')).toEqual(['Ryder: no-evidence']);
  });

  test('count with the full name anywhere on the page', () => {
    const session = read(news, 'Then Ryder declined.', 'A word from Pat Ryder.');
    expect(session.mentions(0).map((mention) => mention.evidence)).toEqual([
      { kind: 'full-name-in-text', form: 'Pat Ryder' },
    ]);
  });

  test('count with a context word, told as it stands in the text', () => {
    const session = read(news, 'The spokesman spoke. Then, said ryder and Ryder, it ended.');
    expect(session.mentions(0).map((mention) => mention.evidence)).toEqual([
      { kind: 'context', word: 'spokesman' },
    ]);
  });

  test('count with a far context word only where the page has several', () => {
    expect(marked(news, 'Then Ryder left.', 'The spokesman spoke.')).toEqual([]);
    const others = ['A spokesman spoke.', 'Another spokesman spoke.', 'The spokesman left.'];
    expect(marked(news, 'Then Ryder left.', ...others)).toEqual(['ryder: Ryder']);
  });

  test('count with a related entity on the page', () => {
    const session = read(news, 'At noon, Ryder declined.', 'The Pentagon was quiet.');
    expect(session.mentions(0).map((mention) => mention.evidence)).toEqual([
      { kind: 'related-entity', entity: 'pentagon' },
    ]);
  });

  test('count beside another short name that context supports', () => {
    const session = read(news, 'Then Gray and Ryder met.', 'Gray, a colonel, and Ryder met again.');
    expect(session.mentions(0).map(({ entity: id, evidence }) => [id, evidence.kind])).toEqual([
      ['gray', 'context'],
      ['ryder', 'related-entity'],
    ]);
  });

  test('mean on the whole page whom a word beside them shows to be meant, unless others bear them there', () => {
    const beside = 'Gray, a colonel, left.';
    expect(marked(news, 'Then Gray spoke.', beside)).toEqual(['gray: Gray']);
    expect(marked(news, 'Then Gray spoke.', beside, 'We met Linda Gray there.')).toEqual([]);
  });

  test('stay silent where words against outnumber those for', () => {
    expect(
      marked(news, 'At noon, Ryder declined.', 'Golf is slow, golf is long.', 'The spokesman spoke.'),
    ).toEqual([]);
  });
});

describe('names beside a surname', () => {
  const pentagon = 'The Pentagon was quiet.';

  test.each([
    'We met Winona Ryder there.',
    'We met W. Ryder there.',
    'In Ryder County it rained.',
    'She is Ms. Hall-Ryder now.',
    'They went to Ryder’an at dawn.',
    'He sold it to O’Ryder at once.',
    'Amanda Ryder left.',
  ])('make it someone else: %s', (run) => {
    expect(marked(news, run, pentagon)).toEqual([]);
  });

  test.each([
    'We met Mr. Ryder there.',
    'PENTAGON SPOKESMAN RYDER: No.',
    'Das sagte Pentagonsprecher Ryder.',
    'Asked by Reuters, Ryder declined.',
    'It ended. But Ryder declined.',
    'At the Pentagon Ryder declined.',
    "The Pentagon's Ryder declined.",
    'It was Patrick Sergeyevich Ryder who declined.',
    'For the US Ryder declined.',
    "That is Ryder's view.",
  ])('titles, employers and openings do not: %s', (run) => {
    expect(marked(news, run, pentagon)).toContainEqual(expect.stringMatching(/^ryder: ryder/i));
  });

  test('in Japanese a middle dot joins a surname to another name', () => {
    expect(marked(news, 'ウィノナ・ライダーが国防総省に来た。')).toEqual(['pentagon: 国防総省']);
    expect(marked(news, '国防総省のライダー報道官は否定した。')).toEqual([
      'pentagon: 国防総省',
      'ryder: ライダー',
    ]);
    expect(marked(news, 'カザン・クレムリンは古い。')).toEqual([]);
  });

  test('after a known place a middle dot only lists', () => {
    expect(marked(news, 'ロシア・クルスクで衝突があった。')).toEqual(['russia: ロシア', 'region: クルスク']);
  });
});

describe('namesakes', () => {
  test('where only a namesake is named in full, the bare surname is theirs', () => {
    expect(marked(news, 'Klitschko won again.', 'Wladimir Klitschko met Fury.')).toEqual([]);
    expect(refused(news, 'Klitschko won again.', 'Wladimir Klitschko met Fury.')).toEqual([
      'Klitschko: namesake',
    ]);
  });

  test('a surname that is enough by itself yields to one namesake where nothing tells of its own bearer', () => {
    const others = ['Klitschko spoke. Klitschko left.', 'Wladimir Klitschko met Fury.'];
    expect(marked(news, 'Klitschko won again.', ...others)).toEqual([]);
  });

  test.each(['The mayor waved. Klitschko spoke. Klitschko left.', 'Vitali Klitschko spoke.'])(
    'beside its bearer it yields only to as many namesakes: %s',
    (own) => {
      const others = [own, 'Klitschko left.', 'Wladimir Klitschko met Fury.'];
      expect(marked(news, 'Klitschko won again.', ...others)).toEqual(['mayor: Klitschko']);
    },
  );

  test('within a run the last full name decides', () => {
    const run = 'Vitali Klitschko spoke. Klitschko waved. Wladimir Klitschko came. Klitschko smiled.';
    expect(marked(news, run)).toEqual(['mayor: Vitali Klitschko', 'mayor: Klitschko']);
  });

  test('a title that touches the name outweighs a namesake elsewhere', () => {
    expect(marked(news, 'In Kyiv mayor Klitschko spoke.', 'His brother Wladimir Klitschko boxed.')).toEqual([
      'mayor: Klitschko',
    ]);
  });

  test('a surname shared by two is the one named in full', () => {
    expect(marked(news, 'Then Kim left.', 'Kim Yong-bok arrived.')).toEqual(['kim-two: Kim']);
    expect(marked(news, 'Then Kim left.', 'Kim Jong Un arrived.')).toEqual(['kim-one: Kim']);
  });

  test('a surname shared by two named alike is left alone, unless one was named just before', () => {
    expect(marked(news, 'Then Kim left.', 'Kim Jong Un met Kim Yong-bok.')).toEqual([]);
    expect(refused(news, 'Then Kim left.', 'Kim Jong Un met Kim Yong-bok.')).toEqual(['Kim: ambiguous']);
    expect(marked(news, 'Kim Yong-bok came, then Kim left.', 'Kim Jong Un was away.')).toEqual([
      'kim-two: Kim Yong-bok',
      'kim-two: Kim',
    ]);
  });

  test('another bearer of the surname silences it', () => {
    expect(
      marked(news, 'The minister, Kim Young Ho, left. Then Kim spoke.', 'There is no one else.'),
    ).toEqual([]);
  });

  test('places keep their names beside battles and ships', () => {
    expect(marked(news, 'Trains to Kursk were late.', 'The Battle of Kursk began in July.')).toEqual([
      'region: Kursk',
    ]);
  });

  test('a game of the same name silences a missile, unless the missile is named in full', () => {
    expect(marked(news, 'The Yars fires.', "Yars' Revenge came out in 1982.")).toEqual([]);
    expect(marked(news, 'The Yars fires.', 'RS-24 Yars was tested.')).toEqual(['missile: Yars']);
  });
});

describe('words against', () => {
  test('near the name, they silence it', () => {
    expect(refused(news, 'On Atari the Yars flew.')).toEqual(['Yars: context-against']);
    expect(marked(news, 'The Atari RS-24 Yars is a name of several words.')).toEqual(['missile: RS-24 Yars']);
  });

  test('far from the name, they count against it only by their number', () => {
    const far = 'It was a long day at sea. '.repeat(6);
    expect(marked(news, `An Atari stood there. ${far} The launcher held a Yars.`)).toEqual(['missile: Yars']);
    expect(refused(news, `An Atari stood there. ${far} They saw a Yars.`)).toEqual(['Yars: page-against']);
  });

  test('who is named in full on the page stands against them', () => {
    expect(marked(news, 'At golf Ryder smiled.', 'Pat Ryder came.')).toEqual(['ryder: Ryder']);
    expect(marked(news, 'At golf Ryder smiled.', 'The Pentagon was quiet.')).toEqual([]);
  });

  test('a word for it that stands nearer outweighs them', () => {
    expect(marked(news, 'Not the Atari one: the missile Yars flew.')).toEqual(['missile: Yars']);
  });
});

describe('one place, several entities', () => {
  test('the editor’s order decides between full names', () => {
    expect(marked(news, 'Trains to Kursk were late.')).toEqual(['region: Kursk']);
  });

  test('whoever was named in full before comes first', () => {
    expect(marked(news, 'In the city of Kursk it rained; Kursk slept.')).toEqual([
      'city: city of Kursk',
      'city: Kursk',
    ]);
  });
});

describe('a session', () => {
  test('forgets a run and what it proved', () => {
    const session = read(news, 'Then Ryder declined.', 'A word from Pat Ryder.');
    session.takeChanged();
    session.delete(1);
    expect(session.mentions(0)).toEqual([]);
    session.set(2, 'Pat Ryder again.');
    expect(session.mentions(0)).toHaveLength(1);
  });

  test('tells which runs a new full name changes', () => {
    const session = read(news, 'Then Ryder declined.', 'Nothing here.');
    expect(session.mentions(0)).toEqual([]);
    session.set(2, 'Pat Ryder again.');
    expect(session.takeChanged()).toEqual([0]);
    expect(session.takeChanged()).toEqual([]);
  });

  test.each([
    [
      'a second full name of one of two',
      'Then Kim left.',
      ['Kim Jong Un met Kim Yong-bok.'],
      'Kim Yong-bok spoke.',
      'kim-two',
    ],
    [
      'a third context word',
      'Then Ryder left.',
      ['A spokesman came.', 'The spokesman sat.'],
      'No spokesman rose.',
      'ryder',
    ],
  ])('tells what %s changes', (_, run, others, last, expected) => {
    const session = read(news, run, ...others);
    expect(session.mentions(0)).toEqual([]);
    session.set(9, last);
    expect(session.takeChanged()).toContain(0);
    expect(session.mentions(0).map((mention) => mention.entity)).toEqual([expected]);
  });

  test('tells what namesakes in number change', () => {
    const other = 'Wladimir Klitschko met Fury.';
    const session = read(news, 'Klitschko won.', 'Vitali Klitschko spoke.', other);
    expect(session.mentions(0)).toHaveLength(1);
    session.set(9, other);
    expect(session.takeChanged()).toContain(0);
    expect(session.mentions(0)).toEqual([]);
  });

  test('knows nothing of runs it was not given', () => {
    expect(read(news).mentions(5)).toEqual([]);
  });
});
