/** Asking the background, from a frame or from our own pages. */
import type { Ask, Input, Replies } from './messages.ts';
import { runtime } from './runtime.ts';

/** What comes back of a message: browsers lose or rewrite the errors of each other's messages, so ours are words. */
export type Answer<Value> = { value: Value } | { error: string };

/**
 * Sends one message and waits for its answer.
 * @throws {Error} when the background refuses, fails, or is gone (the extension was reloaded or removed).
 */
export async function ask<Kind extends Ask>(kind: Kind, input: Input<Kind>): Promise<Replies[Kind]> {
  const message = { ask: kind, input };
  const answer = (await runtime().sendMessage(message)) as Answer<Replies[Kind]> | undefined;
  if (answer === undefined) throw new Error(`Nobody answered "${kind}".`);
  if ('error' in answer) throw new Error(answer.error);
  return answer.value;
}
