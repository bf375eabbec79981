/** What the reader can do with a card beyond reading it: take its content along, look further, or be left in peace. */
import type { IconNode } from 'lucide';
import { BookMarked, Check, EyeOff, FileDown, Flag, Library, MapPinOff, Quote } from 'lucide';
import { useState } from 'preact/hooks';
import type { CitationStyle } from '../../core/cite/bibliography.ts';
import { Icon } from '../Icon.tsx';
import { useCard } from './card-context.ts';
import type { CardText } from './card-text.ts';

export interface MenuEvents {
  /** Each gives the text that was put on the clipboard, or was to be. */
  copyCitation(): Promise<CopyResult>;
  copyBibliography(style: CitationStyle): Promise<CopyResult>;
  copyMarkdown(): Promise<CopyResult>;
  copyReport(): Promise<CopyResult>;
  openExplorer(): void;
  muteEntity(): void;
  muteSite(): void;
}

/** What became of a copy: `text` is shown for copying by hand when the browser refused. */
export interface CopyResult {
  copied: boolean;
  text: string;
}

type Choice = { key: Parameters<CardText>[0]; icon: IconNode } & (
  | { copy: () => Promise<CopyResult> }
  | { run: () => void }
);

/** Styles are known by these names everywhere. */
const STYLES: readonly { style: CitationStyle; name: string }[] = [
  { style: 'apa', name: 'APA' },
  { style: 'harvard1', name: 'Harvard' },
  { style: 'vancouver', name: 'Vancouver' },
];

export interface CardMenuProps {
  on: MenuEvents;
  /** The card was opened from a name on the page: that can be marked wrongly. */
  fromMention: boolean;
}

function statusOf(copy: CopyResult | null): 'action.copied' | 'action.copyFailed' | 'action.copyBroken' {
  if (copy === null) return 'action.copyBroken';
  return copy.copied ? 'action.copied' : 'action.copyFailed';
}

export function CardMenu({ on, fromMention }: CardMenuProps) {
  const { t } = useCard();
  const [result, setResult] = useState<{ key: string; copy: CopyResult | null } | null>(null);
  const taking: Choice[] = [
    { key: 'action.explorer', icon: Library, run: on.openExplorer },
    { key: 'action.citation', icon: Quote, copy: on.copyCitation },
    { key: 'action.markdown', icon: FileDown, copy: on.copyMarkdown },
  ];
  const objecting: Choice[] = [
    { key: 'action.notName', icon: EyeOff, run: on.muteEntity },
    { key: 'action.notSite', icon: MapPinOff, run: on.muteSite },
    ...(fromMention ? [{ key: 'action.report', icon: Flag, copy: on.copyReport } as const] : []),
  ];
  const choose = async (choice: Choice): Promise<void> => {
    if ('run' in choice) choice.run();
    else await take(choice.key, choice.copy);
  };
  /** Null: there was nothing to copy, because the extension is gone from this page. */
  const take = async (key: string, copy: () => Promise<CopyResult>): Promise<void> =>
    setResult({ key, copy: await copy().catch(() => null) });
  const copied = (key: string): boolean => result?.key === key && result.copy?.copied === true;
  const line = (choice: Choice) => (
    <li key={choice.key}>
      <button type="button" class="ng-menu-choice" onClick={() => void choose(choice)}>
        <Icon icon={copied(choice.key) ? Check : choice.icon} size={15} />
        {t(choice.key)}
      </button>
    </li>
  );
  return (
    <div class="ng-menu">
      <ul>
        {taking.map(line)}
        <li class="ng-styles">
          <Icon icon={BookMarked} size={15} />
          {t('action.sources')}
          {STYLES.map(({ style, name }) => (
            <button
              key={style}
              type="button"
              class="ng-style"
              aria-label={t('action.sourcesAs', { style: name })}
              onClick={() => void take(style, () => on.copyBibliography(style))}
            >
              {name}
              {copied(style) && <Icon icon={Check} size={13} />}
            </button>
          ))}
        </li>
      </ul>
      <ul class="ng-objecting">{objecting.map(line)}</ul>
      <div role="status" class="ng-status">
        {result && t(statusOf(result.copy))}
      </div>
      {result?.copy?.copied === false && (
        <textarea class="ng-copy-by-hand" readOnly rows={5} aria-label={t('action.copyFailed')}>
          {result.copy.text}
        </textarea>
      )}
    </div>
  );
}
