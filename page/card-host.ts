/**
 * The card's place in the page: one element in the top layer with a closed shadow root, in the document only while
 * its card is open. Nothing else of the page is touched, and nothing that happens inside reaches the page's
 * bubbling listeners. (A page that listens in the capture phase on window or document still learns that something
 * happened on our host, never on what inside it.)
 */

import { rememberOwnHost } from './own-hosts.ts';

const HTML = 'http://www.w3.org/1999/xhtml';

/** Times that a host which the page removed or hid is put back before the card gives up. */
const MOST_RETURNS = 3;

/** Events that would tell the page's own handlers (shortcuts, "click outside", analytics) what the reader does in the card. */
const PRIVATE_EVENTS = [
  ...['pointerdown', 'pointerup', 'pointermove', 'pointerover', 'pointerout', 'pointercancel'],
  ...[
    'mousedown',
    'mouseup',
    'mousemove',
    'mouseover',
    'mouseout',
    'click',
    'auxclick',
    'dblclick',
    'contextmenu',
  ],
  ...['touchstart', 'touchmove', 'touchend', 'touchcancel', 'wheel'],
  ...['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'change'],
  ...['focusin', 'focusout', 'copy', 'cut', 'paste', 'selectstart', 'dragstart', 'drag', 'dragend', 'drop'],
] as const;

/** The host's own style. `!important` inside the shadow wins over whatever the page says of its `div`s. */
const HOST_STYLE = `:host {
  all: initial !important;
  display: block !important;
  position: fixed !important;
  inset: 0 auto auto 0 !important;
  inline-size: 0 !important;
  block-size: 0 !important;
  overflow: visible !important;
  direction: ltr !important;
  unicode-bidi: isolate !important;
  pointer-events: none !important;
  color-scheme: light dark !important;
}
@media print { :host { display: none !important; } }`;

export interface CardHostOptions {
  document: Document;
  /** Style sheet of the content. */
  css: string;
  /** Text near the card: a modal dialog or full-screen element around it must hold the host too, or the host would be inert. */
  near: Element | null;
  /** Content that is drawn already, from `createPanel`; an empty panel without. */
  panel?: HTMLElement;
  /** The page took the host away more often than it is put back: the card is gone. */
  removed(): void;
}

export interface CardHost {
  /** The element inside the shadow root that holds the content. */
  readonly panel: HTMLElement;
  /** The focused element inside, or null. */
  focused(): Element | null;
  /** Whether an event's path leads through the host. Before events that our own closed root hides, ask this. */
  contains(event: Event): boolean;
  /** Takes the host out of the document for good. */
  remove(): void;
}

/** Sheets are read once and shared by all our roots in a document. */
const sheets = new WeakMap<Document, Map<string, CSSStyleSheet>>();

function sheetOf(css: string, document: Document): CSSStyleSheet {
  const known = sheets.get(document) ?? new Map<string, CSSStyleSheet>();
  sheets.set(document, known);
  let sheet = known.get(css);
  if (!sheet) {
    sheet = new (document.defaultView ?? globalThis).CSSStyleSheet();
    sheet.replaceSync(css);
    known.set(css, sheet);
  }
  return sheet;
}

/** A panel in no document: content can be drawn in it before its host is put anywhere. */
export function createPanel(document: Document): HTMLElement {
  // XML documents make no HTML elements unless asked for them by name space.
  return document.createElementNS(HTML, 'div');
}

/** Puts a host into the document and the top layer. */
export function createCardHost({ document, css, near, panel, removed }: CardHostOptions): CardHost {
  const host = document.createElementNS(HTML, 'div');
  host.setAttribute('popover', 'manual');
  rememberOwnHost(host);
  const root = host.attachShadow({ mode: 'closed' });
  root.adoptedStyleSheets = [HOST_STYLE, css].map((text) => sheetOf(text, document));
  const content = panel ?? createPanel(document);
  root.append(content);

  const closed = new AbortController();
  const { signal } = closed;
  // The page can only reach the host itself; what it dispatches there is no reader's doing.
  const dropUntrusted = (event: Event): void => {
    if (event.isTrusted) return;
    event.stopImmediatePropagation();
    event.preventDefault();
  };
  for (const type of PRIVATE_EVENTS) {
    root.addEventListener(type, dropUntrusted, { capture: true, signal });
    host.addEventListener(type, (event) => event.stopPropagation(), { signal, passive: true });
  }

  const home = near?.closest<HTMLElement>('dialog:modal, :fullscreen') ?? document.documentElement;
  let returns = 0;
  const show = (): void => {
    if (!host.isConnected) (home.isConnected ? home : document.documentElement).append(host);
    if (!host.matches(':popover-open')) host.showPopover();
  };
  const putBack = (): void => {
    if (signal.aborted || (host.isConnected && host.matches(':popover-open'))) return;
    returns += 1;
    if (returns <= MOST_RETURNS && document.documentElement) show();
    else {
      remove();
      removed();
    }
  };
  const observer = new MutationObserver(putBack);
  const remove = (): void => {
    closed.abort();
    observer.disconnect();
    host.remove();
  };

  show();
  observer.observe(document, { childList: true });
  observer.observe(home, { childList: true });
  host.addEventListener('toggle', putBack, { signal });

  return {
    panel: content,
    focused: () => root.activeElement,
    contains: (event) => event.composedPath().includes(host),
    remove,
  };
}
