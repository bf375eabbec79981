/** Builds the extension for one browser, as `npm run build` does for all. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserKind } from './find-browsers.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** A command that node_modules brings, run on this Node. Its output goes where ours goes unless `quiet`. */
export function runTool(tool: string, args: string[], quiet = false): boolean {
  // Below the project, because Windows needs a shell here and a shell would part a path at its spaces.
  const program = join('node_modules', '.bin', process.platform === 'win32' ? `${tool}.cmd` : tool);
  if (!existsSync(join(ROOT, program))) throw new Error(`${tool} is not installed: run npm ci`);
  const done = spawnSync(program, args, {
    cwd: ROOT,
    encoding: 'utf8',
    stdio: quiet ? 'pipe' : 'inherit',
    shell: process.platform === 'win32',
  });
  if (quiet && done.status !== 0) process.stderr.write(`${done.stdout}${done.stderr}`);
  return done.status === 0;
}

/** @throws {Error} when the build fails; its messages have been printed. */
export function buildExtension(kind: BrowserKind): void {
  if (!runTool('wxt', kind === 'firefox' ? ['build', '-b', 'firefox', '--mv3'] : ['build'], true)) {
    throw new Error(`wxt could not build the extension for ${kind}; its messages are above.`);
  }
}
