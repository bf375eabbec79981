/** The list of names on this page, as a dialog in the middle of the window. */
import { render } from 'preact';
import { NameList } from '../../components/card/NameList.tsx';
import type { PageName } from '../../core/card/page-name.ts';
import { focusedIn, keepFocusIn } from '../../page/card-focus.ts';
import { createCardHost } from '../../page/card-host.ts';
import type { CardManner, OpenList } from '../../page/card-surface.ts';
import { CARD_STYLE } from './style.ts';

export function openList(
  document: Document,
  names: readonly PageName[],
  { theme, language }: CardManner,
  choose: (name: PageName | null) => void,
): OpenList {
  const returnTo = focusedIn(document);
  const host = createCardHost({
    document,
    css: CARD_STYLE,
    near: document.activeElement,
    removed: () => choose(null),
  });
  const { panel } = host;
  panel.className = 'ng ng-panel';
  panel.dataset.place = 'middle';
  if (theme !== 'auto') panel.dataset.theme = theme;
  panel.addEventListener('keydown', (event) => keepFocusIn(panel, event, host.focused()));
  const close = (): void => {
    render(null, panel);
    host.remove();
    returnTo?.focus({ preventScroll: true });
  };
  render(
    <NameList
      names={names}
      language={language}
      choose={(name) => {
        close();
        choose(name);
      }}
    />,
    panel,
  );
  const dialog = panel.firstElementChild;
  if (dialog instanceof HTMLElement) dialog.focus({ preventScroll: true });
  return { contains: (event) => host.contains(event), close };
}
