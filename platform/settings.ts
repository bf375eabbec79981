/**
 * The reader's settings in extension storage. Each field has its own key and only changed fields are stored, so two
 * pages of ours that write different fields at once lose nothing, and defaults can improve.
 */
import * as v from 'valibot';
import { browser } from './browser.ts';
import { DEFAULT_SETTINGS, type Settings, StoredSettings } from './settings-model.ts';

const PREFIX = 'settings.';
type Field = keyof Settings;
const FIELDS = Object.keys(DEFAULT_SETTINGS) as Field[];

/** What is stored under each field, read without trust: a broken field is dropped, its neighbours stay. */
export function readStored(stored: Readonly<Record<string, unknown>>): StoredSettings {
  const read: Record<string, unknown> = {};
  for (const field of FIELDS) {
    const value = stored[PREFIX + field];
    if (value === undefined) continue;
    const parsed = v.safeParse(StoredSettings.entries[field], value);
    if (parsed.success) read[field] = parsed.output;
  }
  return read as StoredSettings;
}

/** What holds: the reader's changes over the defaults. */
export function effective(stored: StoredSettings): Settings {
  return { ...DEFAULT_SETTINGS, ...stored } as Settings;
}

/** The settings that hold now. */
export async function readSettings(): Promise<Settings> {
  return effective(readStored(await browser.storage.local.get(FIELDS.map((field) => PREFIX + field))));
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * Changes settings. `change` sees the settings that hold and returns the fields to set; a field set back to its default
 * is forgotten. Changes from all our pages and the background happen one after the other.
 * @throws {v.ValiError} when a value is not valid; then nothing is stored.
 */
export async function changeSettings(change: (now: Settings) => Partial<Settings>): Promise<Settings> {
  return navigator.locks.request('newsgloss-settings', async () => {
    const now = await readSettings();
    const wanted = v.parse(StoredSettings, change(now));
    const set: Record<string, unknown> = {};
    const forget: string[] = [];
    for (const [field, value] of Object.entries(wanted)) {
      if (same(value, DEFAULT_SETTINGS[field as Field])) forget.push(PREFIX + field);
      else set[PREFIX + field] = value;
    }
    await browser.storage.local.set(set);
    await browser.storage.local.remove(forget);
    return effective({ ...now, ...wanted });
  });
}

/** Forgets everything the reader changed. */
export async function resetSettings(): Promise<void> {
  await navigator.locks.request('newsgloss-settings', () =>
    browser.storage.local.remove(FIELDS.map((field) => PREFIX + field)),
  );
}

/** Calls back with the settings that hold after each change, until the returned function is called. */
export function watchSettings(changed: (settings: Settings) => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area !== 'local' || !Object.keys(changes).some((key) => key.startsWith(PREFIX))) return;
    void readSettings().then(changed);
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
