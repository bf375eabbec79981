import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
// Each test starts a Node of its own, on however busy a machine.
vi.setConfig({ testTimeout: 60_000 });

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'newsgloss-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function pack(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [join(ROOT, 'tools', 'pack.ts'), ...args], {
    cwd: ROOT,
    encoding: 'utf8',
  });
}

/** Writes a file into the test's folder. */
function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

describe('pack validate', () => {
  it('counts what the bundled pack holds', () => {
    const { status, stdout } = pack('validate', 'data');
    expect(status).toBe(0);
    expect(stdout).toMatch(/is valid: \d+ entities, \d+ events, \d+ claims, \d+ sources, \d+ decoys\./);
  });

  it('names file, line and remedy of what is wrong', () => {
    const broken = file('broken.yaml', 'pack:\n  format: newsgloss-pack/1\n  id: Not An Id\n');
    const { status, stdout, stderr } = pack('validate', broken);
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/broken\.yaml:3 pack\.id: .+ \(.+\)/);
    expect(stderr).toMatch(/is not valid: \d+ problems?\./);
  });

  it('says which file can not be read', () => {
    const { status, stderr } = pack('validate', join(folder, 'nowhere'));
    expect(status).toBe(1);
    expect(stderr).toMatch(/^There is no file or folder .*nowhere\.$/m);
  });
});

describe('pack build', () => {
  it('writes what the extension stores', () => {
    const { status, stdout } = pack('build', 'data', '--out', folder);
    expect(status).toBe(0);
    const [, id] = /^(\S+) \d+\.\d+\.\d+ /.exec(stdout) ?? [];
    for (const name of ['book.json', 'matcher.bin', 'search.json']) {
      expect(existsSync(join(folder, id ?? '', name))).toBe(true);
    }
  });

  it('does not build without a place to build into', () => {
    const { status, stderr } = pack('build', 'data');
    expect(status).toBe(1);
    expect(stderr).toContain('build FILE|DIR --out DIR');
  });
});

describe('pack scan', () => {
  it('prints a corpus’s mentions by id, with offsets that cut the names out of the text', () => {
    const texts = {
      first: 'Soldiers in Kursk Oblast 👋, said Mark Rutte.',
      second: 'В Курской области.\n\n  Потом говорил Марк Рютте.',
      third: 'Nothing is named here.',
    };
    const corpus = Object.entries(texts).map(([id, text]) => ({ id, lang: 'en', text }));
    const { status, stdout } = pack('scan', '--corpus', file('corpus.json', JSON.stringify(corpus)));
    expect(status).toBe(0);
    const found = JSON.parse(stdout) as Record<string, { start: number; end: number; entity: string }[]>;
    const names = Object.entries(texts).map(([id, text]) =>
      found[id]?.map(({ start, end, entity }) => [text.slice(start, end), entity]),
    );
    expect(names).toEqual([
      [
        ['Kursk Oblast', 'kursk-oblast'],
        ['Mark Rutte', 'rutte'],
      ],
      [
        ['Курской области', 'kursk-oblast'],
        ['Марк Рютте', 'rutte'],
      ],
      [],
    ]);
  });

  it('refuses a corpus that is none', () => {
    const { status, stderr } = pack('scan', '--corpus', file('odd.json', '[{"id": 1, "text": "x"}]'));
    expect(status).toBe(1);
    expect(stderr).toContain('odd.json is not a JSON array of {id, lang, text}');
    expect(pack('scan', '--corpus', file('half.json', '[')).stderr).toContain('half.json is not JSON');
  });

  it('reads a saved page as a reader would: names across elements, no code, no fields', () => {
    const page = file(
      'page.html',
      `<!doctype html><meta charset="utf-8"><title>Mark Rutte</title>
      <p>In <a href="#">Kursk</a> <b>Ob</b>last.</p><code>Yars</code><textarea>Mark Rutte</textarea>`,
    );
    const { stdout } = pack('scan', page, '--json');
    const found = JSON.parse(stdout) as { text: string; entity: string }[];
    expect(found.map(({ text, entity }) => [text, entity])).toEqual([['Kursk Oblast', 'kursk-oblast']]);
  });

  it('refuses a web archive and says what to save instead', () => {
    const { status, stderr } = pack('scan', file('page.mhtml', 'MIME-Version: 1.0'));
    expect(status).toBe(1);
    expect(stderr).toContain('save the page as HTML');
  });

  it('reads the encoding that a page names', () => {
    const page = join(folder, 'cp1251.html');
    const text = '<meta charset="windows-1251"><p>';
    // "Курской области" in windows-1251.
    const name = Buffer.from('caf3f0f1eaeee920eee1ebe0f1f2e8', 'hex');
    writeFileSync(page, Buffer.concat([Buffer.from(text), name]));
    expect(pack('scan', page).stdout).toContain('[Курской области]');
  });

  it('explains what it believes and what it does not', () => {
    const text = file('actress.txt', 'Winona Ryder came. So did Mark Rutte.');
    const { stdout } = pack('scan', text, '--explain');
    expect(stdout).toMatch(/^not marked \(.+\)\t.*\[.*Ryder\]/m);
    expect(stdout).toMatch(/^rutte \(full name\)\t.*\[Mark Rutte\]/m);
  });

  it('says when no name stands there', () => {
    expect(pack('scan', file('plain.txt', 'The weather stayed mild.')).stdout).toBe(
      'No name of the pack stands here.\n',
    );
  });
});

describe('pack schema', () => {
  it('is the published one', () => {
    expect(pack('schema').stdout).toBe(readFileSync(join(ROOT, 'docs', 'pack-schema.json'), 'utf8'));
  });
});

describe('the command itself', () => {
  it('tells how it is used when it is called wrongly', () => {
    for (const args of [[], ['frobnicate'], ['scan'], ['validate', 'data', '--no-such-option']]) {
      const { status, stdout, stderr } = pack(...args);
      expect(status).toBe(1);
      expect(stdout).toBe('');
      expect(stderr).toContain('validate FILE|DIR');
    }
  });

  it('tells it without an error when asked', () => {
    const { status, stdout } = pack('--help');
    expect(status).toBe(0);
    expect(stdout).toContain('scan --corpus');
  });
});
