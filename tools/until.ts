/** Waits for something to become true, by asking again: the page's own timers and script policy play no part. */

const PAUSE = 50;

/**
 * Asks until the answer is not undefined, null or false, and returns it.
 * @param what Completes "gave up waiting for …".
 * @param options.within Milliseconds before giving up.
 * @throws {Error} with the last error's message when the time is over.
 */
export async function until<T>(
  what: string,
  ask: () => Promise<T | undefined | null | false>,
  { within = 15_000 }: { within?: number } = {},
): Promise<T> {
  const end = performance.now() + within;
  let trouble = '';
  for (;;) {
    try {
      const answer = await ask();
      if (answer !== undefined && answer !== null && answer !== false) return answer;
      trouble = '';
    } catch (error) {
      trouble = ` (${error instanceof Error ? error.message : String(error)})`;
    }
    if (performance.now() > end) throw new Error(`gave up waiting for ${what}${trouble}`);
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}
