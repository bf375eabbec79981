/** A reader's own pack, from the file to the marks in an open tab, and away again. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Extension } from '../../tools/browsers.ts';
import { readMarks } from '../../tools/marks.ts';
import { until } from '../../tools/until.ts';
import { openServedSession, type ServedSession } from './served-session.ts';
import { BROWSERS } from './session.ts';

const info = (version: string): string => `pack:
  format: newsgloss-pack/1
  id: valley
  version: ${version}
  title: { en: The valley }
  description: { en: A valley that is not there. }
  updated: 2026-11-01
  licence: { name: CC0-1.0, URL: "https://creativecommons.org/publicdomain/zero/1.0/", attribution: Tests }
`;

/** Names whose forms need the libraries of three languages, which the worker loads for them alone. */
const NAMES = `entities:
  - id: vellamo
    kind: place
    names: { en: [Vellamo], zh: [韦拉莫河] }
    summary: { en: A river. }
  - id: verbovy
    kind: person
    names: { uk: [Мирослав Вербовий] }
    summary: { en: A ferryman. }
  - id: zarechny
    kind: person
    names: { ru: [Тимофей Заречный] }
    summary: { en: Another ferryman. }
`;

const SULVARA = `  - id: sulvara
    kind: place
    names: { en: [Sulvara] }
    summary: { en: Another river. }
`;

describe.each(BROWSERS)('a pack of the reader’s own in %s', (kind) => {
  let session: ServedSession;
  let extension: Extension;
  let article: Page;
  let options: Page;
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'newsgloss-add-'));
    session = await openServedSession(kind, new URL('pages', import.meta.url));
    extension = await session.install();
    article = await session.newPage();
    await article.goto(session.address('rivers.html'));
    options = await extension.openPage('options.html');
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    expect(await session?.takeErrors()).toEqual([]);
    await session?.close();
  });

  const file = (name: string, content: string | Uint8Array): string => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };

  /** Gives files to the options page as its file picker would. */
  const choose = async (...paths: string[]): Promise<void> => {
    await options.bringToFront();
    const input = await options.waitForSelector('input[type="file"]');
    await input?.uploadFile(...paths);
  };

  const said = (role: 'status' | 'alert', wanted: string): Promise<string> =>
    until(`“${wanted}” as ${role}`, async () => {
      const texts = await options.$$eval(`.ui-add-pack [role="${role}"]`, (all) =>
        all.map((each) => each.textContent),
      );
      return texts.find((text) => text.includes(wanted));
    });

  const marked = async (): Promise<string[]> => {
    await article.bringToFront();
    return (await readMarks(article)).map(({ text }) => text);
  };

  it('is marked in a tab that was open before, in all forms of its names', async () => {
    expect(await marked()).toEqual([]);
    await choose(file('valley.yaml', info('1.0.0') + NAMES));
    await said('status', 'The valley 1.0.0 is added: 3 names');
    await until('the marks', async () => (await marked()).length === 5);
    expect(await marked()).toEqual([
      'Vellamo',
      'Мирослава Вербового',
      'Тимофея Заречного',
      '韦拉莫河',
      '韋拉莫河',
    ]);
  });

  it('is found by the search and in the explorer', async () => {
    const explorer = await extension.openPage('explore.html');
    await until('the name among all names', () =>
      explorer.evaluate(() => document.body.textContent.includes('Vellamo')),
    );
    // Key after key without a pause: no letter gets lost on the way into the address and back.
    await explorer.bringToFront();
    await explorer.type('input[type="search"]', 'vellamo');
    expect(await explorer.$eval('input[type="search"]', (field) => field.value)).toBe('vellamo');
    await until('the result', () =>
      explorer.evaluate(() => document.querySelector('.ui-found li')?.textContent?.includes('A river')),
    );
    await explorer.close();
  });

  it('is refused with file and line when it is broken, and the one that is there stays', async () => {
    await choose(
      file('pack.yaml', info('1.1.0')),
      file('broken.yaml', `${NAMES}${SULVARA.replace('place', 'brook')}`),
    );
    await said('alert', '1 problem');
    const problem = await options.$eval('.ui-trouble li', (each) => each.textContent);
    expect(problem).toContain('broken.yaml, line 15');
    expect(problem).toContain('use one of');
    expect(await options.$eval('main', (each) => each.textContent)).toContain('Version 1.0.0');
    expect(await marked()).toContain('Vellamo');
  });

  it('is refused when it bears the id of a pack that came with the extension', async () => {
    const bundled = await options.evaluate(async () => {
      const [pack] = (await (await fetch('/packs/index.json')).json()) as { id: string }[];
      return pack?.id ?? '';
    });
    await choose(file('taken.yaml', info('9.9.9').replace('id: valley', `id: ${bundled}`) + NAMES));
    await said('alert', `“${bundled}” belongs to a pack that comes with Newsgloss`);
  });

  it('is refused when it is not UTF-8', async () => {
    const path = file('latin.yaml', new Uint8Array([0x61, 0x3a, 0x20, 0xe9, 0x0a]));
    await choose(path);
    await said('alert', `“${basename(path)}” is not UTF-8`);
  });

  it('can be given up while it is read, however long that would take', async () => {
    // One kilobyte on which the YAML parser would be busy for hours.
    await choose(file('endless.yaml', `a:\n  ${'? '.repeat(600)}x\n`));
    await said('status', 'Reading');
    await options.evaluate(() =>
      [...document.querySelectorAll('button')].find((each) => each.textContent === 'Cancel')?.click(),
    );
    await until('silence', () =>
      options.$eval('.ui-add-pack [role="status"]', (status) => status.textContent === ''),
    );
    expect(await marked()).toContain('Vellamo');
  });

  it('gives way to a newer version, whose parts may come in several files', async () => {
    await choose(file('pack.yaml', info('1.1.0')), file('names.yaml', NAMES + SULVARA));
    await said('status', 'The valley: 1.0.0 → 1.1.0, with 4 names');
    await until('the mark on the new name', async () => (await marked()).includes('Sulvara'));
    expect(await options.$$('.ui-trouble')).toEqual([]);
  });

  const removeIt = async (): Promise<void> => {
    await options.bringToFront();
    const remove = await options.waitForSelector('.ui-pack .ui-danger');
    await remove?.click();
    await said('status', 'The valley is removed');
  };

  it('goes with its marks when it is removed', async () => {
    await removeIt();
    expect(await options.evaluate(() => document.activeElement?.textContent)).toContain('Add a pack');
    await until('the marks to go', async () => (await marked()).length === 0);
  });

  it('is marked when it is added again, although it was switched off before it was removed', async () => {
    const pack = file('valley.yaml', info('1.0.0') + NAMES);
    await choose(pack);
    await until('the marks', async () => (await marked()).length === 5);
    await options.bringToFront();
    const toggle = await options.waitForSelector('.ui-pack:has(.ui-danger) input[role="switch"]');
    await toggle?.click();
    await until('the marks to go', async () => (await marked()).length === 0);
    await removeIt();
    await choose(pack);
    await until('the marks to come back', async () => (await marked()).length === 5);
  });
});
