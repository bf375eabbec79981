/** From pointing to a card: the reader's hand speaks to the intent machine, and what that decides happens here. */
import type { CardData } from '../../core/card/card-data.ts';
import type { PageName } from '../../core/card/page-name.ts';
import type {
  CardActions,
  CardListener,
  CardManner,
  CardSurface,
  EntityRef,
  OpenCard,
  OpenList,
  ReadyCard,
} from '../../page/card-surface.ts';
import type { PageMention, Reader } from '../../page/contract.ts';
import type { IntentEvent, IntentOptions } from '../../page/intent-model.ts';
import { listen } from './card-listeners.ts';
import { anchorOf, headingOf, inView, scrollTo } from './card-mention.ts';
import { type CardEffect, IntentDriver } from './intent-driver.ts';

/** What of the reader's settings concerns cards. */
export interface CardSettings extends CardManner {
  /** Milliseconds of rest on a name before its card opens. */
  showDelay: number;
  /** Milliseconds before a card that was left closes. */
  hideDelay: number;
  /** Milliseconds of rest on another name before an open card changes over to it. */
  switchDelay: number;
  /** Longest tap in milliseconds; longer presses select text. */
  tapTime: number;
  /** Cards open under the pointer only while this key is held; null: always. */
  holdKey: 'Alt' | 'Control' | 'Shift' | null;
}

export interface CardControllerOptions {
  reader: Reader;
  document: Document;
  /** `registeredCardSurface()` if it is there, otherwise after the background has injected `card.js` into this frame. */
  ensureCardCode(): Promise<CardSurface>;
  /** A card's data from the background, for the reader's languages; rejects when it can't be had. */
  loadCard(target: EntityRef, articleDate: string | undefined): Promise<CardData>;
  /** The names on the page as the popup lists them, over all its frames. */
  loadNames(): Promise<readonly PageName[]>;
  /** `YYYY-MM-DD` of the article, read when a card is wanted. */
  articleDate(): string | undefined;
  actions: CardActions;
  settings: CardSettings;
}

export interface CardController {
  /** Goes to the next or previous mention, scrolls it into view and announces it. */
  step(direction: 1 | -1): void;
  /** Opens the card of the mention last gone to, or of the first in view; moves focus into it. */
  open(): void;
  /** Goes to this mention and opens its card; the popup's list leads here. */
  show(mention: PageMention): void;
  /** Shows the list of names on this page. */
  list(): void;
  /** Applies changed settings; an open card keeps its look until it is opened again. */
  update(settings: CardSettings): void;
  /** Closes every card and stops listening. */
  stop(): void;
}

/** Milliseconds of rest before code and data are fetched: a pointer that only passes fetches nothing. */
const PREFETCH = 80;
/** Cards' data kept in case the reader comes back to them. */
const MOST_KEPT = 12;
const MOST_REMEMBERED = 32;

const intentOptions = (settings: CardSettings): IntentOptions => ({
  times: {
    prefetch: PREFETCH,
    show: settings.showDelay,
    switch: settings.switchDelay,
    hide: settings.hideDelay,
    tap: settings.tapTime,
  },
  holdMode: settings.holdKey !== null,
});

/** Listens from now on. */
export function startCardController(options: CardControllerOptions): CardController {
  return new Controller(options);
}

class Controller implements CardController {
  readonly #options: CardControllerOptions;
  readonly #driver: IntentDriver;
  readonly #stopped = new AbortController();
  /** Mentions that were lately pointed at or gone to, by key: the machine knows only keys. */
  readonly #mentions = new Map<string, PageMention>();
  readonly #cards = new Map<number, OpenCard>();
  /** What each open card was opened for. */
  readonly #origins = new Map<number, EntityRef & { heading: string }>();
  readonly #data = new Map<string, Promise<CardData>>();
  #settings: CardSettings;
  /** Where the keyboard is. */
  #current: PageMention | null = null;
  #list: OpenList | null = null;
  /** The card of the name that the pointer rests on, drawn ahead; with what it was drawn from. */
  #ready: { key: string; data: Promise<CardData>; card: ReadyCard } | null = null;
  /** The card's code once it was there. */
  #surface: CardSurface | null = null;

