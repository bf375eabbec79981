/** The licences of what the extension carries of others: every package in `dependencies`, and what these bring. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

interface Manifest {
  name: string;
  version: string;
  license?: string;
  homepage?: string;
  dependencies?: Record<string, string>;
}

/** A file, or a folder of them where a package has several. */
const LICENCE_FILE = /^(?:licen[cs]e|copying|notice|third.?party.?licen[cs]e)/i;

const manifestIn = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;

/** The texts of a package's licence files. */
function licenceTexts(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => LICENCE_FILE.test(name))
    .map((name) => join(folder, name))
    .flatMap((place) =>
      statSync(place).isDirectory() ? readdirSync(place).map((name) => join(place, name)) : [place],
    )
    .map((file) => readFileSync(file, 'utf8').trim());
}

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
      notices.set(
        title,
        [title, `Licence: ${license}`, homepage ?? '', '', ...licenceTexts(folder)].join('\n'),
      );
    }
    for (const dependency of Object.keys(dependencies)) visit(folderOf(dependency, folder, root));
  };
  visit(root);
  return [...notices]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, notice]) => notice)
    .join(`\n\n${'-'.repeat(80)}\n\n`);
}
