/** Reads a pack from disk: a folder of YAML files as editors keep it, or one JSON or YAML file as it is passed on. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type FileProblem, readParts } from '../core/pack/read-parts.ts';
import type { Pack } from '../core/pack/schema.ts';

/** A pack with the files that it was read from, or every problem with its place. */
export type PackFile = { ok: true; pack: Pack; files: string[] } | { ok: false; problems: FileProblem[] };

/** Files beside a pack's own that other tools read. */
const NOT_PACK_FILES = new Set(['coverage.yaml']);
const LARGEST_FILE = 256 * 1024 * 1024;

/**
 * Reads and validates the pack at `place`.
 * @param place A folder (every `.yaml` and `.yml` file in it and below is a part) or one `.json`, `.yaml` or `.yml` file.
 * @throws {Error} when there is no such place, or it can't be read.
 */
export function readPack(place: string): PackFile {
  const found = statSync(place, { throwIfNoEntry: false });
  if (found === undefined) throw new Error(`There is no file or folder ${place}.`);
  const files = found.isDirectory() ? yamlFilesIn(place) : [place];
  if (files.length === 0) return refused(place, 'no YAML file here', 'name a folder with a pack');
  const large = files.find((file) => statSync(file).size > LARGEST_FILE);
  if (large !== undefined) return refused(shown(large), 'larger than 256 MB', 'split the pack');

  const read = readParts(
    files.map((file) => ({ name: shown(file), text: readFileSync(file, 'utf8') })),
    shown(place),
  );
  return read.ok ? { ...read, files } : read;
}

/** One problem as a line that an editor can act on. */
export function describe(problem: FileProblem): string {
  const place = problem.line === undefined ? problem.file : `${problem.file}:${problem.line}`;
  const path = problem.path.length > 0 ? ` ${problem.path.join('.')}` : '';
  return `${place}${path}: ${problem.message} (${problem.remedy})`;
}

function yamlFilesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.ya?ml$/.test(name) && !NOT_PACK_FILES.has(name))
    .sort()
    .map((name) => join(folder, name));
}

/** A place as it is told: from where the command was given. */
const shown = (place: string): string => relative(process.cwd(), place) || place;

const refused = (file: string, message: string, remedy: string): PackFile => ({
  ok: false,
  problems: [{ file, path: [], message, remedy }],
});
