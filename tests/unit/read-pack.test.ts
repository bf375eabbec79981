import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { describe as inWords, readPack } from '../../tools/read-pack.ts';
import { smallPack } from './pack-fixture.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'newsgloss-pack-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** Writes the small pack as an editor keeps it: a file for each part. */
function writeParts(): void {
  const { pack, units, entities, ...rest } = smallPack();
  mkdirSync(join(folder, 'entities'));
  writeFileSync(join(folder, 'pack.yaml'), stringify({ pack, units }));
  writeFileSync(join(folder, 'entities', 'a.yaml'), stringify({ entities: entities.slice(0, 1) }));
  writeFileSync(join(folder, 'entities', 'b.yaml'), stringify({ entities: entities.slice(1) }));
  writeFileSync(join(folder, 'rest.yaml'), stringify(rest));
}

const problems = () => {
  const read = readPack(folder);
  return read.ok ? [] : read.problems.map(inWords);
};

describe('a pack folder', () => {
  it('is the sum of its YAML files', () => {
    writeParts();
    const read = readPack(folder);
    expect(read.ok && read.pack.entities.map(({ id }) => id)).toEqual(['harbour', 'watch']);
  });

  it('names the file and line of a problem, counted within that file', () => {
    writeParts();
    writeFileSync(
      join(folder, 'entities', 'b.yaml'),
      'entities:\n  - id: watch\n    kind: ship\n    names: {en: [Coast Watch]}\n    summary: {en: A service.}\n',
    );
    expect(problems()).toEqual([expect.stringMatching(/b\.yaml:3 entities\.0\.kind: .*use one of/)]);
  });

  it('reports YAML that does not parse, with its line', () => {
    writeParts();
    writeFileSync(join(folder, 'rest.yaml'), 'events:\n  - id: [unclosed\n');
    expect(problems()[0]).toMatch(/rest\.yaml:\d+: /);
  });

  it('refuses the same key in two files and a list that is no list', () => {
    writeParts();
    writeFileSync(join(folder, 'twice.yaml'), 'pack: {}\n');
    expect(problems()[0]).toMatch(/twice\.yaml pack: .*two files/);
    writeFileSync(join(folder, 'twice.yaml'), 'constructor: {}\n');
    expect(problems()).toEqual([expect.stringMatching(/twice\.yaml.* constructor: .*remove this field/)]);
    writeFileSync(join(folder, 'twice.yaml'), 'entities: many\n');
    expect(problems()).not.toEqual([]);
  });

  it('does not expand a YAML bomb', () => {
    writeParts();
    const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]'];
    for (const [name, inner] of ['ba', 'cb', 'dc', 'ed', 'fe', 'gf'].map((pair) => [pair[0], pair[1]]))
      bomb.push(
        `${name}: &${name} [*${inner}, *${inner}, *${inner}, *${inner}, *${inner}, *${inner}, *${inner}]`,
      );
    writeFileSync(join(folder, 'bomb.yaml'), bomb.join('\n'));
    expect(problems()).toEqual([expect.stringMatching(/bomb\.yaml.*alias/i)]);
  });
});

describe('a single file', () => {
  it('may be JSON', () => {
    const file = join(folder, 'pack.json');
    writeFileSync(file, JSON.stringify(smallPack()));
    expect(readPack(file).ok).toBe(true);
  });
});
