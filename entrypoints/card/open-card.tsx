/** One open card on a page: its host, its place, its focus, and what is drawn in it. */
import { render } from 'preact';
import { Card, type CardContent } from '../../components/card/Card.tsx';
import { cardText } from '../../components/card/card-text.ts';
import { registeredMapDrawer } from '../../components/card/map-drawing.ts';
import type { CardData } from '../../core/card/card-data.ts';
import type { CitationStyle } from '../../core/cite/bibliography.ts';
import { focusedIn, keepFocusIn } from '../../page/card-focus.ts';
import { type CardHost, createCardHost } from '../../page/card-host.ts';
import { type CardPlacement, placeCard } from '../../page/card-position.ts';
import type { CardActions, CardListener, CardRequest, EntityRef, OpenCard } from '../../page/card-surface.ts';
import { copyText, reportText } from './copy.ts';
import { CARD_STYLE } from './style.ts';

/** Milliseconds before a card without data shows its skeleton: a flash of one is worse than a short wait. */
const SKELETON_AFTER = 100;

interface View {
  target: EntityRef;
  heading: string;
  content: CardContent;
}

export function openCard(
  document: Document,
  request: CardRequest,
  listener: CardListener,
  actions: CardActions,
): OpenCard {
  return new PageCard(document, request, listener, actions);
}

class PageCard implements OpenCard {
  readonly #document: Document;
  readonly #request: CardRequest;
  readonly #listener: CardListener;
  readonly #actions: CardActions;
  readonly #returnTo: HTMLElement | null;
  /** The entities on the way to the one shown, the shown one last. */
  #views: View[];
  #host: CardHost | undefined;
  #placement: CardPlacement | undefined;
  #pinned = false;
  #modal: boolean;
  #closed = false;
  /** Counts what was asked for, so that late data of an earlier view is dropped. */
  #asked = 0;

  constructor(document: Document, request: CardRequest, listener: CardListener, actions: CardActions) {
    this.#document = document;
    this.#request = request;
    this.#listener = listener;
    this.#actions = actions;
    this.#modal = request.by === 'keyboard';
    this.#returnTo = focusedIn(document);
    this.#views = [];
    this.navigate({ target: request.target, heading: request.heading, data: request.data, depth: 0 });
  }

  navigate({ target, heading, data, depth }: Parameters<OpenCard['navigate']>[0]): void {
    this.#asked += 1;
    const asked = this.#asked;
    let settled = false;
    const show = (content: CardContent): void => {
      if (this.#closed || asked !== this.#asked) return;
      const moved = this.#views.length !== depth + 1;
      this.#views = [...this.#views.slice(0, depth), { target, heading, content }];
      this.#draw(moved);
    };
    data.then(
      (ready) => {
        settled = true;
        show({ state: 'ready', data: ready });
      },
      () => {
        settled = true;
        show({ state: 'failed' });
      },
    );
    setTimeout(() => {
      if (!settled) show({ state: 'loading' });
    }, SKELETON_AFTER);
  }

  setPinned(pinned: boolean): void {
    this.#pinned = pinned;
    if (pinned) {
      this.#placement?.detach();
      this.#modal = false;
    }
    this.#draw(false);
  }

  contains(event: Event): boolean {
    return this.#host?.contains(event) ?? false;
  }

  close({ returnFocus }: { returnFocus: boolean }): void {
    if (this.#closed) return;
    this.#closed = true;
    const hadFocus = this.#host?.focused() != null;
    this.#placement?.stop();
    if (this.#host) {
      render(null, this.#host.panel);
      this.#host.remove();
    }
    if (returnFocus && hadFocus) this.#returnTo?.focus({ preventScroll: true });
  }

  /** Puts the host into the page when there is first something to show. */
  #mount(): CardHost {
    const { anchor, manner } = this.#request;
    const host = createCardHost({
      document: this.#document,
      css: CARD_STYLE,
      near: anchor.context,
      removed: () => this.#listener.close(),
    });
    host.panel.className = 'ng ng-panel';
    if (manner.theme !== 'auto') host.panel.dataset.theme = manner.theme;
    host.panel.addEventListener('keydown', (event) => {
      if (!event.isTrusted) return;
      this.#listener.engaged();
      if (this.#modal) keepFocusIn(host.panel, event, host.focused());
    });
    return host;
  }

  #draw(moved: boolean): void {
    const view = this.#views.at(-1);
    if (!view) return;
    const first = !this.#host;
    this.#host ??= this.#mount();
    const { panel } = this.#host;
    const hadFocus = this.#host.focused() !== null;
    const { manner, evidence } = this.#request;
    const nested = this.#views.length > 1;
    const before = this.#views.at(-2);
    const drawMap = registeredMapDrawer();
    render(
      <Card
        content={view.content}
        heading={view.heading}
        language={manner.language}
        {...(before && { backTo: nameOf(before) })}
        pinned={this.#pinned}
        modal={this.#modal}
        {...(evidence && !nested && { evidence })}
        {...(drawMap && { drawMap })}
        on={this.#events(view)}
      />,
      panel,
    );
    if (first) this.#place(panel);
    const dialog = panel.firstElementChild;
    if (dialog instanceof HTMLElement) {
      if (moved) dialog.querySelector('.ng-body')?.scrollTo(0, 0);
      if ((first && this.#modal) || (moved && hadFocus)) dialog.focus({ preventScroll: true });
    }
  }

  #place(panel: HTMLElement): void {
    const { anchor, point } = this.#request;
    this.#placement = placeCard({
      panel,
      anchor,
      ...(point && { point }),
      placed: (bounds) => this.#listener.placed(bounds),
      lost: () => this.#listener.lost(),
    });
  }

  #events(view: View) {
    const { heading, manner, evidence } = this.#request;
    const listener = this.#listener;
    const copy = (make: (data: CardData) => Promise<string> | string) => () =>
      copyText(() => (view.content.state === 'ready' ? make(view.content.data) : ''));
    return {
      back: () => listener.back(),
      pin: (pinned: boolean) => listener.pin(pinned),
      close: () => listener.close(),
      move: (x: number, y: number) => this.#placement?.moveBy(x, y),
      retry: () => listener.retry(),
      openNested: (entity: string, name: string) => listener.nested({ pack: view.target.pack, entity }, name),
      openExplorer: () => {
        const { content } = view;
        const articleDate = content.state === 'ready' ? content.data.articleDate : undefined;
        this.#actions.openExplorer(view.target, articleDate);
      },
      muteEntity: () => {
        this.#actions.muteEntity(view.target);
        listener.close();
      },
      muteSite: () => {
        this.#actions.muteSite();
        listener.close();
      },
      copyCitation: copy((data) => this.#actions.citation(data)),
      copyBibliography: (style: CitationStyle) =>
        copy((data) => this.#actions.bibliography(data, style, manner.language))(),
      copyMarkdown: copy((data) => this.#actions.markdown(data)),
      copyReport: copy((data) => reportText(data, heading, evidence, cardText(manner.language))),
    };
  }
}

const nameOf = ({ content, heading }: View): string =>
  content.state === 'ready' ? content.data.entity.name.text : heading;
