/** The licences of what the extension carries of others: every package in `dependencies`, and what these bring. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Manifest {
  name: string;
  version: string;
  license?: string;
  homepage?: string;
  dependencies?: Record<string, string>;
}

const LICENCE_FILE = /^(?:licen[cs]e|copying|notice)/i;

const manifestIn = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;

/** Where the package that `folder` depends on is installed: beside it, or further up. */
function folderOf(name: string, folder: string, root: string): string {
  const own = join(folder, 'node_modules', name);
  return existsSync(own) ? own : join(root, 'node_modules', name);
}

/**
 * One text with name, version and licence of each package, in the order of their names.
 * @param root Folder of the package.json that names the dependencies, with its node_modules.
 * @throws {Error} when a package is not installed or names no licence.
 */
export function thirdPartyNotices(root: string): string {
  const notices = new Map<string, string>();
  const visit = (folder: string): void => {
    const { name, version, license, homepage, dependencies = {} } = manifestIn(folder);
    const title = `${name} ${version}`;
    if (folder !== root) {
      if (notices.has(title)) return;
      if (license === undefined) throw new Error(`${title} names no licence.`);
      const texts = readdirSync(folder)
        .filter((file) => LICENCE_FILE.test(file))
        .map((file) => readFileSync(join(folder, file), 'utf8').trim());
      notices.set(title, [title, `Licence: ${license}`, homepage ?? '', '', ...texts].join('\n'));
    }
    for (const dependency of Object.keys(dependencies)) visit(folderOf(dependency, folder, root));
  };
  visit(root);
  return [...notices]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, notice]) => notice)
    .join(`\n\n${'-'.repeat(80)}\n\n`);
}
