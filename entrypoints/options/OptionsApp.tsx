/** The options page's state: settings, packs, shortcuts. */
import { useEffect, useState } from 'preact/hooks';
import { Options } from '../../components/options/Options.tsx';
import type { MutedName, OptionsPack } from '../../components/options/option-values.ts';
import { chooseText } from '../../core/card/choose-text.ts';
import { ask } from '../../platform/ask.ts';
import { interfaceLanguage, readerLanguages } from '../../platform/language.ts';
import type { PackSummary } from '../../platform/messages.ts';
import { changeSettings, resetSettings } from '../../platform/settings.ts';
import type { Settings } from '../../platform/settings-model.ts';
import { type KnownShortcut, openShortcutPage, readShortcuts } from '../../platform/shortcuts.ts';
import { parseSite, withSiteOff, withSiteOn } from '../../platform/sites.ts';
import { useSettings } from '../shared/use-settings.ts';
import { paintPreview } from './paint-preview.ts';
import { usePacks } from './use-packs.ts';

export function OptionsApp() {
  const settings = useSettings();
  const [shortcuts, setShortcuts] = useState<readonly KnownShortcut[]>([]);
  const muted = useMuted(settings);
  const languages = settings === null ? [] : readerLanguages(settings);
  const packs = usePacks(languages);
  useEffect(() => {
    void readShortcuts().then(setShortcuts);
    // The reader comes back from the browser's page for shortcuts.
    const again = () => void readShortcuts().then(setShortcuts);
    window.addEventListener('focus', again);
    return () => window.removeEventListener('focus', again);
  }, []);

  if (settings === null) return null;
  const openShortcuts = openShortcutPage();
  return (
    <Options
      language={interfaceLanguage(settings)}
      values={settings}
      muted={muted}
      packs={packs.packs.map((pack) => shown(pack, languages))}
      packNews={packs.news}
      shortcuts={shortcuts}
      change={(change) => void changeSettings(() => change as Partial<Settings>)}
      paint={paintPreview}
      onAddSite={(text) => {
        const site = parseSite(text);
        if (site !== null) void changeSettings(({ sitesOff }) => ({ sitesOff: withSiteOff(sitesOff, site) }));
        return site !== null;
      }}
      onRemoveSite={(site) =>
        void changeSettings(({ sitesOff }) => ({ sitesOff: withSiteOn(sitesOff, site) }))
      }
      onUnmute={(key) =>
        void changeSettings(({ entitiesOff }) => ({
          entitiesOff: entitiesOff.filter((other) => other !== key),
        }))
      }
      onSwitchPack={(pack, on) =>
        void changeSettings(({ packsOff }) => ({
          packsOff: on ? packsOff.filter((other) => other !== pack) : [...packsOff, pack],
        }))
      }
      onRemovePack={packs.remove}
      onAddPack={packs.add}
      onCancelPack={packs.cancel}
      onDismissPackNews={packs.dismiss}
      {...(openShortcuts && { onChangeShortcuts: openShortcuts })}
      onReset={() => void resetSettings()}
    />
  );
}

function shown({ title, description, ...pack }: PackSummary, languages: readonly string[]): OptionsPack {
  return { ...pack, title: chooseText(title, languages), description: chooseText(description, languages) };
}

/** Names that are never marked, with what their packs call them; those of packs that are gone keep their id. */
function useMuted(settings: Settings | null): readonly MutedName[] {
  const [muted, setMuted] = useState<readonly MutedName[]>([]);
  useEffect(() => {
    if (settings === null) return;
    const refs = settings.entitiesOff.flatMap((key) => {
      const [pack, entity] = key.split('/');
      return pack && entity ? [{ key, pack, entity }] : [];
    });
    void ask('labels', { refs: refs.map(({ pack, entity }) => ({ pack, entity })) }).then((labels) => {
      const known = new Map(labels.map((label) => [`${label.pack}/${label.entity}`, label.label]));
      setMuted(
        refs.map(({ key, entity }) => {
          const label = known.get(key);
          const chosen =
            label === undefined
              ? { text: entity, lang: 'und' }
              : chooseText(label, readerLanguages(settings));
          return { key, name: chosen.text, lang: chosen.lang };
        }),
      );
    });
  }, [settings]);
  return muted;
}
