/** Reads a pack from the texts of its files: YAML parts as editors keep them, or one JSON or YAML file as it is passed on. */
import { isMap, LineCounter, type Node, parseDocument } from 'yaml';
import type { Pack } from './schema.ts';
import { type Problem, validatePack } from './validate.ts';

/** A file of a pack; its name is what problems are told by. */
export interface PartFile {
  name: string;
  text: string;
}

/** A problem with the file it stands in and, where known, the line (1-based). */
export interface FileProblem extends Problem {
  file: string;
  line?: number;
}

/** A pack, or every problem with its place. */
export type PackOfParts = { ok: true; pack: Pack } | { ok: false; problems: FileProblem[] };

const LISTS = ['entities', 'events', 'claims', 'sources', 'decoys'] as const;

type Path = Problem['path'];
interface Part {
  file: string;
  /** Line of a path inside this file. */
  lineOf(path: Path): number | undefined;
}

/**
 * Reads and validates the pack that these files make together. Never throws, whatever is in them.
 * @param place What problems are told of that stand in none of the files, such as a part that is missing.
 */
export function readParts(files: Iterable<PartFile>, place: string): PackOfParts {
  // Without a prototype: a file may have any key.
  const whole: Record<string, unknown> = Object.create(null);
  const origin = new Map<string, { part: Part; index?: number }>();
  const problems: FileProblem[] = [];
  for (const file of files) readPart(file, whole, origin, problems);
  if (problems.length > 0) return { ok: false, problems };

  const validation = validatePack(whole);
  if (validation.ok) return validation;
  return { ok: false, problems: validation.problems.map((problem) => locate(problem, origin, place)) };
}

function readPart(
  { name: file, text }: PartFile,
  whole: Record<string, unknown>,
  origin: Map<string, { part: Part; index?: number }>,
  problems: FileProblem[],
): void {
  const lines = new LineCounter();
  // JSON is YAML. What nests without end is among the errors.
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  for (const error of document.errors) {
    const line = lines.linePos(error.pos[0]).line;
    problems.push({
      file,
      line,
      path: [],
      message: error.message.split('\n')[0] ?? 'not YAML',
      remedy: 'mend the YAML',
    });
  }
  if (document.errors.length > 0) return;
  if (!isMap(document.contents)) {
    problems.push({
      file,
      path: [],
      message: `a ${/\.\w+$/.exec(file)?.[0] ?? ''} part of a pack must be a map`,
      remedy: 'start it with entities:, events:, claims:, sources:, decoys:, units: or pack:',
    });
    return;
  }
  const part: Part = {
    file,
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
    // maxAliasCount bounds documents that expand into more than they are.
    data = document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    problems.push({
      file,
      path: [],
      message: error instanceof Error ? error.message : String(error),
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
        file,
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
  if (!found) return { ...problem, file: place };
  const path = found.index === undefined ? problem.path : [key ?? '', found.index, ...rest];
  const line = found.part.lineOf(path);
  return { ...problem, path, file: found.part.file, ...(line === undefined ? {} : { line }) };
}
