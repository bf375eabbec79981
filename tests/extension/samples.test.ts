import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allMarks, type PlacedMark } from '../../tools/demo/all-marks.ts';
import { findCard, openCardOn } from '../../tools/open-card.ts';
import { until } from '../../tools/until.ts';
import { openEverything } from './card-doors.ts';
import { serialise } from './serialise.ts';
import { openServedSession, SAMPLES, type ServedSession } from './served-session.ts';
import { BROWSERS } from './session.ts';

/** What a reader must find marked in each article, in the forms in which it stands there, and where nothing may be. */
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
    // A submarine, a film star and a dish.
    quiet: ['K-141 Kursk', 'Winona Ryder', 'chicken Kiev'],
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
    quiet: ['タイヤ', 'チキンキエフ', 'サバンナ'],
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
    quiet: ['Котлета по-київськи'],
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
    quiet: ['К-141 «Курск»', 'котлета по-киевски'],
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
    quiet: ['타이어'],
  },
];

describe.each(BROWSERS)('the sample articles in %s', (kind) => {
  let session: ServedSession;
  let page: Page;
  const untouched = new Map<string, string>();

  beforeAll(async () => {
    session = await openServedSession(kind, SAMPLES);
    const bare = await session.newPage();
    for (const { file } of ARTICLES) {
      await bare.goto(session.address(file));
      untouched.set(file, await serialise(bare));
    }
    await bare.close();
    await session.install();
    page = await session.newPage();
  });
  afterAll(async () => {
    await session?.close();
  });

  it.each(ARTICLES)('$file: every name is marked, and its card rests on sources', async (article) => {
    await page.goto(session.address(article.file));
    const marks = await allMarks(page);
    const texts = marks.map(({ text }) => text.replace(/\s+/g, ' '));
    expect(texts).toEqual(expect.arrayContaining(article.names));
    for (const words of article.quiet) {
      const boxes = await boxesOf(page, words);
      expect(boxes.length, words).toBeGreaterThan(0);
      expect(marks.filter((mark) => boxes.some((box) => holds(box, mark))).map(({ text }) => text)).toEqual(
        [],
      );
    }
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
    await page.goto(session.address('english.html'));
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

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Where the words stand, each time within one text node: CSS pixels from the start of the page. */
function boxesOf(page: Page, words: string): Promise<Box[]> {
  return page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const boxes: Box[] = [];
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      const at = node.data.indexOf(wanted);
      if (at < 0) continue;
      const range = new Range();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      for (const { left, top, right, bottom } of range.getClientRects())
        boxes.push({ left, top: top + scrollY, right, bottom: bottom + scrollY });
    }
    return boxes;
  }, words);
}

function holds({ left, top, right, bottom }: Box, { x, y, scrolled }: PlacedMark): boolean {
  return x > left && x < right && y + scrolled > top && y + scrolled < bottom;
}
