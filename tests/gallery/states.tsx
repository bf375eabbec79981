/** Every state of the card, by name: the gallery shows them all, visual and accessibility tests visit each. */
import { Card, type CardContent, type CardProps } from '../../components/card/Card.tsx';
import { drawMap } from '../../components/card/draw-map.ts';
import { NameList } from '../../components/card/NameList.tsx';
import { assembleCard } from '../../core/card/assemble.ts';
import type { CardData } from '../../core/card/card-data.ts';
import { chooseText } from '../../core/card/choose-text.ts';
import type { PageName } from '../../core/card/page-name.ts';
import { FIXTURE_PACK, fixtureBook } from './fixture-book.ts';
import { PSEUDO_LANGUAGE, pseudoText } from './pseudo-locale.ts';

export const LANGUAGES = ['en', 'ja', 'uk', 'ko', PSEUDO_LANGUAGE] as const;

/** The fixture's card of one entity, as a reader of this language gets it. */
export function fixtureCard(entity: string, language: string, articleDate?: string): CardData {
  const card = assembleCard(fixtureBook, entity, {
    languages: [language],
    ...(articleDate !== undefined && { articleDate }),
  });
  if (!card) throw new Error(`no entity ${entity} in the fixture`);
  return card;
}

/** What the pack calls an entity, as a reader of this language gets it. */
export const nameOf = (entity: string, language: string) =>
  chooseText(fixtureBook.entities[entity]?.label ?? {}, [language]);

/** The names on a page that writes every other one in English. */
export const fixtureNames = (language: string): PageName[] =>
  Object.values(fixtureBook.entities).map(({ id, kind }, index) => ({
    pack: FIXTURE_PACK,
    entity: id,
    kind,
    name: nameOf(id, language),
    written: nameOf(id, index % 2 === 0 ? 'en' : language).text,
    count: index + 1,
  }));

const done = async () => ({ copied: true, text: 'copied text' });
const nothing = (): void => {};

const noEvents: CardProps['on'] = {
  back: nothing,
  pin: nothing,
  close: nothing,
  move: nothing,
  retry: nothing,
  openNested: nothing,
  openExplorer: nothing,
  muteEntity: nothing,
  muteSite: nothing,
  copyCitation: done,
  copyBibliography: done,
  copyMarkdown: done,
  copyReport: async () => ({ copied: false, text: 'Wrong mark in Newsgloss' }),
};

export type GalleryTheme = 'auto' | 'light' | 'dark';

export interface GalleryState {
  name: string;
  /** Disclosures are opened and the whole timeline shown. */
  unfolded?: boolean;
  /** The menu is opened. */
  menu?: boolean;
  /** The width that it is made for, px; a card's when it is not told. */
  width?: number;
  view(language: string, theme: GalleryTheme): preact.JSX.Element;
}

function card(
  language: string,
  content: CardContent,
  more: Partial<CardProps> & { heading: string },
): preact.JSX.Element {
  return (
    <Card
      content={content}
      language={language}
      {...(language === PSEUDO_LANGUAGE && { t: pseudoText })}
      pinned={false}
      modal={false}
      drawMap={drawMap}
      evidence={{ kind: 'full-name' }}
      on={noEvents}
      {...more}
    />
  );
}

const ready = (entity: string, language: string, articleDate?: string): CardContent => ({
  state: 'ready',
  data: fixtureCard(entity, language, articleDate),
});

export const STATES: readonly GalleryState[] = [
  { name: 'place', view: (l) => card(l, ready('halden', l, '2031-03-12'), { heading: 'Halden' }) },
  {
    name: 'place-unfolded',
    unfolded: true,
    view: (l) => card(l, ready('halden', l, '2031-03-12'), { heading: 'Halden' }),
  },
  { name: 'person', view: (l) => card(l, ready('orlova', l, '2031-03-10'), { heading: 'Orlova' }) },
  {
    name: 'person-unfolded',
    unfolded: true,
    view: (l) =>
      card(l, ready('orlova', l, '2031-03-10'), {
        heading: 'Orlova',
        evidence: { kind: 'full-name-in-text', form: 'Mira Orlova' },
      }),
  },
  {
    name: 'organisation',
    view: (l) =>
      card(l, ready('harbour-board', l), {
        heading: 'the Board',
        evidence: { kind: 'context', word: 'ferries' },
      }),
  },
  {
    name: 'weapon-route',
    view: (l) =>
      card(l, ready('tern', l, '2031-02-20'), {
        heading: 'Tern',
        evidence: { kind: 'related-entity', entity: 'halden' },
      }),
  },
  { name: 'document', view: (l) => card(l, ready('strait-treaty', l), { heading: 'Strait Treaty' }) },
  { name: 'concept', view: (l) => card(l, ready('quiet-hours', l), { heading: 'quiet hours' }) },
  {
    name: 'nested',
    view: (l) => card(l, ready('orlova', l, '2031-03-10'), { heading: 'Orlova', backTo: 'Port Halden' }),
  },
  { name: 'pinned', view: (l) => card(l, ready('tern', l), { heading: 'Tern', pinned: true }) },
  { name: 'menu', menu: true, view: (l) => card(l, ready('quiet-hours', l), { heading: 'quiet hours' }) },
  { name: 'loading', view: (l) => card(l, { state: 'loading' }, { heading: 'Halden' }) },
  { name: 'failed', view: (l) => card(l, { state: 'failed' }, { heading: 'Halden' }) },
  {
    name: 'without-map',
    view: (l) => {
      const { drawMap: _drawMap, ...props } = card(l, ready('northern-range', l), {
        heading: 'Northern Range',
      }).props as CardProps;
      return <Card {...props} />;
    },
  },
  {
    name: 'names',
    view: (l) => <NameList language={l} choose={nothing} names={fixtureNames(l)} />,
  },
  { name: 'names-empty', view: (l) => <NameList language={l} choose={nothing} names={[]} /> },
];
