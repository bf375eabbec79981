/**
 * The museum: awkward pages, one file each in pages/, with what each must show written in its own head.
 *
 * - `museum`: one line for people.
 * - `museum-marks`: texts that must be marked when the page has loaded, separated by `|`, in any order.
 * - `museum-quiet`: texts that must never be marked.
 * - `museum-card`: the marked text on which the card must open and be read, or `removed` where the page takes the
 *   card away.
 * - `museum-act`: how the page is moved on: `act` (default) calls its `act()`, `click` clicks `#act`, `away-and-back`
 *   navigates and returns.
 * - `museum-then`: the texts that must be marked after the act.
 * - `museum-gone`: texts that must not be marked any more after the act.
 * - `museum-headers`: JSON object of response headers.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LoopbackServer } from '../../tools/loopback.ts';
import { servePages } from '../../tools/page-server.ts';

const PAGES = fileURLToPath(new URL('pages', import.meta.url));

export interface MuseumPage {
  /** File name, also its path on the server. */
  file: string;
  shows: string;
  marks: string[];
  quiet: string[];
  card?: string;
  act: 'act' | 'click' | 'away-and-back';
  afterwards?: string[];
  gone: string[];
}

const ENTITIES: Record<string, string> = {
  '&quot;': '"',
  '&apos;': "'",
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
};

function meta(source: string, name: string): string | undefined {
  const found = new RegExp(`<(?:h:)?meta name="${name}" content=(?:"([^"]*)"|'([^']*)')`).exec(source);
  return (found?.[1] ?? found?.[2])?.replace(/&\w+;/g, (entity) => ENTITIES[entity] ?? entity);
}

const list = (text: string): string[] =>
  text
    .split('|')
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** Every page of the museum, by name. Files whose names begin with `_` are parts of others. */
export function museumPages(): MuseumPage[] {
  return readdirSync(PAGES)
    .filter((file) => /\.(?:x?html|svg)$/.test(file) && !file.startsWith('_'))
    .sort()
    .map((file) => {
      const source = readFileSync(join(PAGES, file), 'utf8');
      const shows = meta(source, 'museum');
      if (shows === undefined) throw new Error(`${file} does not say what it must show`);
      const card = meta(source, 'museum-card');
      const then = meta(source, 'museum-then');
      return {
        file,
        shows,
        marks: list(meta(source, 'museum-marks') ?? ''),
        quiet: list(meta(source, 'museum-quiet') ?? ''),
        gone: list(meta(source, 'museum-gone') ?? ''),
        act: (meta(source, 'museum-act') ?? 'act') as MuseumPage['act'],
        ...(card === undefined ? {} : { card }),
        ...(then === undefined ? {} : { afterwards: list(then) }),
      };
    });
}

export interface Museum {
  /** Address of a page on the first site. */
  url(file: string): string;
  /** The same page on the second site. */
  otherUrl(file: string): string;
  close(): Promise<void>;
}

/** Serves the museum on two loopback sites; `{{other}}` in a page is the origin of the one it did not come from. */
export async function openMuseum(): Promise<Museum> {
  const origins: string[] = [];
  const site = (index: 0 | 1, host: '127.0.0.1' | 'localhost'): Promise<LoopbackServer> =>
    servePages(PAGES, {
      host,
      prepare: (_path, { body, headers }) => {
        const source = body.toString('utf8');
        const extra = meta(source, 'museum-headers');
        return {
          body: source.replaceAll('{{other}}', origins[1 - index] ?? ''),
          headers: { ...headers, ...(extra ? (JSON.parse(extra) as Record<string, string>) : {}) },
        };
      },
    });
  const sites = await Promise.all([site(0, '127.0.0.1'), site(1, 'localhost')]);
  origins.push(...sites.map(({ origin }) => origin));
  return {
    url: (file) => `${origins[0]}/${file}`,
    otherUrl: (file) => `${origins[1]}/${file}`,
    close: async () => {
      await Promise.all(sites.map((each) => each.close()));
    },
  };
}
