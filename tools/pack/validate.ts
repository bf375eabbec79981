/** `pack validate`: is this a sound pack, and what does it hold? */
import { parseArgs } from 'node:util';
import { describe, readPack } from '../read-pack.ts';
import { type Command, UsageError } from './command.ts';

export const command: Command = {
  usage: `validate FILE|DIR
  Checks a pack (a folder of YAML files, or one JSON or YAML file) against the format and its own
  references. Prints what it holds, or every problem with its file, line and remedy.`,

  async run(args) {
    const { positionals } = parseArgs({ args, allowPositionals: true });
    const [place, ...rest] = positionals;
    if (place === undefined || rest.length > 0) throw new UsageError('validate takes one file or folder.');
    const read = readPack(place);
    if (!read.ok) {
      throw new Error(
        [
          ...read.problems.map(describe),
          `${place} is not valid: ${count(read.problems.length, 'problem')}.`,
        ].join('\n'),
      );
    }
    const { pack, entities, events, claims, sources, decoys } = read.pack;
    const counts = [
      count(entities.length, 'entity', 'entities'),
      count(events.length, 'event'),
      count(claims.length, 'claim'),
      count(sources.length, 'source'),
      count(decoys.length, 'decoy'),
    ];
    console.log(`${pack.id} ${pack.version} is valid: ${counts.join(', ')}.`);
  },
};

const count = (number: number, one: string, many = `${one}s`): string =>
  `${number} ${number === 1 ? one : many}`;
