import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readMarks } from '../../tools/marks.ts';
import { until } from '../../tools/until.ts';
import { DOCUMENTATION, FIRST_NAME, LAST_NAME, writeDocumentation } from './documentation.ts';
import { serialise } from './serialise.ts';
import { openServedSession, type ServedSession } from './served-session.ts';
import { BROWSERS } from './session.ts';

const FILES = writeDocumentation();

it('has at least fifty pages of real projects', () => {
  expect(FILES.length).toBeGreaterThanOrEqual(50);
});

describe.each(BROWSERS)('documentation of real projects in %s', (kind) => {
  let session: ServedSession;
  let page: Page;
  const untouched = new Map<string, string>();

  beforeAll(async () => {
    session = await openServedSession(kind, DOCUMENTATION);
    page = await session.newPage();
    for (const file of FILES) {
      await page.goto(session.address(file));
      untouched.set(file, await serialise(page));
    }
    await page.close();
    expect(await session.takeErrors()).toEqual([]);
    await session.install();
    page = await session.newPage();
  });
  afterAll(async () => {
    await session?.close();
  });

  it.each(FILES)('%s is read whole, and stays as it was', async (file) => {
    await page.goto(session.address(file));
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
