/** As much of the extension API as the platform's unit tests need: storage with events, and the extension's identity. */

type Changes = Record<string, { oldValue?: unknown; newValue?: unknown }>;
type ChangeListener = (changes: Changes, area: string) => void;

export const EXTENSION_ID = 'extension-of-tests';
export const EXTENSION_ORIGIN = 'chrome-extension://extension-of-tests';

/** A storage area's content, to look into and to break. */
export const stored: Record<string, unknown> = {};
const listeners = new Set<ChangeListener>();

export function emptyStorage(): void {
  for (const key of Object.keys(stored)) delete stored[key];
  listeners.clear();
}

function tell(changes: Changes): void {
  if (Object.keys(changes).length > 0) for (const listener of [...listeners]) listener(changes, 'local');
}

/** One turn of the event loop for each call, as in a browser: whoever forgets to lock is found out. */
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

export const browser = {
  runtime: { id: EXTENSION_ID, getURL: (path: string) => `${EXTENSION_ORIGIN}/${path.replace(/^\//, '')}` },
  storage: {
    local: {
      async get(keys: string[]): Promise<Record<string, unknown>> {
        await turn();
        return structuredClone(
          Object.fromEntries(keys.filter((key) => key in stored).map((key) => [key, stored[key]])),
        );
      },
      async set(items: Record<string, unknown>): Promise<void> {
        await turn();
        const changes: Changes = {};
        for (const [key, value] of Object.entries(items)) {
          changes[key] = { oldValue: stored[key], newValue: value };
          stored[key] = structuredClone(value);
        }
        tell(changes);
      },
      async remove(keys: string[]): Promise<void> {
        await turn();
        const changes: Changes = {};
        for (const key of keys.filter((name) => name in stored)) {
          changes[key] = { oldValue: stored[key] };
          delete stored[key];
        }
        tell(changes);
      },
    },
    onChanged: {
      addListener: (listener: ChangeListener) => listeners.add(listener),
      removeListener: (listener: ChangeListener) => listeners.delete(listener),
    },
  },
};