  constructor(options: CardControllerOptions) {
    this.#options = options;
    this.#settings = options.settings;
    this.#driver = new IntentDriver(intentOptions(options.settings), (effect) => this.#perform(effect));
    const window = options.document.defaultView;
    if (!window) return;
    const { signal } = this.#stopped;
    listen({
      window,
      signal,
      state: () => this.#driver.state,
      mentionAt: (x, y, target) => this.#remember(options.reader.mentionAt(x, y, target)),
      cardOf: (event) => this.#cardOf(event),
      holdKey: () => this.#settings.holdKey,
      send: (event) => this.#driver.send(event),
    });
    // A page kept for going back must come back without a card from before.
    window.addEventListener('pagehide', () => this.#closeAll(), { signal });
    window.addEventListener(
      'keydown',
      (event) => {
        if (!event.isTrusted || event.key !== 'Escape' || !this.#list) return;
        event.preventDefault();
        event.stopImmediatePropagation();
        this.#closeList();
      },
      { capture: true, signal },
    );
  }

  step(direction: 1 | -1): void {
    const { reader } = this.#options;
    this.#current = reader.next(this.#current, direction);
    void this.#announce(this.#current);
    if (!this.#current) return;
    scrollTo(this.#current);
    reader.emphasise(this.#current);
  }

  open(): void {
    const { reader } = this.#options;
    const mention = this.#current ?? reader.mentions().find(inView) ?? reader.next(null, 1);
    if (!mention) {
      void this.#announce(null);
      return;
    }
    this.#openByKeyboard(mention);
  }

  show(mention: PageMention): void {
    this.#openByKeyboard(mention);
  }

  list(): void {
    void Promise.all([this.#code(), this.#options.loadNames()]).then(([surface, names]) => {
      if (this.#stopped.signal.aborted) return;
      this.#closeList();
      this.#list = surface.list(names, this.#settings, (name) => {
        this.#list = null;
        if (name) this.#goTo(name);
      });
    }, quiet);
  }

  #goTo({ pack, entity }: EntityRef): void {
    const { reader, actions } = this.#options;
    const here = reader.mentions().find((mention) => mention.pack === pack && mention.entity === entity);
    if (here) this.#openByKeyboard(here);
    else actions.goToName({ pack, entity });
  }

  update(settings: CardSettings): void {
    this.#settings = settings;
    this.#driver.options = intentOptions(settings);
    // Data comes in the reader's languages, which may have changed.
    this.#data.clear();
    this.#dropReady();
  }

  stop(): void {
    this.#stopped.abort();
    this.#closeAll();
  }

  #closeAll(): void {
    this.#closeList();
    this.#surface?.hush();
    this.#dropReady();
    this.#driver.send({ type: 'stop' });
  }

  #closeList(): void {
    this.#list?.close();
    this.#list = null;
  }

  async #code(): Promise<CardSurface> {
    this.#surface = await this.#options.ensureCardCode();
    return this.#surface;
  }

