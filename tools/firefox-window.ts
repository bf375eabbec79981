/** Firefox's own window, reached through WebDriver BiDi: preferences, commands, the browser's console. */
import type { Browser } from 'puppeteer-core';

/** What we use of puppeteer's BiDi connection, to which it has no public way. */
export interface Bidi {
  send(method: string, params: Record<string, unknown>): Promise<{ result: unknown }>;
}

/** The connection to Firefox; undefined for other browsers. */
export function bidiOf(browser: Browser): Bidi | undefined {
  const { connection } = browser as unknown as { connection?: Bidi };
  return typeof connection?.send === 'function' ? connection : undefined;
}

/** The browser's own window, where its privileged API is. */
export interface FirefoxWindow {
  /**
   * Runs a function in the browser's own window and returns what it returns; arguments and result are JSON.
   * @param code Function source.
   */
  ask<T>(code: string, ...args: unknown[]): Promise<T>;
}

/** @throws {Error} for a browser that is not Firefox or was opened without system access. */
export async function firefoxWindow(browser: Browser): Promise<FirefoxWindow> {
  const bidi = bidiOf(browser);
  if (!bidi) throw new Error('This browser is not Firefox.');
  const tree = (await bidi.send('browsingContext.getTree', { 'moz:scope': 'chrome' })) as {
    result: { contexts: { context: string }[] };
  };
  const context = tree.result.contexts[0]?.context;
  return {
    async ask<T>(code: string, ...args: unknown[]) {
      const { result } = (await bidi.send('script.callFunction', {
        functionDeclaration: `async (args) => JSON.stringify((await (${code})(...JSON.parse(args))) ?? null)`,
        arguments: [{ type: 'string', value: JSON.stringify(args) }],
        target: { context },
        awaitPromise: true,
      })) as { result: { type: string; result: { value: string }; exceptionDetails?: { text: string } } };
      if (result.type !== 'success') throw new Error(result.exceptionDetails?.text ?? 'unknown');
      return JSON.parse(result.result.value) as T;
    },
  };
}
