/** `pack build`: from what editors write to what the extension stores. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { COMPILED_FILES, compilePackTo } from '../compile-pack.ts';
import { type Command, UsageError } from './command.ts';

export const command: Command = {
  usage: `build FILE|DIR --out DIR
  Validates a pack and compiles it into DIR/<pack id>/: card book, matcher table, filter and search index.`,

  async run(args) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { out: { type: 'string' } },
    });
    const [place, ...rest] = positionals;
    if (place === undefined || rest.length > 0 || values.out === undefined) {
      throw new UsageError('build takes one file or folder, and --out.');
    }
    const { pack, version, folder } = await compilePackTo(place, values.out);
    console.log(`${pack} ${version} → ${folder}`);
    for (const file of COMPILED_FILES) {
      const bytes = readFileSync(join(folder, file));
      console.log(`  ${file.padEnd(12)} ${kilobytes(bytes)}, ${kilobytes(gzipSync(bytes))} gzipped`);
    }
  },
};

const kilobytes = (bytes: Uint8Array): string => `${(bytes.length / 1000).toFixed(1)} kB`;
