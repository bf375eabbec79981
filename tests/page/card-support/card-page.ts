/** A page with marked names and the card's controller on it, as the content script would start them. */
import { vi } from 'vitest';
import { drawMap } from '../../../components/card/draw-map.ts';
import { registerMapDrawer } from '../../../components/card/map-drawing.ts';
import type { CardData } from '../../../core/card/card-data.ts';
import type { PageName } from '../../../core/card/page-name.ts';
import { createCardSurface } from '../../../entrypoints/card/surface.tsx';
import {
  type CardController,
  type CardControllerOptions,
  type CardSettings,
  startCardController,
} from '../../../entrypoints/reading/card-controller.ts';
import { fixtureCard } from '../../gallery/states.tsx';
import { type FakeReader, fakeReader } from './fake-reader.ts';
import { moveTo } from './hand.ts';

const SETTINGS: CardSettings = {
  theme: 'light',
  language: 'en',
  showDelay: 60,
  hideDelay: 120,
  switchDelay: 180,
  tapTime: 500,
  holdKey: null,
};

export interface CardPage {
  reader: FakeReader;
  controller: CardController;
  actions: { [Key in keyof CardControllerOptions['actions']]: ReturnType<typeof vi.fn> };
  /** Closed roots of the hosts in the document now, oldest first. */
  roots(): ShadowRoot[];
  /** The only open card; throws when there are none or several. */
  card(): HTMLElement;
  /** The element of the n-th marked name. */
  name(index: number): HTMLElement;
  stop(): void;
}

const secret = new Map<Element, ShadowRoot>();
const attach = Element.prototype.attachShadow;

/** Puts the markup into the page and starts the controller. */
export async function cardPage(
  markup: string,
  options: {
    settings?: Partial<CardSettings>;
    load?: CardControllerOptions['loadCard'];
    names?: readonly PageName[];
  } = {},
): Promise<CardPage> {
  registerMapDrawer(drawMap);
  // Our hosts' roots are closed; the test remembers them as they are made.
  Element.prototype.attachShadow = function (init) {
    const root = attach.call(this, init);
    secret.set(this, root);
    return root;
  };
  // Keys go to the frame that has the focus.
  window.focus();
  // From the corner, so that the first move to a name is a move.
  await moveTo(1, 1);
  const holder = document.createElement('main');
  holder.append(document.createRange().createContextualFragment(markup));
  document.body.append(holder);
  const reader = fakeReader(document);
  const surface = createCardSurface(document);
  const load = async ({ entity }: { entity: string }): Promise<CardData> => fixtureCard(entity, 'en');
  const actions = {
    openExplorer: vi.fn(),
    goToName: vi.fn(),
    muteEntity: vi.fn(),
    muteSite: vi.fn(),
    citation: vi.fn(async () => 'a citation'),
    markdown: vi.fn(async () => '# markdown'),
    bibliography: vi.fn(async () => 'a bibliography'),
  };
  const controller = startCardController({
    reader,
    document,
    ensureCardCode: async () => surface,
    loadCard: options.load ?? load,
    loadNames: async () => options.names ?? [],
    articleDate: () => '2031-03-12',
    actions,
    settings: { ...SETTINGS, ...options.settings },
  });
  const roots = (): ShadowRoot[] => [...secret].filter(([host]) => host.isConnected).map(([, root]) => root);
  return {
    reader,
    controller,
    actions,
    roots,
    card() {
      const cards = roots().flatMap((root) => [...root.querySelectorAll<HTMLElement>('[role=dialog]')]);
      const [card, ...others] = cards;
      if (!card || others.length > 0) throw new Error(`${cards.length} cards are open`);
      return card;
    },
    name(index) {
      const name = holder.querySelectorAll<HTMLElement>('i[data-entity]')[index];
      if (!name) throw new Error(`no name ${index}`);
      return name;
    },
    stop() {
      controller.stop();
      holder.remove();
      Element.prototype.attachShadow = attach;
    },
  };
}
