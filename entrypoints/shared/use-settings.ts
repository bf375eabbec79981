/** The settings that hold, kept up to date. */
import { useEffect, useState } from 'preact/hooks';
import { readSettings, watchSettings } from '../../platform/settings.ts';
import type { Settings } from '../../platform/settings-model.ts';

/** null until they are read. */
export function useSettings(): Settings | null {
  const [settings, setSettings] = useState<Settings | null>(null);
  useEffect(() => {
    void readSettings().then(setSettings);
    return watchSettings(setSettings);
  }, []);
  return settings;
}
