/** `pack schema`: the pack format as JSON Schema, derived from the one truth in core/pack/schema.ts. */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { toJsonSchema } from '@valibot/to-json-schema';
import { PACK_FORMAT, Pack } from '../../core/pack/schema.ts';
import { type Command, UsageError } from './command.ts';

/** JSON Schema (draft 2020-12) of what an editor writes. Rules that it can't express, `pack validate` still holds. */
export function packJsonSchema(): object {
  return {
    $id: PACK_FORMAT,
    title: 'Newsgloss pack',
    ...toJsonSchema(Pack, { typeMode: 'input', errorMode: 'ignore', target: 'draft-2020-12' }),
  };
}

export const command: Command = {
  usage: `schema [--out FILE]
  Prints the JSON Schema of the pack format, or writes it to FILE.`,

  async run(args) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { out: { type: 'string' } },
    });
    if (positionals.length > 0) throw new UsageError('schema takes no file.');
    const text = `${JSON.stringify(packJsonSchema(), null, 2)}\n`;
    if (values.out === undefined) process.stdout.write(text);
    else writeFileSync(values.out, text);
  },
};
