/** The first page's state: the language and the shortcuts. */
import { useEffect, useState } from 'preact/hooks';
import { Welcome } from '../../components/welcome/Welcome.tsx';
import { browser } from '../../platform/browser.ts';
import { interfaceLanguage } from '../../platform/language.ts';
import { type KnownShortcut, readShortcuts } from '../../platform/shortcuts.ts';
import { useSettings } from '../shared/use-settings.ts';

export function WelcomeApp() {
  const settings = useSettings();
  const [shortcuts, setShortcuts] = useState<readonly KnownShortcut[]>([]);
  useEffect(() => {
    void readShortcuts().then(setShortcuts);
  }, []);
  if (settings === null) return null;
  return (
    <Welcome
      language={interfaceLanguage(settings)}
      theme={settings.theme}
      pinning={import.meta.env.CHROME || import.meta.env.EDGE}
      shortcuts={shortcuts}
      onOptions={() => void browser.runtime.openOptionsPage()}
      onExplore={() => void browser.tabs.create({ url: browser.runtime.getURL('/explore.html') })}
    />
  );
}
