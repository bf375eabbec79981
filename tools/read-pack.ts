/** Reads a pack from disk: a folder of YAML files as editors keep it, or one JSON or YAML file as it is passed on. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import { isMap, LineCounter, type Node, parseDocument } from 'yaml';
import type { Pack } from '../core/pack/schema.ts';
import { type Problem, validatePack } from '../core/pack/validate.ts';

/** A problem with the file it stands in and, where known, the line (1-based). */
export interface FileProblem extends Problem {
  file: string;
  line?: number;
}

/** A pack with the files that it was read from, or every problem with its place. */
export type PackFile = { ok: true; pack: Pack; files: string[] } | { ok: false; problems: FileProblem[] };

const LISTS = ['entities', 'events', 'claims', 'sources', 'decoys'] as const;
/** Files beside a pack's own that other tools read. */
const NOT_PACK_FILES = new Set(['coverage.yaml']);
const LARGEST_FILE = 256 * 1024 * 1024;

type Path = Problem['path'];
interface Part {
  file: string;
  /** Line of a path inside this file. */
  lineOf(path: Path): number | undefined;
}

/**
 * Reads and validates the pack at `place`.
 * @param place A folder (every `.yaml` and `.yml` file in it and below is a part) or one `.json`, `.yaml` or `.yml` file.
 * @throws {Error} when there is no such place, or it can't be read.
 */
export function readPack(place: string): PackFile {
  const found = statSync(place, { throwIfNoEntry: false });
  if (found === undefined) throw new Error(`There is no file or folder ${place}.`);
  const files = found.isDirectory() ? yamlFilesIn(place) : [place];
  if (files.length === 0)
    return {
      ok: false,
      problems: [
        { file: place, path: [], message: 'no YAML file here', remedy: 'name a folder with a pack' },
      ],
    };

  // Without a prototype: a file may have any key.
  const whole: Record<string, unknown> = Object.create(null);
  const origin = new Map<string, { part: Part; index?: number }>();
  const problems: FileProblem[] = [];
  for (const file of files) readPart(file, whole, origin, problems);
  if (problems.length > 0) return { ok: false, problems };

  const validation = validatePack(whole);
  if (validation.ok) return { ok: true, pack: validation.pack, files };
  return { ok: false, problems: validation.problems.map((problem) => locate(problem, origin, place)) };
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

function readPart(
  file: string,
  whole: Record<string, unknown>,
  origin: Map<string, { part: Part; index?: number }>,
  problems: FileProblem[],
): void {
  const shown = relative(process.cwd(), file) || file;
  if (statSync(file).size > LARGEST_FILE) {
    problems.push({ file: shown, path: [], message: 'larger than 256 MB', remedy: 'split the pack' });
    return;
  }
  const lines = new LineCounter();
  // JSON is YAML; maxAliasCount bounds documents that expand into more than they are.
  const document = parseDocument(readFileSync(file, 'utf8'), { lineCounter: lines, uniqueKeys: true });
  for (const error of document.errors) {
    const line = lines.linePos(error.pos[0]).line;
    problems.push({
      file: shown,
      line,
      path: [],
      message: error.message.split('\n')[0] ?? 'not YAML',
      remedy: 'mend the YAML',
    });
  }
  if (document.errors.length > 0) return;
  if (!isMap(document.contents)) {
    problems.push({
      file: shown,
      path: [],
      message: `a ${extname(file)} part of a pack must be a map`,
      remedy: 'start it with entities:, events:, claims:, sources:, decoys:, units: or pack:',
    });
    return;
  }
  const part: Part = {
    file: shown,
    lineOf(path) {
      for (let length = path.length; length > 0; length--) {
        const node = document.getIn(path.slice(0, length), true) as Node | undefined;
        if (node?.range) return lines.linePos(node.range[0]).line;
      }
      return undefined;
    },
  };
  let data: Record<string, unknown>;
  try {
    data = document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    problems.push({
      file: shown,
      path: [],
      message,
      remedy: 'write repeated parts out, without YAML aliases',
    });
    return;
  }
  for (const [key, value] of Object.entries(data)) {
    const list = whole[key] ?? [];
    if ((LISTS as readonly string[]).includes(key) && Array.isArray(value) && Array.isArray(list)) {
      whole[key] = list;
      for (const [index, item] of value.entries()) {
        origin.set(`${key}/${list.length}`, { part, index });
        list.push(item);
      }
    } else if (key === 'units' && value !== null && typeof value === 'object') {
      whole[key] = { ...(whole[key] as object | undefined), ...value };
      origin.set(key, { part });
    } else if (key in whole) {
      problems.push({
        file: shown,
        path: [key],
        message: `"${key}" is given in two files`,
        remedy: 'keep one of them',
      });
    } else {
      whole[key] = value;
      origin.set(key, { part });
    }
  }
}

function locate(
  problem: Problem,
  origin: Map<string, { part: Part; index?: number }>,
  place: string,
): FileProblem {
  const [key, index, ...rest] = problem.path;
  const found = origin.get(`${key}/${index}`) ?? origin.get(String(key));
  if (!found) return { ...problem, file: relative(process.cwd(), place) || place };
  const path = found.index === undefined ? problem.path : [key ?? '', found.index, ...rest];
  const line = found.part.lineOf(path);
  return { ...problem, path, file: found.part.file, ...(line === undefined ? {} : { line }) };
}
