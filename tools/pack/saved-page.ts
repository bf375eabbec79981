/** Reads a saved page or text into the runs that the extension would read in a browser. */
import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { parseHTML } from 'linkedom';
import { Walk } from '../../page/walk.ts';

/** The text of one run. */
export interface TextRun {
  text: string;
  /** Where it begins in the file, UTF-16 code units; absent for pages, whose runs have no such place. */
  start?: number;
}

/** How much of a page is searched for its character encoding, as browsers do. */
const PRESCAN = 1024;

/** @throws {Error} when the file can't be read, is a web archive, or names an encoding that does not exist. */
export function readSavedPage(file: string): TextRun[] {
  if (isWebArchive(file)) throw new Error(`${file} is a web archive: save the page as HTML.`);
  const bytes = readFileSync(file);
  const isPage = /^\.x?html?$/i.test(extname(file));
  return isPage ? pageRuns(decode(bytes)) : paragraphs(decode(bytes));
}

/** Whether a file holds a page together with its pictures, in a form that only some browsers open. */
export const isWebArchive = (file: string): boolean => /\.(?:mht|mhtml|webarchive)$/i.test(file);

function decode(bytes: Buffer): string {
  const head = bytes.subarray(0, PRESCAN).toString('latin1');
  const utf16 = head.startsWith('\xff\xfe')
    ? 'utf-16le'
    : head.startsWith('\xfe\xff')
      ? 'utf-16be'
      : undefined;
  const named = /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1];
  return new TextDecoder(utf16 ?? named ?? 'utf-8').decode(bytes);
}

/** A text's paragraphs: what blank lines part. */
export function paragraphs(text: string): TextRun[] {
  const runs: TextRun[] = [];
  let start = 0;
  for (const gap of text.matchAll(/\n[^\S\n]*\n\s*/g)) {
    runs.push({ text: text.slice(start, gap.index), start });
    start = gap.index + gap[0].length;
  }
  runs.push({ text: text.slice(start), start });
  return runs.filter((run) => run.text.trim() !== '');
}

/** The walk of page/ on a document without a browser. What only scripts or styles would show is not there. */
function pageRuns(html: string): TextRun[] {
  const { document, Node } = parseHTML(html);
  // page/ takes the names of node types from the browser's global.
  globalThis.Node ??= Node;
  const runs: TextRun[] = [];
  const walk = new Walk(document, { node: document.documentElement, leaving: false }, document, null, {
    run: (nodes) => runs.push({ text: nodes.map((node) => node.data).join('') }),
    host: () => undefined,
    blank: () => undefined,
  });
  walk.step(() => false);
  return runs;
}