  #openByKeyboard(mention: PageMention): void {
    this.#current = mention;
    this.#remember(mention);
    scrollTo(mention);
    this.#driver.send({ type: 'command', mention: mention.key });
  }

  #remember(mention: PageMention | null): PageMention | null {
    if (!mention) return null;
    this.#mentions.delete(mention.key);
    this.#mentions.set(mention.key, mention);
    const [oldest] = this.#mentions.keys();
    if (this.#mentions.size > MOST_REMEMBERED && oldest !== undefined) this.#mentions.delete(oldest);
    return mention;
  }

  #cardOf(event: Event): number | null {
    for (const [token, card] of this.#cards) if (card.contains(event)) return token;
    return null;
  }

  async #announce(mention: PageMention | null): Promise<void> {
    const { reader } = this.#options;
    try {
      const surface = await this.#code();
      if (this.#stopped.signal.aborted) return;
      const all = reader.mentions();
      const index = all.findIndex((one) => one.key === mention?.key) + 1;
      const where = mention && { name: headingOf(mention), index, total: all.length };
      surface.announce(where, this.#settings);
    } catch {
      // Without the card's code there is no voice; the mention is still gone to.
    }
  }

  #perform(effect: CardEffect): void {
    switch (effect.do) {
      case 'prefetch': {
        const mention = this.#mentions.get(effect.mention);
        if (!mention) return;
        void this.#prepare(mention).catch(quiet);
        return;
      }
      case 'open':
        void this.#show(effect);
        return;
      case 'navigate': {
        const card = this.#cards.get(effect.token);
        const target = effect.target ?? this.#origins.get(effect.token);
        if (!card || !target) return;
        card.navigate({ target, heading: target.heading, data: this.#load(target), depth: effect.depth });
        return;
      }
      case 'pin':
        this.#cards.get(effect.token)?.setPinned(effect.pinned);
        return;
      case 'close':
        this.#cards.get(effect.token)?.close({ returnFocus: effect.returnFocus });
        this.#cards.delete(effect.token);
        this.#origins.delete(effect.token);
        if (this.#driver.state.phase.name === 'idle') this.#options.reader.emphasise(null);
    }
  }

  async #show({ token, mention: key, by }: Extract<CardEffect, { do: 'open' }>): Promise<void> {
    const mention = this.#mentions.get(key);
    if (!mention) {
      this.#driver.send({ type: 'close', card: token });
      return;
    }
    const heading = headingOf(mention);
    const data = this.#load(mention);
    data.catch(quiet);
    let surface: CardSurface;
    try {
      surface = await this.#code();
    } catch {
      // The extension was reloaded or the frame is going away: nothing can be shown, so nothing is open.
      this.#driver.send({ type: 'close', card: token });
      return;
    }
    if (!this.#driver.wants(token)) return;
    const { pointer } = this.#driver.state;
    this.#origins.set(token, { pack: mention.pack, entity: mention.entity, heading });
    const opening = { anchor: anchorOf(mention), by, ...(by === 'pointer' && pointer && { point: pointer }) };
    const ready = this.#takeReady(mention, data) ?? this.#draw(surface, mention, data);
    this.#cards.set(token, ready.open(opening, this.#listener(token)));
    this.#options.reader.emphasise(mention);
  }

  /** Loads code and data and draws the card, while the reader still dwells. */
  async #prepare(mention: PageMention): Promise<void> {
    const data = this.#load(mention);
    data.catch(quiet);
    const surface = await this.#code();
    if (this.#stopped.signal.aborted) return;
    this.#dropReady();
    this.#ready = { key: mention.key, data, card: this.#draw(surface, mention, data) };
  }

  #draw(surface: CardSurface, mention: PageMention, data: Promise<CardData>): ReadyCard {
    const { evidence } = mention;
    const subject = { target: mention, heading: headingOf(mention), data, evidence, manner: this.#settings };
    return surface.prepare(subject, this.#options.actions);
  }

  /** The card that was drawn ahead, if it is this mention's and from this data. */
  #takeReady({ key }: PageMention, data: Promise<CardData>): ReadyCard | undefined {
    if (this.#ready?.key !== key || this.#ready.data !== data) return undefined;
    const { card } = this.#ready;
    this.#ready = null;
    return card;
  }

  #dropReady(): void {
    this.#ready?.card.drop();
    this.#ready = null;
  }

  #listener(card: number): CardListener {
    const send = (event: IntentEvent): void => this.#driver.send(event);
    return {
      placed: (bounds) => send({ type: 'placed', card, bounds }),
      nested: (target, heading) => send({ type: 'nested', card, target: { ...target, heading } }),
      back: () => send({ type: 'back', card }),
      engaged: () => send({ type: 'engage', card }),
      pin: (pinned) => send({ type: 'pin', card, pinned }),
      close: () => send({ type: 'close', card }),
      lost: () => send({ type: 'mention-lost', card }),
      retry: () => send({ type: 'retry', card }),
    };
  }

  /** The data of a card, asked for once while it is fresh; a failure is forgotten, so that it can be tried again. */
  #load({ pack, entity }: EntityRef): Promise<CardData> {
    const date = this.#options.articleDate();
    const key = `${pack}/${entity} ${date}`;
    const kept = this.#data.get(key);
    if (kept) return kept;
    const loading = this.#options.loadCard({ pack, entity }, date);
    this.#data.set(key, loading);
    const [oldest] = this.#data.keys();
    if (this.#data.size > MOST_KEPT && oldest !== undefined) this.#data.delete(oldest);
    loading.catch(() => this.#data.delete(key));
    return loading;
  }
}

/** For promises whose failure shows elsewhere: on the card, or as a card that doesn't open. */
const quiet = (): void => {};
