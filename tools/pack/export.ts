/** `pack export`: a pack in the forms that other programs read. */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { toCslJson } from '../../core/cite/csl-json.ts';
import { toJsonLd } from '../../core/cite/schema-org.ts';
import type { Pack } from '../../core/pack/schema.ts';
import { describe, readPack } from '../read-pack.ts';
import { type Command, UsageError } from './command.ts';

const FORMATS = new Map<string, (pack: Pack) => unknown>([
  ['csl-json', toCslJson],
  ['json-ld', toJsonLd],
]);

/**
 * A pack as text in another format.
 * @throws {UsageError} for an unknown format.
 * @throws {Error} for a pack with mistakes; the message lists them with file, line and remedy.
 */
export function exportPack(place: string, format: string | undefined): string {
  const convert = format === undefined ? undefined : FORMATS.get(format);
  if (convert === undefined) {
    throw new UsageError(`export takes --format ${[...FORMATS.keys()].join(' or --format ')}.`);
  }
  const read = readPack(place);
  if (!read.ok) throw new Error(read.problems.map(describe).join('\n\n'));
  return `${JSON.stringify(convert(read.pack), null, 2)}\n`;
}

export const command: Command = {
  usage: `export FILE|DIR --format csl-json|json-ld [--out FILE]
  Prints a pack's sources as CSL-JSON (for Zotero, pandoc), or the whole pack as schema.org JSON-LD with Claim and
  ClaimReview; or writes it to FILE.`,

  async run(args) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { format: { type: 'string' }, out: { type: 'string' } },
    });
    const [place, ...rest] = positionals;
    if (place === undefined || rest.length > 0) throw new UsageError('export takes one file or folder.');
    const text = exportPack(place, values.format);
    if (values.out === undefined) process.stdout.write(text);
    else writeFileSync(values.out, text);
  },
};
