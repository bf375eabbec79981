/** The keyboard commands with the keys they have now. */
import type { OptionsText } from '../options/options-text.ts';

/** A command of the manifest. */
export interface Shortcut {
  command: string;
  /** As the browser writes it; empty when none is set. */
  keys: string;
}

/** In the order in which a reader meets them; browsers list them by name. */
const COMMANDS = [
  ['_execute_action', 'keys.popup'],
  ['next-name', 'keys.next'],
  ['previous-name', 'keys.previous'],
  ['open-card', 'keys.card'],
  ['list-names', 'keys.list'],
  ['rescan-page', 'keys.rescan'],
] as const;

export interface ShortcutListProps {
  t: OptionsText;
  shortcuts: readonly Shortcut[];
}

export function ShortcutList({ t, shortcuts }: ShortcutListProps) {
  return (
    <dl class="ui-keys">
      {COMMANDS.map(([command, name]) => {
        const keys = shortcuts.find((shortcut) => shortcut.command === command)?.keys ?? '';
        return (
          <div key={command}>
            <dt>{t(name)}</dt>
            <dd>{keys === '' ? <small>{t('keys.none')}</small> : <kbd>{keys}</kbd>}</dd>
          </div>
        );
      })}
    </dl>
  );
}
