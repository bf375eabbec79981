/** Serves the files of one folder on a loopback port, for the demo and the museum of awkward pages. */
import { readFile } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { type LoopbackServer, listen } from './loopback.ts';

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.htm': 'text/html; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.xhtml': 'application/xhtml+xml; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
};

/** A file about to be sent; what is returned goes out instead. */
export interface Reply {
  body: Buffer | string;
  headers: Record<string, string>;
}

/**
 * @param options.host Loopback name that the origin carries: two names make two sites.
 * @param options.prepare Changes a file's text or headers before it is sent.
 */
export async function servePages(
  folder: string,
  options: {
    host?: '127.0.0.1' | 'localhost';
    prepare?: (path: string, reply: Reply, request: IncomingMessage) => Reply;
  } = {},
): Promise<LoopbackServer> {
  const { host = '127.0.0.1', prepare = (_path, reply) => reply } = options;
  return listen(async (request, response) => {
    try {
      const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname));
      // Browsers ask for it on their own; a missing one would stand in the console as an error.
      if (path === `${sep}favicon.ico`) return void response.writeHead(204).end();
      if (path.split(sep).includes('..')) throw new Error('outside the folder');
      const body = await readFile(join(folder, path));
      const type = TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream';
      const reply = prepare(path, { body, headers: { 'content-type': type } }, request);
      response.writeHead(200, reply.headers).end(reply.body);
    } catch {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('There is no such page.');
    }
  }, host);
}
