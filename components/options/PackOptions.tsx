/** The installed packs: what they hold, whose they are, on or off; and how to add one. */
import { formatDay } from '../card/format-date.ts';
import { Switch } from '../controls/Switch.tsx';
import { useFileDrop } from '../controls/use-file-drop.ts';
import { AddPack } from './AddPack.tsx';
import type { OptionsPack, PackNews } from './option-values.ts';
import type { OptionsText } from './options-text.ts';
import { Section } from './Section.tsx';

/** EDTF dates less exact than a day are shown as written. */
function dateOf(edtf: string, language: string): string {
  return /^\d{4}-\d\d-\d\d$/.test(edtf) ? formatDay(edtf, language) : edtf;
}

export interface PackOptionsProps {
  t: OptionsText;
  language: string;
  packs: readonly OptionsPack[];
  packsOff: readonly string[];
  /** null: nothing was done yet, or it was dismissed. */
  news: PackNews | null;
  onSwitch(pack: string, on: boolean): void;
  onRemove(pack: string): void;
  /** The files of one pack. */
  onAdd(files: readonly File[]): void;
  onCancel(): void;
  onDismiss(): void;
}

export function PackOptions(props: PackOptionsProps) {
  const { t, language, packs, packsOff, news, onSwitch, onRemove, onAdd, onCancel, onDismiss } = props;
  const drop = useFileDrop(onAdd);
  return (
    <Section heading={t('packs.heading')} hint={t('packs.hint')} drop={drop}>
      {packs.map((pack) => (
        <article key={pack.id} class="ui-pack">
          <header>
            <h3 lang={pack.title.lang}>{pack.title.text}</h3>
            <Switch
              label={t('packs.on', { title: pack.title.text })}
              quiet
              checked={!packsOff.includes(pack.id)}
              onChange={(on) => onSwitch(pack.id, on)}
            />
          </header>
          {pack.outdated && <p class="ui-trouble">{t('packs.outdated')}</p>}
          <p lang={pack.description.lang}>{pack.description.text}</p>
          <p class="ui-pack-counts">
            <span>{t('packs.entities', { count: pack.counts.entities })}</span>
            <span>{t('packs.events', { count: pack.counts.events })}</span>
            <span>{t('packs.claims', { count: pack.counts.claims })}</span>
            <span>{t('packs.sources', { count: pack.counts.sources })}</span>
          </p>
          <p class="ui-hint">
            {t('packs.version', { version: pack.version, date: dateOf(pack.updated, language) })}
            {pack.bundled && ` · ${t('packs.bundled')}`}
            {' · '}
            {t('packs.licence')}{' '}
            <a href={pack.licence.url} target="_blank" rel="noreferrer">
              {pack.licence.name}
            </a>
            {` · ${pack.licence.attribution}`}
          </p>
          {!pack.bundled && (
            <button type="button" class="ui-button ui-danger" onClick={() => onRemove(pack.id)}>
              {t('packs.remove')}
            </button>
          )}
        </article>
      ))}
      <AddPack t={t} news={news} onAdd={onAdd} onCancel={onCancel} onDismiss={onDismiss} />
    </Section>
  );
}
