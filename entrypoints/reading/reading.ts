/** Reading one page: recogniser, reader, and from the first mention on the cards. */
import * as v from 'valibot';
import { adoptFoldTable } from '../../core/match/fold.ts';
import type { Mention } from '../../core/match/mention.ts';
import { createRecogniser } from '../../core/match/session.ts';
import { articleDate } from '../../page/article-date.ts';
import { type CardSurface, registeredCardSurface } from '../../page/card-surface.ts';
import type { PageMention, Reader } from '../../page/contract.ts';
import { isOwnHost } from '../../page/own-hosts.ts';
import { startReader } from '../../page/reader.ts';
import { ask } from '../../platform/ask.ts';
import { shadowRootOf } from '../../platform/closed-shadow.ts';
import type { FrameNames } from '../../platform/frame-names.ts';
import type { FrameSettings } from '../../platform/messages.ts';
import { ToFrame } from '../../platform/to-frame.ts';
import type { Reading, ReadingStart, StartReading, Wishes } from '../shared/reading-seam.ts';
import { cardActions } from './card-actions.ts';
import { type CardController, type CardSettings, startCardController } from './card-controller.ts';
import { frameNames } from './frame-names.ts';

export const startReading: StartReading = (start) => new PageReading(start);

class PageReading implements Reading {
  readonly #reader: Reader;
  #wishes: Wishes;
  #unwanted: ReadonlySet<string>;
  #cards: CardController | null = null;
  #last: PageMention | null = null;

  constructor({ matchers, wishes, changed, foldTable }: ReadingStart) {
    adoptFoldTable(foldTable);
    this.#wishes = wishes;
    this.#unwanted = new Set(wishes.unwanted);
    let started = false;
    this.#reader = startReader({
      document,
      recogniser: createRecogniser(matchers),
      markStyle: wishes.settings.markStyle,
      wanted: (mention) => this.#wanted(mention),
      changed: ({ mentions }) => {
        // The reader speaks for the first time before it is handed over. A page without names pays for no listener.
        if (started && mentions > 0) this.#startCards();
        changed();
      },
      shadowRootOf: (element) => (isOwnHost(element) ? null : shadowRootOf(element)),
    });
    started = true;
    if (this.#reader.state.mentions > 0) this.#startCards();
  }

  update(wishes: Wishes): void {
    this.#wishes = wishes;
    this.#unwanted = new Set(wishes.unwanted);
    this.#reader.update({
      markStyle: wishes.settings.markStyle,
      wanted: (mention) => this.#wanted(mention),
    });
    this.#cards?.update(cardSettings(wishes.settings));
  }

  told(message: unknown): void {
    const parsed = v.safeParse(ToFrame, message);
    if (!parsed.success) return;
    const told = parsed.output;
    if (told.tell === 'rescan') this.#reader.rescan();
    else if (told.tell === 'step') this.#startCards().step(told.direction);
    else if (told.tell === 'openCard') this.#startCards().open();
    else if (told.tell === 'listNames') this.#startCards().list();
    else if (told.tell === 'show') this.#show(told.pack, told.entity);
  }

  names(): FrameNames {
    return frameNames(this.#reader);
  }

  stop(): void {
    this.#cards?.stop();
    this.#reader.stop();
  }

  #wanted({ pack, entity }: Mention): boolean {
    return !this.#unwanted.has(`${pack}/${entity}`);
  }

  #startCards(): CardController {
    this.#cards ??= startCardController({
      reader: this.#reader,
      document,
      ensureCardCode,
      loadCard: async (target, date) => {
        const card = await ask('card', { ...target, ...(date !== undefined && { articleDate: date }) });
        if (card === null) throw new Error('This name is in no installed pack any more.');
        return card;
      },
      loadNames: () => ask('namesHere', {}),
      articleDate: () => articleDate(document),
      actions: cardActions,
      settings: cardSettings(this.#wishes.settings),
    });
    return this.#cards;
  }

  /** The entity's first mention; asked again, the one after the last shown. */
  #show(pack: string, entity: string): void {
    const all = this.#reader
      .mentions()
      .filter((mention) => mention.pack === pack && mention.entity === entity);
    const last = all.findIndex(({ key }) => key === this.#last?.key);
    const mention = all[(last + 1) % all.length];
    if (mention === undefined) return;
    this.#last = mention;
    this.#startCards().show(mention);
  }
}

async function ensureCardCode(): Promise<CardSurface> {
  if (registeredCardSurface() === undefined) await ask('cardCode', {});
  const surface = registeredCardSurface();
  if (surface === undefined) throw new Error('The card code could not be loaded into this frame.');
  return surface;
}

function cardSettings({ holdKey, ...settings }: FrameSettings): CardSettings {
  return { ...settings, holdKey: holdKey === 'none' ? null : holdKey };
}
