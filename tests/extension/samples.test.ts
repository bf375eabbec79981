import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allMarks } from '../../tools/demo/all-marks.ts';
import type { LoopbackServer } from '../../tools/loopback.ts';
import { findCard, openCardOn } from '../../tools/open-card.ts';
import { servePages } from '../../tools/page-server.ts';
import { until } from '../../tools/until.ts';
import { openEverything } from './card-doors.ts';
import { serialise } from './serialise.ts';
import { BROWSERS, openSession, type Session } from './session.ts';

/** What a reader must find marked in each article, in the forms in which it stands there. */
const ARTICLES = [
  {
    file: 'english.html',
    names: [
      ...['Kursk Oblast', 'Kursk region', 'North Korean soldiers', 'North Korean units', 'Pentagon', 'Ryder'],
      ...[
        'Pat Ryder',
        'NATO',
        'Mark Rutte',
        'Ursula von der Leyen',
        'Volodymyr Zelenskyy',
        'Zelensky',
        'Yars',
      ],
      ...['National Intelligence Service', 'Korean People’s Army', 'Plesetsk Cosmodrome', 'Kamchatka'],
      ...['Vladimir Putin', 'Vitali Klitschko', 'European Union'],
    ],
    // A film star, a dish, a game and a submarine.
    quiet: ['Winona Ryder', 'chicken Kiev', 'K-141 Kursk'],
  },
  {
    file: 'japanese.html',
    names: [
      ...[
        'クルスク州',
        '北朝鮮兵',
        '米国防総省',
        'パトリック・ライダー',
        '北大西洋条約機構',
        'NATO',
        'ルッテ',
      ],
      ...['フォンデアライエン', 'ゼレンスキー', '国家情報院', '朝鮮人民軍', 'ヤルス', 'プレセツク宇宙基地'],
      ...['カムチャツカ', 'プーチン', 'ウクライナ空軍', 'クリチコ'],
    ],
    quiet: ['タイ', 'サバンナ'],
  },
  {
    file: 'ukrainian.html',
    names: [
      ...[
        'Курській області',
        'Курську область',
        'Пентагон',
        'Пат Райдер',
        'НАТО',
        'Марк Рютте',
        'Рютте',
        'Ярс',
      ],
      ...['Урсулою фон дер Ляєн', 'Європейського Союзу', 'Володимир Зеленський', 'Зеленського', 'Плесецька'],
      ...['Камчатки', 'Володимир Путін', 'Повітряні сили', 'Віталій Кличко'],
    ],
    quiet: [],
  },
  {
    file: 'russian.html',
    names: [
      ...[
        'Курской области',
        'Пентагон',
        'Пэт Райдер',
        'НАТО',
        'Марк Рютте',
        'Урсулой фон дер Ляйен',
        'Ярс',
        'Ярса',
      ],
      ...[
        'Владимир Зеленский',
        'Зеленского',
        'космодрома Плесецк',
        'Камчаткой',
        'Камчатки',
        'Владимир Путин',
      ],
      ...['Виталий Кличко', 'Европейского союза'],
    ],
    quiet: ['Курск'],
  },
  {
    file: 'korean.html',
    names: [
      ...[
        '쿠르스크',
        '팻 라이더',
        '마르크 뤼터',
        '나토',
        '유럽연합',
        '볼로디미르 젤렌스키',
        '젤렌스키',
        '국가정보원',
      ],
      ...['국정원', '조선인민군', '플레세츠크', '야르스', '캄차카', '블라디미르 푸틴', '비탈리 클리치코'],
    ],
    quiet: [],
  },
];

describe.each(BROWSERS)('the sample articles in %s', (kind) => {
  let server: LoopbackServer;
  let session: Session;
  let page: Page;
  const untouched = new Map<string, string>();
  const address = (file: string): string => `${server.origin}/${file}`;

  beforeAll(async () => {
    [server, session] = await Promise.all([
      servePages(new URL('../../tools/samples', import.meta.url).pathname),
      openSession(kind),
    ]);
    const bare = await session.newPage();
    for (const { file } of ARTICLES) {
      await bare.goto(address(file));
      untouched.set(file, await serialise(bare));
    }
    await bare.close();
    await session.install();
    page = await session.newPage();
  });
  afterAll(async () => {
    await session?.close();
    await server?.close();
  });

  it.each(ARTICLES)('$file: every name is marked, and its card rests on sources', async (article) => {
    await page.goto(address(article.file));
    const marks = await allMarks(page);
    const texts = marks.map(({ text }) => text.replace(/\s+/g, ' '));
    expect(texts).toEqual(expect.arrayContaining(article.names));
    expect(texts.filter((text) => article.quiet.includes(text))).toEqual([]);
    expect(await serialise(page)).toBe(untouched.get(article.file));

    const [first] = marks;
    if (first === undefined) throw new Error('nothing is marked');
    const card = await openCardOn(page, first);
    await openEverything(page, card.root);
    const claims = await card.root.call<{ text: string; links: string[] }[]>(
      `(root) => [...root.querySelectorAll('[role="dialog"] .ng-claim')].map((claim) => ({
        text: claim.textContent,
        links: [...claim.querySelectorAll('a[href]')].map((link) => link.href),
      }))`,
    );
    expect(claims.length).toBeGreaterThan(0);
    for (const { text, links } of claims) {
      expect(links.length, text).toBeGreaterThan(0);
      for (const link of links) expect(link).toMatch(/^https:\/\//);
    }
    await page.keyboard.press('Escape');
    await until('the card to close', async () => (await findCard(page)) === undefined);
    expect(await serialise(page)).toBe(untouched.get(article.file));
    expect(await session.takeErrors()).toEqual([]);
  });

  it('opens the card by command, keeps the keyboard in it, and gives it back', async () => {
    await page.goto(address('english.html'));
    await allMarks(page);
    await page.bringToFront();
    await page.mouse.move(1, 1);
    await session.command('next-name');
    await session.command('next-name');
    await session.command('open-card');
    const card = await until('the card', () => findCard(page));
    const isInside = () => card.root.call<boolean>('(root) => root.activeElement !== null');
    await until('focus in the card', isInside);
    for (let presses = 0; presses < 4; presses++) await page.keyboard.press('Tab');
    expect(await isInside()).toBe(true);
    await page.keyboard.press('Escape');
    await until('the card to close', async () => (await findCard(page)) === undefined);
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('body');
    // What was said to screen readers leaves the page a little later.
    await until(
      'the page to be as it was',
      async () => (await serialise(page)) === untouched.get('english.html'),
    );
    expect(await session.takeErrors()).toEqual([]);
  });
});
