/** From files that a reader offers to a pack in a real IndexedDB. */
import { expect, test } from 'vitest';
import { compilePack } from '../../core/pack/compile.ts';
import { readParts } from '../../core/pack/read-parts.ts';
import { type AddStep, addPack } from '../../platform/add-pack.ts';
import { DATABASE, db, everything, useDatabase } from './packs-support/database.ts';

useDatabase();

const info = (version = '1.0.0', id = 'rivers'): string => `pack:
  format: newsgloss-pack/1
  id: ${id}
  version: ${version}
  title: { en: Rivers }
  description: { en: Rivers of Europe. }
  updated: 2024-11-01
  licence: { name: CC0-1.0, URL: "https://creativecommons.org/publicdomain/zero/1.0/", attribution: Me }
`;
const NAMES = `entities:
  - id: tisza
    kind: place
    names: { en: [Tisza] }
    summary: { en: A river of central Europe. }
`;

const file = (name: string, ...content: BlobPart[]): File => new File(content, name);
const add = (...files: File[]) => addPack({ files, bundled: ['came-with-us'] }, () => {}, DATABASE);

test('a pack comes whole, with the digest that a build would give it', async () => {
  expect(await add(file('rivers.yaml', info(), NAMES))).toEqual({
    state: 'added',
    title: { en: 'Rivers' },
    version: '1.0.0',
    before: null,
    names: 1,
  });
  const row = await db.get('packs', 'rivers');
  expect(row).toMatchObject({ bundled: false, counts: { entities: 1 } });
  // As wxt.config.ts and tools/compile-pack.ts do it.
  const read = readParts([{ name: 'rivers.yaml', text: info() + NAMES }], 'rivers.yaml');
  if (!read.ok) throw new Error('not a pack');
  const { book, matcher, filter, search } = await compilePack(read.pack);
  const files = new Blob([JSON.stringify(book), new Uint8Array(matcher), new Uint8Array(filter), search]);
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', await files.arrayBuffer()));
  expect(row?.digest).toBe([...hash].map((byte) => byte.toString(16).padStart(2, '0')).join(''));
  expect((await db.get('matchers', 'rivers'))?.bytes).toEqual(new Uint8Array(matcher));
});

test('says each step, in order', async () => {
  const steps: AddStep[] = [];
  const files = [file('rivers.yaml', info(), NAMES)];
  await addPack({ files, bundled: [] }, (step) => steps.push(step), DATABASE);
  expect(steps).toEqual(['reading', 'compiling', 'storing']);
});

test('several files are the parts of one pack, and a newer version says what it took the place of', async () => {
  await add(file('pack.yaml', info()), file('names.yaml', NAMES));
  expect(
    await add(file('pack.json', JSON.stringify({})), file('all.yaml', info('1.1.0'), NAMES)),
  ).toMatchObject({ state: 'added', version: '1.1.0', before: '1.0.0' });
  expect(await db.count('packs')).toBe(1);
});

test.each<[why: string, files: File[], outcome: object]>([
  [
    'broken',
    [file('a.yaml', info('2.0.0'), NAMES.replace('place', 'brook'))],
    {
      state: 'invalid',
      problems: [{ file: 'a.yaml', line: 11, path: ['entities', 0, 'kind'] }],
    },
  ],
  [
    'with an id of ours',
    [file('a.yaml', info('2.0.0', 'came-with-us'), NAMES)],
    {
      state: 'refused',
      refusal: { why: 'bundled', pack: 'came-with-us' },
    },
  ],
  [
    'not UTF-8',
    [file('a.yaml', info('2.0.0'), NAMES), file('b.yaml', new Uint8Array([0x23, 0xe9]))],
    {
      state: 'refused',
      refusal: { why: 'encoding', file: 'b.yaml' },
    },
  ],
  [
    'not of YAML or JSON',
    [file('a.yaml', info('2.0.0'), NAMES), file('b.exe', 'MZ')],
    {
      state: 'refused',
      refusal: { why: 'type', file: 'b.exe' },
    },
  ],
])('a pack that is %s leaves the one that is there', async (_, files, outcome) => {
  await add(file('rivers.yaml', info(), NAMES));
  const before = await everything();
  expect(await add(...files)).toMatchObject(outcome);
  expect(await everything()).toEqual(before);
});

test('a file that is too large is not read', async () => {
  const large = file('a.yaml', 'x');
  Object.defineProperties(large, {
    size: { value: 2 ** 30 },
    arrayBuffer: { value: () => Promise.reject(new Error('it was read')) },
  });
  expect(await add(large)).toMatchObject({
    state: 'refused',
    refusal: { why: 'too-large', megabytes: 1_024 },
  });
});

test('a file that went away is said', async () => {
  const gone = file('a.yaml', 'x');
  Object.defineProperty(gone, 'arrayBuffer', {
    value: () => Promise.reject(new DOMException('gone', 'NotFoundError')),
  });
  expect(await add(gone)).toEqual({ state: 'refused', refusal: { why: 'unreadable', file: 'a.yaml' } });
});
