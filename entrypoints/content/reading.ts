/** Reading one page: recogniser, reader, and from the first mention on the cards. */
import type { Mention } from '../../core/match/mention.ts';
import type { MatcherBytes } from '../../core/match/recogniser.ts';
import { createRecogniser } from '../../core/match/session.ts';
import { articleDate } from '../../page/article-date.ts';
import { type CardSurface, registeredCardSurface } from '../../page/card-surface.ts';
import type { PageMention, Reader, ReaderState } from '../../page/contract.ts';
import { isOwnHost } from '../../page/own-hosts.ts';
import { startReader } from '../../page/reader.ts';
import { ask } from '../../platform/ask.ts';
import { shadowRootOf } from '../../platform/closed-shadow.ts';
import type { FrameSettings, Hello } from '../../platform/messages.ts';
import type { ToFrame } from '../../platform/to-frame.ts';
import { cardActions } from './card-actions.ts';
import { type CardController, type CardSettings, startCardController } from './card-controller.ts';

type Wishes = Extract<Hello, { on: true }>;

export class Reading {
  readonly reader: Reader;
  #wishes: Wishes;
  #unwanted: ReadonlySet<string>;
  #cards: CardController | null = null;
  #last: PageMention | null = null;

  /** @param changed Called when marks came or went. */
  constructor(matchers: readonly MatcherBytes[], wishes: Wishes, changed: () => void) {
    this.#wishes = wishes;
    this.#unwanted = new Set(wishes.unwanted);
    let started = false;
    this.reader = startReader({
      document,
      recogniser: createRecogniser(matchers),
      markStyle: wishes.settings.markStyle,
      wanted: (mention) => this.#wanted(mention),
      changed: (state) => {
        // The reader speaks for the first time before it is handed over.
        if (started) this.#startCards(state);
        changed();
      },
      shadowRootOf: (element) => (isOwnHost(element) ? null : shadowRootOf(element)),
    });
    started = true;
    this.#startCards(this.reader.state);
  }

  update(wishes: Wishes): void {
    this.#wishes = wishes;
    this.#unwanted = new Set(wishes.unwanted);
    this.reader.update({
      markStyle: wishes.settings.markStyle,
      wanted: (mention) => this.#wanted(mention),
    });
    this.#cards?.update(cardSettings(wishes.settings));
  }

  told(message: ToFrame): void {
    if (message.tell === 'rescan') this.reader.rescan();
    else if (message.tell === 'step') this.#cards?.step(message.direction);
    else if (message.tell === 'openCard') this.#cards?.open();
    else if (message.tell === 'listNames') this.#cards?.list();
    else if (message.tell === 'show') this.#show(message.pack, message.entity);
  }

  stop(): void {
    this.#cards?.stop();
    this.reader.stop();
  }

  #wanted({ pack, entity }: Mention): boolean {
    return !this.#unwanted.has(`${pack}/${entity}`);
  }

  /** A page without names pays for no listener. */
  #startCards({ mentions }: ReaderState): void {
    if (this.#cards !== null || mentions === 0) return;
    this.#cards = startCardController({
      reader: this.reader,
      document,
      ensureCardCode,
      loadCard: async (target, date) => {
        const card = await ask('card', { ...target, ...(date !== undefined && { articleDate: date }) });
        if (card === null) throw new Error('This name is in no installed pack any more.');
        return card;
      },
      articleDate: () => articleDate(document),
      actions: cardActions,
      settings: cardSettings(this.#wishes.settings),
    });
  }

  /** The entity's first mention; asked again, the one after the last shown. */
  #show(pack: string, entity: string): void {
    const all = this.reader
      .mentions()
      .filter((mention) => mention.pack === pack && mention.entity === entity);
    const last = all.findIndex(({ key }) => key === this.#last?.key);
    const mention = all[(last + 1) % all.length];
    if (mention === undefined) return;
    this.#last = mention;
    this.#cards?.show(mention);
  }
}

async function ensureCardCode(): Promise<CardSurface> {
  if (registeredCardSurface() === undefined) await ask('cardCode', {});
  const surface = registeredCardSurface();
  if (surface === undefined) throw new Error('The card code could not be loaded into this frame.');
  return surface;
}

function cardSettings({ theme, language, showDelay, hideDelay, holdKey }: FrameSettings): CardSettings {
  return { theme, language, showDelay, hideDelay, holdKey: holdKey === 'none' ? null : holdKey };
}
