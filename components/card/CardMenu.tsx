/** What the reader can do with a card beyond reading it: take its content along, look further, or be left in peace. */
import type { IconNode } from 'lucide';
import { Check, EyeOff, FileDown, Flag, Library, MapPinOff, Quote } from 'lucide';
import { useState } from 'preact/hooks';
import { Icon } from '../Icon.tsx';
import { useCard } from './card-context.ts';
import type { CardText } from './card-text.ts';

export interface MenuEvents {
  /** Each gives the text that was put on the clipboard, or was to be. */
  copyCitation(): Promise<CopyResult>;
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

export interface CardMenuProps {
  on: MenuEvents;
  /** The card was opened from a name on the page: that can be marked wrongly. */
  fromMention: boolean;
}

export function CardMenu({ on, fromMention }: CardMenuProps) {
  const { t } = useCard();
  const [result, setResult] = useState<{ key: string; copy: CopyResult } | null>(null);
  const choices: Choice[] = [
    { key: 'action.explorer', icon: Library, run: on.openExplorer },
    { key: 'action.citation', icon: Quote, copy: on.copyCitation },
    { key: 'action.markdown', icon: FileDown, copy: on.copyMarkdown },
    { key: 'action.notName', icon: EyeOff, run: on.muteEntity },
    { key: 'action.notSite', icon: MapPinOff, run: on.muteSite },
    ...(fromMention ? [{ key: 'action.report', icon: Flag, copy: on.copyReport } as const] : []),
  ];
  const choose = async (choice: Choice): Promise<void> => {
    if ('run' in choice) choice.run();
    else setResult({ key: choice.key, copy: await choice.copy() });
  };
  return (
    <div class="ng-menu">
      <ul>
        {choices.map((choice) => (
          <li key={choice.key}>
            <button type="button" class="ng-menu-choice" onClick={() => void choose(choice)}>
              <Icon icon={result?.key === choice.key && result.copy.copied ? Check : choice.icon} size={15} />
              {t(choice.key)}
            </button>
          </li>
        ))}
      </ul>
      <div role="status" class="ng-status">
        {result && (result.copy.copied ? t('action.copied') : t('action.copyFailed'))}
      </div>
      {result && !result.copy.copied && (
        <textarea class="ng-copy-by-hand" readOnly rows={5} aria-label={t('action.copyFailed')}>
          {result.copy.text}
        </textarea>
      )}
    </div>
  );
}
