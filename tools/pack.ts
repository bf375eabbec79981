/** The command line for packs: `npm run --silent pack -- COMMAND …`. Results go to stdout, everything else to stderr. */
import { type Command, UsageError } from './pack/command.ts';

const COMMANDS: Record<string, () => Promise<{ command: Command }>> = {
  validate: () => import('./pack/validate.ts'),
  build: () => import('./pack/build.ts'),
  scan: () => import('./pack/scan.ts'),
  schema: () => import('./pack/schema.ts'),
  export: () => import('./pack/export.ts'),
};

async function usage(): Promise<string> {
  const commands = await Promise.all(Object.values(COMMANDS).map((load) => load()));
  return `npm run --silent pack -- COMMAND\n\n${commands.map(({ command }) => command.usage).join('\n\n')}`;
}

// Whoever reads has read enough, as `head` does.
process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => process.exit(code === 'EPIPE' ? 0 : 1));

const [name, ...args] = process.argv.slice(2);
try {
  const load = name === undefined ? undefined : COMMANDS[name];
  if (load === undefined) {
    const asked = name === 'help' || name === '--help';
    if (!asked) throw new UsageError(name === undefined ? 'Name a command.' : `There is no command ${name}.`);
    console.log(await usage());
  } else {
    const { command } = await load();
    if (args.includes('--help')) console.log(command.usage);
    else await command.run(args);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  if (error instanceof UsageError || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS')) {
    console.error(`\n${await usage()}`);
  }
  process.exitCode = 1;
}
