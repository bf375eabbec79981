/** The pages of the page benchmarks, with the scripts that are measured in them. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { LoopbackServer } from '../../../tools/loopback.ts';
import { type BenchFile, bundle, serve } from '../server.ts';
import { article } from './articles.ts';
import { madeNames, tableOf } from './names.ts';

const require = createRequire(import.meta.url);
const here = (path: string): URL => new URL(path, import.meta.url);

export interface BenchServer extends LoopbackServer {
  /** The names that the pages carry and the reader looks for. */
  names: readonly string[];
}

/**
 * `/?size=&mentions=` is a generated article with the measured scripts; `/bare?…` has no script at all, as the
 * extension finds pages.
 */
export async function serveBench(nameCount: number): Promise<BenchServer> {
  const names = madeNames(nameCount);
  const files = new Map<string, BenchFile>([
    ['/bench.js', await bundle(here('in-page.ts'))],
    ['/reader.js', await bundle(here('reader-in-page.ts'))],
    [
      '/mark.js',
      { body: await readFile(require.resolve('mark.js/dist/mark.min.js'), 'utf8'), type: 'text/javascript' },
    ],
    ['/marks.css', { body: await readFile(here('../../../page/marks.css'), 'utf8'), type: 'text/css' }],
    ['/names.bin', { body: tableOf(names) }],
  ]);
  const scripts = ['/reader.js', '/bench.js', '/mark.js']
    .map((src) => `<script src=${src}></script>`)
    .join('');
  const pageAt = ({ pathname, searchParams }: URL): BenchFile => {
    const body = article(Number(searchParams.get('size')), Number(searchParams.get('mentions')), names);
    const head = pathname === '/bare' ? '' : `<link rel=stylesheet href=/marks.css>${scripts}`;
    return { body: `<!doctype html><meta charset=utf-8><title>Bench</title>${head}<body>${body}` };
  };
  const isPage = (pathname: string): boolean => pathname === '/' || pathname === '/bare';
  const server = await serve(
    (address) => files.get(address.pathname) ?? (isPage(address.pathname) ? pageAt(address) : undefined),
  );
  return { ...server, names };
}
