/** A session with the museum served to it. */
import type { BrowserKind } from '../../tools/browsers.ts';
import { type Museum, openMuseum } from '../museum/museum.ts';
import { openSession, type Session } from './session.ts';

export interface MuseumSession extends Session {
  museum: Museum;
}

/** Closing the session closes the museum, too. */
export async function openMuseumSession(kind: BrowserKind): Promise<MuseumSession> {
  const [museum, session] = await Promise.all([openMuseum(), openSession(kind)]);
  return {
    ...session,
    museum,
    async close() {
      await session.close();
      await museum.close();
    },
  };
}
