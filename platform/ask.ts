/** Asking the background, from a frame or from our own pages. */
import { browser } from './browser.ts';
import type { Ask, Input, Replies } from './messages.ts';

/**
 * Sends one message and waits for its answer.
 * @throws {Error} when the background refuses, fails, or is gone (the extension was reloaded or removed).
 */
export async function ask<Kind extends Ask>(kind: Kind, input: Input<Kind>): Promise<Replies[Kind]> {
  return (await browser.runtime.sendMessage({ ask: kind, input })) as Replies[Kind];
}
