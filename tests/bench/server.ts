/** Serves what is measured from loopback, so that scripts have addresses of their own in a trace. */
import type { IncomingMessage } from 'node:http';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { type LoopbackServer, listen } from '../../tools/loopback.ts';

/** A file as the browser gets it; text is HTML unless `type` says otherwise. */
export interface BenchFile {
  body: string | Uint8Array;
  /** Media type, without the encoding: text is UTF-8. */
  type?: 'text/html' | 'text/css' | 'text/javascript' | 'application/octet-stream';
}

/** A module and all that it imports as one classic script. */
export async function bundle(entry: URL): Promise<BenchFile> {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      target: 'es2024',
      lib: { entry: fileURLToPath(entry), formats: ['iife'], name: 'benchScript', fileName: 'bench' },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (output === undefined || !('output' in output))
    throw new Error(`Vite built nothing of ${entry.pathname}.`);
  return { body: output.output[0].code, type: 'text/javascript' };
}

/** Serves what `find` has for an address; isolated, because isolated pages have the finest clock. */
export function serve(find: (address: URL) => BenchFile | undefined): Promise<LoopbackServer> {
  return listen((request: IncomingMessage, response) => {
    const address = new URL(request.url ?? '/', 'http://localhost');
    response.setHeader('cross-origin-opener-policy', 'same-origin');
    response.setHeader('cross-origin-embedder-policy', 'require-corp');
    const file = find(address);
    // Browsers ask for a picture of the site on their own.
    if (file === undefined) response.writeHead(address.pathname === '/favicon.ico' ? 204 : 404).end();
    else {
      const { body, type = typeof body === 'string' ? 'text/html' : 'application/octet-stream' } = file;
      response.setHeader('content-type', `${type}; charset=utf-8`);
      response.end(body);
    }
  });
}
