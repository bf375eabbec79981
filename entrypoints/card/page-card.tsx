/** One card on a page, from its drawing while the reader dwells to its end: its host, its place, its focus. */
import { render } from 'preact';
import { Card, type CardContent } from '../../components/card/Card.tsx';
import { cardText } from '../../components/card/card-text.ts';
import { registeredMapDrawer } from '../../components/card/map-drawing.ts';
import type { CardData } from '../../core/card/card-data.ts';
import type { CitationStyle } from '../../core/cite/bibliography.ts';
import { focusedIn, keepFocusIn } from '../../page/card-focus.ts';
import { type CardHost, createCardHost, createPanel } from '../../page/card-host.ts';
import { type CardPlacement, placeCard } from '../../page/card-position.ts';
import type {
  CardActions,
  CardListener,
  CardOpening,
  CardSubject,
  EntityRef,
  OpenCard,
  ReadyCard,
} from '../../page/card-surface.ts';
import { copyText, reportText } from './copy.ts';
import { CARD_STYLE } from './style.ts';

/** Milliseconds before a card without data shows its skeleton: a flash of one is worse than a short wait. */
const SKELETON_AFTER = 100;

type Step = Parameters<OpenCard['navigate']>[0];

interface View {
  target: EntityRef;
  heading: string;
  content: CardContent;
}

export function prepareCard(document: Document, subject: CardSubject, actions: CardActions): ReadyCard {
  const card = new PageCard(document, subject, actions);
  return {
    open(opening, listener) {
      card.open(opening, listener);
      return card;
    },
    drop: () => card.close({ returnFocus: false }),
  };
}

class PageCard implements OpenCard {
  readonly #document: Document;
  readonly #subject: CardSubject;
  readonly #actions: CardActions;
  /** Everything is drawn in here, before and after it has a place in the document. */
  readonly #panel: HTMLElement;
  /** Undefined until it opens, as is whom it tells. */
  #opening: CardOpening | undefined;
  #listener: CardListener | undefined;
  #returnTo: HTMLElement | null = null;
  /** The entities on the way to the one shown, the shown one last. */
  #views: View[] = [];
  #host: CardHost | undefined;
  #placement: CardPlacement | undefined;
  #pinned = false;
  #modal = false;
  #closed = false;
  /** Counts what was asked for, so that late data of an earlier view is dropped. */
  #asked = 0;

  constructor(document: Document, subject: CardSubject, actions: CardActions) {
    this.#document = document;
    this.#subject = subject;
    this.#actions = actions;
    this.#panel = createPanel(document);
    this.#panel.className = 'ng ng-panel';
    if (subject.manner.theme !== 'auto') this.#panel.dataset.theme = subject.manner.theme;
    this.#await({ ...subject, depth: 0 });
  }

  open(opening: CardOpening, listener: CardListener): void {
    this.#opening = opening;
    this.#listener = listener;
    this.#modal = opening.by === 'keyboard';
    this.#returnTo = focusedIn(this.#document);
    if (this.#views.length === 0) this.#waitVisibly({ ...this.#subject, depth: 0 });
    else if (this.#modal) this.#draw(false);
    else this.#present(false);
  }

  navigate(step: Step): void {
    this.#await(step);
    this.#waitVisibly(step);
  }

  /** Draws what comes, unless something else was asked for meanwhile. */
  #await({ target, heading, data, depth }: Step): void {
    this.#asked += 1;
    const asked = this.#asked;
    const show = (content: CardContent): void => {
      if (asked === this.#asked) this.#show({ target, heading, content }, depth);
    };
    data.then(
      (ready) => show({ state: 'ready', data: ready }),
      () => show({ state: 'failed' }),
    );
  }

  /** Shows a skeleton when what was asked for last is not there in time. */
  #waitVisibly({ target, heading, depth, data }: Step): void {
    const asked = this.#asked;
    let settled = false;
    const settle = (): void => {
      settled = true;
    };
    data.then(settle, settle);
    setTimeout(() => {
      if (!settled && asked === this.#asked) {
        this.#show({ target, heading, content: { state: 'loading' } }, depth);
      }
    }, SKELETON_AFTER);
  }

  #show(view: View, depth: number): void {
    if (this.#closed) return;
    const moved = this.#views.length !== depth + 1;
    this.#views = [...this.#views.slice(0, depth), view];
    this.#draw(moved);
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
    render(null, this.#panel);
    this.#host?.remove();
    if (returnFocus && hadFocus) this.#returnTo?.focus({ preventScroll: true });
  }

  /** Puts the card into the page when there is first something to show. */
  #mount({ anchor }: CardOpening): CardHost {
    const host = createCardHost({
      document: this.#document,
      css: CARD_STYLE,
      near: anchor.context,
      panel: this.#panel,
      removed: () => this.#listener?.close(),
    });
    host.panel.addEventListener('keydown', (event) => {
      if (!event.isTrusted) return;
      this.#listener?.engaged();
      if (this.#modal) keepFocusIn(host.panel, event, host.focused());
    });
    return host;
  }

  #draw(moved: boolean): void {
    const view = this.#views.at(-1);
    if (!view) return;
    const hadFocus = this.#host?.focused() != null;
    this.#render(view);
    this.#present(moved, hadFocus);
  }

  #render(view: View): void {
    const { manner, evidence } = this.#subject;
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
      this.#panel,
    );
  }

  /** Puts what is drawn before the reader, once the card is to be open. */
  #present(moved: boolean, hadFocus = false): void {
    if (!this.#opening) return;
    const first = !this.#host;
    if (first) {
      this.#host = this.#mount(this.#opening);
      this.#placement = this.#place(this.#opening);
    }
    const dialog = this.#panel.firstElementChild;
    if (dialog instanceof HTMLElement) {
      if (moved) dialog.querySelector('.ng-body')?.scrollTo(0, 0);
      if ((first && this.#modal) || (moved && hadFocus)) dialog.focus({ preventScroll: true });
    }
  }

  #place({ anchor, point }: CardOpening): CardPlacement {
    return placeCard({
      panel: this.#panel,
      anchor,
      ...(point && { point }),
      placed: (bounds) => this.#listener?.placed(bounds),
      lost: () => this.#listener?.lost(),
    });
  }

  #events(view: View) {
    const { heading, manner, evidence } = this.#subject;
    const copy = (make: (data: CardData) => Promise<string> | string) => () =>
      copyText(() => (view.content.state === 'ready' ? make(view.content.data) : ''));
    return {
      back: () => this.#listener?.back(),
      pin: (pinned: boolean) => this.#listener?.pin(pinned),
      close: () => this.#listener?.close(),
      move: (x: number, y: number) => this.#placement?.moveBy(x, y),
      retry: () => this.#listener?.retry(),
      openNested: (entity: string, name: string) =>
        this.#listener?.nested({ pack: view.target.pack, entity }, name),
      openExplorer: () => {
        const { content } = view;
        const articleDate = content.state === 'ready' ? content.data.articleDate : undefined;
        this.#actions.openExplorer(view.target, articleDate);
      },
      muteEntity: () => {
        this.#actions.muteEntity(view.target);
        this.#listener?.close();
      },
      muteSite: () => {
        this.#actions.muteSite();
        this.#listener?.close();
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
