import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const RULE = 'lint/style/noRestrictedImports';

/** What each layer must not import: other layers, and what is not of its world. */
const FORBIDDEN: Record<string, string[]> = {
  'core/match/probe.ts': [
    '../../page/runs.ts',
    '../../platform/settings.ts',
    '../../components/messages.ts',
    '../../entrypoints/content/index.ts',
    '../../tools/pack.ts',
    'node:fs',
    'preact',
    'idb',
    'wxt/browser',
    'webextension-polyfill',
  ],
  'page/probe.ts': [
    '../platform/settings.ts',
    '../components/messages.ts',
    '../entrypoints/content/index.ts',
    'preact',
    'wxt/browser',
    'idb',
    'node:fs',
  ],
  'platform/probe.ts': [
    '../page/runs.ts',
    '../components/messages.ts',
    '../entrypoints/content/index.ts',
    'preact',
    '@floating-ui/dom',
    'node:fs',
  ],
  'components/probe.tsx': [
    '../page/runs.ts',
    '../platform/settings.ts',
    '../entrypoints/content/index.ts',
    'idb',
    'wxt/browser',
    'node:fs',
  ],
  'entrypoints/background/probe.ts': ['../../tools/pack.ts', '../../tests/unit/walls.test.ts', 'node:fs'],
};

const ALLOWED: Record<string, string[]> = {
  'core/match/probe.ts': ['../text/languages/en.ts', 'valibot'],
  'page/probe.ts': ['../core/match/mention.ts'],
  'platform/probe.ts': ['../core/pack/schema.ts', 'idb', 'valibot'],
  'components/probe.tsx': ['../core/card/card-data.ts', '../locales/en.ts', 'preact/hooks'],
  'entrypoints/background/probe.ts': [
    '../../core/pack/schema.ts',
    '../../page/contract.ts',
    '../../platform/settings.ts',
  ],
};

/** Probes by the place of the file that holds them, in a folder with the project's own lint rules. */
const probes = Object.entries(FORBIDDEN).flatMap(([file, paths]) =>
  [...paths, ...(ALLOWED[file] ?? [])].map((path, index) => ({
    file,
    path,
    place: file.replace('probe', `probe-${index}`),
    forbidden: paths.includes(path),
  })),
);
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'newsgloss-walls-')));
let refused = new Set<string>();

beforeAll(() => {
  copyFileSync(join(ROOT, 'biome.json'), join(folder, 'biome.json'));
  // The rules leave out what git ignores, so they want to know what that is.
  copyFileSync(join(ROOT, '.gitignore'), join(folder, '.gitignore'));
  for (const { place, path } of probes) {
    mkdirSync(join(folder, dirname(place)), { recursive: true });
    writeFileSync(join(folder, place), `import { x } from '${path}';\n\nexport const y = x;\n`);
  }
  const { stdout } = spawnSync(
    join(ROOT, 'node_modules', '.bin', 'biome'),
    ['lint', '--reporter=json', '--max-diagnostics=none', '.'],
    { cwd: folder, encoding: 'utf8' },
  );
  const { diagnostics } = JSON.parse(stdout) as {
    diagnostics: { category: string; location: { path: string } }[];
  };
  refused = new Set(
    diagnostics.filter(({ category }) => category === RULE).map(({ location }) => location.path),
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the lint walls between the layers', () => {
  it.each(probes.filter(({ forbidden }) => forbidden))('$file must not import $path', ({ place }) => {
    expect(refused).toContain(place);
  });
  it.each(probes.filter(({ forbidden }) => !forbidden))('$file may import $path', ({ place }) => {
    expect(refused).not.toContain(place);
  });
});
