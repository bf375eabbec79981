/** What each command of the pack line is made of. */

/** One command; `run` gets the arguments after its name. */
export interface Command {
  usage: string;
  /** @throws {UsageError} when it was called wrongly. */
  run(args: string[]): Promise<void>;
}

/** The command was called wrongly: the usage is printed after the message. */
export class UsageError extends Error {}
