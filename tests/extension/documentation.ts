/** Documentation of real projects, as pages: the readme files of the packages that this project has installed. */
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { marked } from 'marked';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PACKAGES = join(ROOT, 'node_modules');
const PAGES = join(ROOT, 'artifacts', 'documentation');
/** The folder of the pages. */
export const DOCUMENTATION = pathToFileURL(PAGES);

/** Longest first: they have the most varied markup. */
const MOST_PAGES = 60;
const LONGEST = 250_000;

/** Names that the first and the last line of each page carry, so that a test knows when all between is read. */
export const FIRST_NAME = 'Mark Rutte';
export const LAST_NAME = 'Kursk Oblast';

/** Folders of all installed packages, scoped ones too. */
function packageFolders(): string[] {
  const folders = (path: string): string[] =>
    readdirSync(path, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
      .map(({ name }) => join(path, name));
  return folders(PACKAGES).flatMap((folder) =>
    folder.slice(PACKAGES.length).startsWith('/@') ? folders(folder) : [folder],
  );
}

function readmes(): { name: string; path: string; size: number }[] {
  return packageFolders()
    .flatMap((folder) => {
      const file = readdirSync(folder).find((name) => /^readme\.(?:md|markdown)$/i.test(name));
      if (file === undefined) return [];
      const path = join(folder, file);
      const name = folder.slice(PACKAGES.length + 1).replaceAll('/', '+');
      return [{ name, path, size: statSync(path).size }];
    })
    .filter(({ size }) => size <= LONGEST)
    .sort((a, b) => b.size - a.size || a.name.localeCompare(b.name))
    .slice(0, MOST_PAGES);
}

/** Pictures are left out: no test asks the network. */
const withoutPictures = (html: string) => html.replace(/\s(src|srcset|poster)=/gi, ' data-$1=');

/** Renders the readme files into pages; returns their names on the server. */
export function writeDocumentation(): string[] {
  rmSync(PAGES, { recursive: true, force: true });
  mkdirSync(PAGES, { recursive: true });
  return readmes().map(({ name, path }) => {
    const body = withoutPictures(marked.parse(readFileSync(path, 'utf8'), { async: false }));
    const page = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>${name}</title></head>
<body><p>${FIRST_NAME} came first.</p><main>${body}</main><p>Last came ${LAST_NAME}.</p></body>
</html>
`;
    writeFileSync(join(PAGES, `${name}.html`), page);
    return `${name}.html`;
  });
}
