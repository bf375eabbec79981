/**
 * Everything that must hold, in the order in which it is quickest to fail. `npm test` runs it after tools/setup.mjs
 * has seen to the packages and browsers. The last line counts: each test is one, each lint, type or build step is one.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, stripVTControlCharacters } from 'node:util';
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
  /** What failed and how, a line each; none where the step's own output says it. */
  failures?: string[];
}
/** Of Vitest's JSON report, which follows Jest's. */
interface Report {
  numPassedTests: number;
  numFailedTests: number;
  testResults: {
    name: string;
    status: string;
    message: string;
    assertionResults: { fullName: string; status: string; failureMessages: string[] }[];
  }[];
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
    const read = JSON.parse(readFileSync(join(ROOT, report), 'utf8')) as Report;
    const { numPassedTests: passed, numFailedTests: failed } = read;
    // A file that can't be loaded fails without a test of its own.
    return { passed, failed: ended ? failed : Math.max(1, failed), failures: failuresOf(read) };
  };

/** Said once more at the end: of a long run, logs often keep no more than that. */
function failuresOf({ testResults }: Report): string[] {
  return testResults.flatMap(({ name, status, message, assertionResults }) => {
    const file = relative(ROOT, name);
    const tests = assertionResults
      .filter((test) => test.status === 'failed')
      .map(
        ({ fullName, failureMessages }) => `${file}: ${fullName}: ${firstLine(failureMessages.join('\n'))}`,
      );
    // What goes wrong around the tests, in a hook or while loading, is told of the file alone.
    return tests.length > 0 || status === 'passed' ? tests : [`${file}: ${firstLine(message)}`];
  });
}

function firstLine(text: string): string {
  return stripVTControlCharacters(text).split('\n', 1)[0] ?? '';
}

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
  for (const failure of count.failures ?? []) console.log(`       ${failure}`);
}
const sum = (key: 'passed' | 'failed'): number => results.reduce((total, { count }) => total + count[key], 0);
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') > 0 ? 1 : 0;
