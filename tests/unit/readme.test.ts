/** What the documents tell newcomers to write and to type. */
import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { validatePack } from '../../core/pack/validate.ts';
import manifest from '../../package.json' with { type: 'json' };

const read = (file: string): string => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');

it('the least pack in the README is a pack', () => {
  const [, yaml = ''] = /```yaml\n(.+?)```/s.exec(read('README.md')) ?? [];
  expect(validatePack(parse(yaml))).toMatchObject({ ok: true, pack: { entities: [{ id: 'tisza' }] } });
});

it.each(['README.md', 'CONTRIBUTING.md', 'data/README.md', 'docs/editorial.md'])(
  '%s names only commands and files that are there',
  (file) => {
    const text = read(file);
    const commands = [...text.matchAll(/npm (?:run (?:--silent )?([a-z:]+)|(start|test))/g)].map(
      ([, script, own]) => script ?? own ?? '',
    );
    expect(commands.filter((command) => !(command in manifest.scripts))).toEqual([]);
    const folder = new URL(`../../${file}`, import.meta.url);
    const links = [...text.matchAll(/(?:\]\(|src(?:set)?=")([^)":#]+)[)"]/g)].map(([, link = '']) => link);
    for (const link of links) expect(existsSync(new URL(link, folder)), link).toBe(true);
  },
);
