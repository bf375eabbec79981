import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** The bench's browser code as one script. */
export async function bundle(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      target: 'es2024',
      lib: {
        entry: fileURLToPath(new URL('in-page.ts', import.meta.url)),
        formats: ['iife'],
        name: 'matchBench',
        fileName: 'bench',
      },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (output === undefined || !('output' in output)) throw new Error('Vite built nothing.');
  return output.output[0].code;
}

/** Serves files from memory on the loopback interface, isolated, so that the clock is as fine as it gets. */
export async function serve(
  files: ReadonlyMap<string, string | Uint8Array>,
): Promise<{ origin: string; close(): void }> {
  const server = createServer((request, response) => {
    const file = files.get(request.url ?? '');
    response.setHeader('cross-origin-opener-policy', 'same-origin');
    response.setHeader('cross-origin-embedder-policy', 'require-corp');
    if (file === undefined) response.writeHead(404);
    else if (request.url?.endsWith('.js'))
      response.setHeader('content-type', 'text/javascript; charset=utf-8');
    else if (typeof file === 'string') response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(file);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return { origin: `http://127.0.0.1:${address.port}`, close: () => server.close() };
}
