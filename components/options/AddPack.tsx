/** Adding a pack from files, and what became of it. */
import { Check, FilePlus } from 'lucide';
import { useEffect, useRef } from 'preact/hooks';
import { Icon } from '../Icon.tsx';
import type { PackNews } from './option-values.ts';
import type { OptionsText } from './options-text.ts';
import { PackTrouble } from './PackTrouble.tsx';

export interface AddPackProps {
  t: OptionsText;
  news: PackNews | null;
  /** The files of one pack. */
  onAdd(files: readonly File[]): void;
  /** Wanted while a pack is being added. */
  onCancel(): void;
  onDismiss(): void;
}

export function AddPack({ t, news, onAdd, onCancel, onDismiss }: AddPackProps) {
  const button = useRef<HTMLButtonElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const busy = news?.state === 'adding';
  // The button that the reader pressed went away with the pack.
  useEffect(() => {
    if (news?.state === 'removed') button.current?.focus();
  }, [news]);
  return (
    <div class="ui-add-pack">
      <button
        ref={button}
        type="button"
        class="ui-button"
        // Not `disabled`, which would take the focus away.
        aria-disabled={busy}
        onClick={() => {
          if (!busy) input.current?.click();
        }}
      >
        <Icon icon={FilePlus} />
        {t('packs.add')}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept=".yaml,.yml,.json"
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          // Choosing the same file again, mended, is a change, too.
          currentTarget.value = '';
          if (files.length > 0) onAdd(files);
        }}
      />
      <p class="ui-hint">{t('packs.addHint')}</p>
      <div class="ui-going">
        <div role="status">
          <Going t={t} news={news} />
        </div>
        {news?.state === 'adding' && news.step !== 'storing' && (
          <button
            type="button"
            class="ui-button"
            onClick={() => {
              onCancel();
              button.current?.focus();
            }}
          >
            {t('packs.cancel')}
          </button>
        )}
      </div>
      <PackTrouble
        t={t}
        news={news}
        onDismiss={() => {
          onDismiss();
          button.current?.focus();
        }}
      />
    </div>
  );
}

/** What goes on, or went well. */
function Going({ t, news }: Pick<AddPackProps, 't' | 'news'>) {
  if (news?.state === 'adding') return <p>{t(`packs.step.${news.step}`)}</p>;
  if (news?.state !== 'added' && news?.state !== 'removed') return null;
  return (
    <p class="ui-done">
      <Icon icon={Check} />
      {/* One element: the title may be in another language, and what is beside it runs on. */}
      <span>{done(t, news)}</span>
    </p>
  );
}

function done(t: OptionsText, news: Extract<PackNews, { state: 'added' | 'removed' }>): string {
  const title = news.title.text;
  if (news.state === 'removed') return t('packs.removed', { title });
  const { version, before, names: count } = news;
  return before === null || before === version
    ? t('packs.added', { title, version, count })
    : t('packs.replaced', { title, before, version, count });
}
