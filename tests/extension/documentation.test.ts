import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LoopbackServer } from '../../tools/loopback.ts';
import { readMarks } from '../../tools/marks.ts';
import { until } from '../../tools/until.ts';
import { FIRST_NAME, LAST_NAME, serveDocumentation, writeDocumentation } from './documentation.ts';
import { serialise } from './serialise.ts';
import { BROWSERS, openSession, type Session } from './session.ts';

const FILES = writeDocumentation();

it('has at least fifty pages of real projects', () => {
  expect(FILES.length).toBeGreaterThanOrEqual(50);
});

describe.each(BROWSERS)('documentation of real projects in %s', (kind) => {
  let server: LoopbackServer;
  let session: Session;
  let page: Page;
  const untouched = new Map<string, string>();

  beforeAll(async () => {
    [server, session] = await Promise.all([serveDocumentation(), openSession(kind)]);
    page = await session.newPage();
    for (const file of FILES) {
      await page.goto(`${server.origin}/${file}`);
      untouched.set(file, await serialise(page));
    }
    await page.close();
    expect(await session.takeErrors()).toEqual([]);
    await session.install();
    page = await session.newPage();
  });
  afterAll(async () => {
    await session?.close();
    await server?.close();
  });

  it.each(FILES)('%s is read whole, and stays as it was', async (file) => {
    await page.goto(`${server.origin}/${file}`);
    await until('the first mark', () => isMarked(page, FIRST_NAME));
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await until('the last mark', () => isMarked(page, LAST_NAME));
    expect(await serialise(page)).toBe(untouched.get(file));
    expect(await session.takeErrors()).toEqual([]);
  });
});

async function isMarked(page: Page, name: string): Promise<boolean> {
  return (await readMarks(page)).some(({ text }) => text === name);
}
