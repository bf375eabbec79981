/** The options page. Every change takes effect at once; there is nothing to save. */
import type { Shortcut } from '../controls/ShortcutList.tsx';
import { CardOptions } from './CardOptions.tsx';
import { GeneralOptions } from './GeneralOptions.tsx';
import { KeyOptions } from './KeyOptions.tsx';
import { MarkOptions } from './MarkOptions.tsx';
import { NameOptions } from './NameOptions.tsx';
import type { Change, MutedName, OptionsPack, OptionValues, PackNews } from './option-values.ts';
import { optionsText } from './options-text.ts';
import { PackOptions } from './PackOptions.tsx';
import { ResetOptions } from './ResetOptions.tsx';
import { SiteOptions } from './SiteOptions.tsx';

export interface OptionsProps {
  /** BCP 47 tag of the interface. */
  language: string;
  values: OptionValues;
  muted: readonly MutedName[];
  packs: readonly OptionsPack[];
  packNews: PackNews | null;
  shortcuts: readonly Shortcut[];
  change: Change;
  paint(names: readonly Element[], style: OptionValues['markStyle']): void;
  /** @returns whether the text was a site. */
  onAddSite(text: string): boolean;
  onRemoveSite(site: string): void;
  onUnmute(key: string): void;
  onSwitchPack(pack: string, on: boolean): void;
  onRemovePack(pack: string): void;
  onAddPack(files: readonly File[]): void;
  onCancelPack(): void;
  onDismissPackNews(): void;
  onChangeShortcuts?: () => void;
  onReset(): void;
}

export function Options(props: OptionsProps) {
  const { language, values, change } = props;
  const t = optionsText(language);
  return (
    <div
      class="ng ui-options"
      lang={language}
      data-theme={values.theme === 'auto' ? undefined : values.theme}
    >
      <header>
        <img src="/icon/newsgloss.svg" alt="" width="40" height="40" />
        <div>
          <h1>{t('title')}</h1>
          <p class="ui-hint">{t('saved')}</p>
        </div>
      </header>
      <main>
        <GeneralOptions t={t} values={values} change={change} />
        <MarkOptions t={t} language={language} values={values} change={change} paint={props.paint} />
        <CardOptions t={t} values={values} change={change} />
        <SiteOptions t={t} sites={values.sitesOff} onAdd={props.onAddSite} onRemove={props.onRemoveSite} />
        <NameOptions t={t} names={props.muted} onRemove={props.onUnmute} />
        <PackOptions
          t={t}
          language={language}
          packs={props.packs}
          packsOff={values.packsOff}
          onSwitch={props.onSwitchPack}
          news={props.packNews}
          onRemove={props.onRemovePack}
          onAdd={props.onAddPack}
          onCancel={props.onCancelPack}
          onDismiss={props.onDismissPackNews}
        />
        <KeyOptions
          t={t}
          shortcuts={props.shortcuts}
          {...(props.onChangeShortcuts && { onChange: props.onChangeShortcuts })}
        />
        <ResetOptions t={t} onReset={props.onReset} />
      </main>
    </div>
  );
}
