/**
 * Everything that must hold, in the order in which it is quickest to fail. `npm test` runs it after tools/setup.mjs
 * has seen to the packages and browsers. The last line counts: each test is one, each lint, type or build step is one.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runTool } from './build.ts';
import { findBrowser } from './find-browsers.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** Below the project, where tools run. */
const REPORTS = join('artifacts', 'tests');

const SETS = ['unit', 'property', 'page', 'extension'] as const;
const USAGE = `npm test [-- --only ${SETS.join('|')} [TEST_FILE …]]

  --only SET  one set of tests with the builds that it needs, and nothing else
  TEST_FILE   of that set only the files whose path contains this`;

interface Step {
  name: string;
  /** Left out when `--only` names a set that is not among these; none: only in the full run. */
  sets: readonly string[];
  run(files: string[]): Count;
}
interface Count {
  passed: number;
  failed: number;
}

const tool =
  (program: string, ...args: string[]) =>
  (): Count =>
    runTool(program, args) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };

/** Runs vitest projects and counts from its report; a crash before any report counts as one failure. */
const vitest =
  (...projects: string[]) =>
  (files: string[]): Count => {
    const report = join(REPORTS, `${projects.join('-')}.json`);
    rmSync(join(ROOT, report), { force: true });
    const ended = runTool('vitest', [
      'run',
      ...projects.flatMap((project) => ['--project', project]),
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...files,
    ]);
    if (!existsSync(join(ROOT, report))) return { passed: 0, failed: 1 };
    const { numPassedTests: passed, numFailedTests: failed } = JSON.parse(
      readFileSync(join(ROOT, report), 'utf8'),
    ) as {
      numPassedTests: number;
      numFailedTests: number;
    };
    // A file that can't be loaded fails without a test of its own.
    return { passed, failed: ended ? failed : Math.max(1, failed) };
  };

const STEPS: Step[] = [
  { name: 'Lint and layers (biome)', sets: [], run: tool('biome', 'check', '.') },
  { name: 'Nothing unused (knip)', sets: [], run: tool('knip') },
  { name: 'Types', sets: [], run: tool('tsc', '-p', '.') },
  { name: 'Types of core/, without any browser or Node', sets: [], run: tool('tsc', '-p', 'core') },
  { name: 'Unit and property tests', sets: ['unit', 'property'], run: vitest('unit', 'property') },
  { name: 'Page tests (Chromium)', sets: ['page'], run: vitest('page') },
  { name: 'Build for Chromium', sets: ['extension'], run: tool('wxt', 'build') },
  { name: 'Build for Firefox', sets: ['extension'], run: tool('wxt', 'build', '-b', 'firefox', '--mv3') },
  { name: 'Size budgets', sets: [], run: tool('size-limit') },
  { name: 'Extension tests (Chromium and Firefox)', sets: ['extension'], run: vitest('extension') },
];

const { values, positionals: files } = parseArgs({
  options: { only: { type: 'string' }, help: { type: 'boolean' } },
  allowPositionals: true,
});
const only = values.only;
const isCalledWell = only === undefined ? files.length === 0 : (SETS as readonly string[]).includes(only);
if (values.help || !isCalledWell) {
  console.log(USAGE);
  process.exit(values.help ? 0 : 1);
}

mkdirSync(join(ROOT, REPORTS), { recursive: true });
// vitest.config.ts asks for it.
process.env.NEWSGLOSS_CHROMIUM ??= findBrowser('chromium') ?? '';

const steps = STEPS.filter(({ sets }) => only === undefined || sets.includes(only));
const results: { name: string; count: Count; seconds: number }[] = [];
for (const [index, { name, run, sets }] of steps.entries()) {
  console.log(`\n[${index + 1}/${steps.length}] ${name}`);
  const began = performance.now();
  // One step runs two sets; asked for one of them, it runs that alone.
  const count = (only !== undefined && sets.length > 1 ? vitest(only) : run)(files);
  results.push({ name, count, seconds: (performance.now() - began) / 1000 });
}

console.log('');
for (const { name, count, seconds } of results) {
  const verdict = count.failed > 0 ? 'FAILED' : 'ok';
  console.log(
    `${verdict.padEnd(7)}${name}: ${count.passed} passed, ${count.failed} failed, ${seconds.toFixed(0)} s`,
  );
}
const sum = (key: keyof Count): number => results.reduce((total, { count }) => total + count[key], 0);
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') > 0 ? 1 : 0;
