/** A session with a folder of pages served to it. */
import { fileURLToPath } from 'node:url';
import type { BrowserKind } from '../../tools/browsers.ts';
import { servePages } from '../../tools/page-server.ts';
import { openSession, type Session } from './session.ts';

/** The articles of the demo. */
export const SAMPLES = new URL('../../tools/samples', import.meta.url);

export interface ServedSession extends Session {
  /** Address of a file of the folder. */
  address(file: string): string;
}

/** Closing the session ends the server, too. */
export async function openServedSession(kind: BrowserKind, folder: URL): Promise<ServedSession> {
  const [server, session] = await Promise.all([servePages(fileURLToPath(folder)), openSession(kind)]);
  return {
    ...session,
    address: (file) => `${server.origin}/${file}`,
    async close() {
      await session.close();
      await server.close();
    },
  };
}
