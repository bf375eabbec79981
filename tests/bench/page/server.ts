/** Serves the benchmarks' pages from loopback, so that scripts have addresses of their own in a trace. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { article } from './articles.ts';
import { madeNames, tableOf } from './names.ts';

const require = createRequire(import.meta.url);
const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

const TYPES: Record<string, string> = {
  css: 'text/css',
  js: 'text/javascript',
  bin: 'application/octet-stream',
};

export interface BenchServer {
  origin: string;
  /** The names that the pages carry and the reader looks for. */
  names: readonly string[];
  close(): void;
}

async function bundle(entry: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      target: 'es2024',
      lib: { entry: path(entry), formats: ['iife'], name: 'benchScript', fileName: 'bench' },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (output === undefined || !('output' in output)) throw new Error('vite built nothing.');
  return output.output[0].code;
}

/**
 * `/?size=&mentions=` is a generated article with the measured scripts; `/bare?…` has no script at all, as the
 * extension finds pages.
 */
export async function serveBench(nameCount: number): Promise<BenchServer> {
  const names = madeNames(nameCount);
  const files = new Map<string, string | Uint8Array>([
    ['/bench.js', await bundle('in-page.ts')],
    ['/reader.js', await bundle('reader-in-page.ts')],
    ['/mark.js', await readFile(require.resolve('mark.js/dist/mark.min.js'), 'utf8')],
    ['/marks.css', await readFile(path('../../../page/marks.css'), 'utf8')],
    ['/names.bin', tableOf(names)],
  ]);
  const scripts = ['/reader.js', '/bench.js', '/mark.js']
    .map((src) => `<script src=${src}></script>`)
    .join('');
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const file = files.get(pathname);
    const type = TYPES[pathname.split('.')[1] ?? ''] ?? 'text/html';
    response.setHeader('content-type', `${type}; charset=utf-8`);
    // Isolated pages have a clock that is fine enough for a hover.
    response.setHeader('cross-origin-opener-policy', 'same-origin');
    response.setHeader('cross-origin-embedder-policy', 'require-corp');
    if (file !== undefined) response.end(file);
    else if (pathname === '/favicon.ico') response.writeHead(204).end();
    else {
      const body = article(Number(searchParams.get('size')), Number(searchParams.get('mentions')), names);
      const head = pathname === '/bare' ? '' : `<link rel=stylesheet href=/marks.css>${scripts}`;
      response.end(`<!doctype html><meta charset=utf-8><title>Bench</title>${head}<body>${body}`);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return { origin: `http://127.0.0.1:${address.port}`, names, close: () => server.close() };
}
