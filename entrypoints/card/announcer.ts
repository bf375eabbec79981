/** A live region that is in the page only while it has something to say. */
import { cardText } from '../../components/card/card-text.ts';
import { type CardHost, createCardHost } from '../../page/card-host.ts';
import type { CardSurface } from '../../page/card-surface.ts';
import { CARD_STYLE } from './style.ts';

/** Milliseconds before the text goes in: a region is heard only when it was there before its text. */
const SETTLE = 60;
/** Milliseconds that the text stays. */
const STAY = 5_000;

export function createAnnouncer(document: Document): Pick<CardSurface, 'announce' | 'hush'> {
  let host: CardHost | undefined;
  let settling: ReturnType<typeof setTimeout> | undefined;
  let staying: ReturnType<typeof setTimeout> | undefined;
  const hush = (): void => {
    clearTimeout(settling);
    clearTimeout(staying);
    host?.remove();
    host = undefined;
  };
  const announce: CardSurface['announce'] = (where, { language }) => {
    const t = cardText(language);
    host ??= createCardHost({ document, css: CARD_STYLE, near: document.activeElement, removed: hush });
    const { panel } = host;
    panel.className = 'ng ng-hidden';
    panel.lang = language;
    panel.setAttribute('role', 'status');
    clearTimeout(settling);
    clearTimeout(staying);
    settling = setTimeout(() => {
      panel.textContent = where ? t('announce.mention', where) : t('announce.none');
    }, SETTLE);
    staying = setTimeout(hush, STAY);
  };
  return { announce, hush };
}
