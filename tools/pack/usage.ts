/** The command was called wrongly: the usage is printed after the message. */
export class UsageError extends Error {}
