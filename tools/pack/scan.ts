/** `pack scan`: which names stand in a page, a text or a corpus, as the extension would mark them. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import type { ExplainingRecogniser } from '../../core/match/session.ts';
import { BUNDLED_PACK } from './bundled.ts';
import { type Command, UsageError } from './command.ts';
import { type Finding, findNames, told } from './findings.ts';
import { recogniserOf } from './recogniser.ts';
import { paragraphs, readSavedPage, type TextRun } from './saved-page.ts';

const Corpus = v.array(v.looseObject({ id: v.string(), lang: v.optional(v.string()), text: v.string() }));

/** UTF-16 code units of text shown on both sides of a name. */
const CONTEXT = 32;

export const command: Command = {
  usage: `scan FILE.html|FILE.txt [--explain] [--json] [--pack FILE|DIR …]
scan --corpus FILE.json [--explain] [--pack FILE|DIR …]
  Prints the names that stand in a saved page or a text; with --explain also why each is believed, and
  which were found and not believed. A corpus is a JSON array of {id, lang, text}; it prints {id: [{start, end,
  entity, …}]}, offsets in UTF-16 code units. Without --pack the bundled pack is used.`,

  async run(args) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        corpus: { type: 'string' },
        explain: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        pack: { type: 'string', multiple: true, default: [BUNDLED_PACK] },
      },
    });
    const [file, ...rest] = positionals;
    if (rest.length > 0 || (file === undefined) === (values.corpus === undefined)) {
      throw new UsageError('scan takes one file, or --corpus and a file.');
    }
    if (values.corpus !== undefined) {
      const corpus = readCorpus(values.corpus);
      const results = scanCorpus(await recogniserOf(values.pack), corpus, values.explain);
      console.log(JSON.stringify(results, null, 1));
    } else if (file !== undefined) {
      const runs = readSavedPage(file);
      const found = findNames(await recogniserOf(values.pack), runs, values.explain);
      console.log(values.json ? JSON.stringify(found, null, 1) : table(runs, found));
    }
  },
};

function readCorpus(file: string): v.InferOutput<typeof Corpus> {
  const read = v.safeParse(Corpus, parsed(file));
  if (read.success) return read.output;
  const [issue] = read.issues;
  throw new Error(
    `${file} is not a JSON array of {id, lang, text}: ${v.getDotPath(issue) ?? ''} ${issue.message}`,
  );
}

function parsed(file: string): unknown {
  const text = readFileSync(file, 'utf8');
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${file} is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function scanCorpus(
  recogniser: ExplainingRecogniser,
  corpus: v.InferOutput<typeof Corpus>,
  explain: boolean,
): Record<string, Omit<Finding, 'run'>[]> {
  return Object.fromEntries(
    corpus.map(({ id, text }) => [
      id,
      findNames(recogniser, paragraphs(text), explain).map(({ run: _, ...finding }) => finding),
    ]),
  );
}

/** One line for each finding: what it means, why, and the words around it. */
function table(runs: readonly TextRun[], findings: readonly Finding[]): string {
  if (findings.length === 0) return 'No name of the pack stands here.';
  const lines = findings.map((finding) => {
    const { text, start: base = 0 } = runs[finding.run] ?? { text: '' };
    const oneLine = (part: string) => part.replace(/\s+/g, ' ');
    const [from, to] = [finding.start - base, finding.end - base];
    const before = oneLine(text.slice(Math.max(0, from - CONTEXT), from));
    const after = oneLine(text.slice(to, to + CONTEXT));
    return `${meaning(finding)}\t${before}[${oneLine(finding.text)}]${after}`;
  });
  return lines.join('\n');
}

function meaning(finding: Finding): string {
  if ('refused' in finding) return `not marked (${told(finding.refused)})`;
  return finding.evidence ? `${finding.entity} (${told(finding.evidence)})` : finding.entity;
}
