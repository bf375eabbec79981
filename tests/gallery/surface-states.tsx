/** The states of popup, options, explorer and welcome page: whole pages, each shown in a box of its own width. */
import { Explore, type ExploreView } from '../../components/explore/Explore.tsx';
import { Options, type OptionsProps } from '../../components/options/Options.tsx';
import type { OptionValues, PackNews } from '../../components/options/option-values.ts';
import { optionsText } from '../../components/options/options-text.ts';
import { PackOptions } from '../../components/options/PackOptions.tsx';
import { Popup, type PopupProps } from '../../components/popup/Popup.tsx';
import { Welcome } from '../../components/welcome/Welcome.tsx';
import { chooseSpeaker } from '../../core/card/choose-speaker.ts';
import { chooseText } from '../../core/card/choose-text.ts';
import type { FileProblem } from '../../core/pack/read-parts.ts';
import type { FoundRecord } from '../../core/search/found.ts';
import { FIXTURE_PACK, fixtureBook } from './fixture-book.ts';
import { fixtureCard, fixtureNames, type GalleryState, type GalleryTheme, nameOf } from './states.tsx';

const nothing = (): void => {};

/** The widths that these pages are made for, px. */
const POPUP_WIDTH = 380;
const PAGE_WIDTH = 760;

function popup(language: string, theme: GalleryTheme, more: Partial<PopupProps>): preact.JSX.Element {
  return (
    <Popup
      language={language}
      theme={theme}
      page={{ state: 'watching', names: fixtureNames(language) }}
      site="example.org"
      enabled
      siteOn
      text=""
      found={null}
      failure={null}
      hrefOf={() => '#'}
      onSearch={nothing}
      onOpen={nothing}
      onShow={nothing}
      onEnabled={nothing}
      onSite={nothing}
      onRescan={nothing}
      onReload={nothing}
      onExplore={nothing}
      onOptions={nothing}
      {...more}
    />
  );
}

function foundRecords(language: string): FoundRecord[] {
  const [raid] = Object.values(fixtureBook.events);
  const [claim] = Object.values(fixtureBook.claims);
  const { halden } = fixtureBook.entities;
  return [
    ...(halden
      ? [
          {
            kind: 'entity' as const,
            pack: FIXTURE_PACK,
            id: halden.id,
            title: nameOf(halden.id, language),
            matched: { text: 'Haldenshavn', lang: 'nb' },
            entityKind: halden.kind,
            summary: chooseText(halden.summary, [language]),
          },
        ]
      : []),
    ...(raid
      ? [
          {
            kind: 'event' as const,
            pack: FIXTURE_PACK,
            id: raid.id,
            title: chooseText(raid.title, [language]),
            date: raid.date,
            summary: chooseText(raid.summary, [language]),
          },
        ]
      : []),
    ...(claim
      ? [
          {
            kind: 'claim' as const,
            pack: FIXTURE_PACK,
            id: claim.id,
            title: chooseText(claim.text, [language]),
            claim: {
              speaker: chooseSpeaker(claim.speaker, (entity) => fixtureBook.entities[entity]?.label, [
                language,
              ]),
              standing: claim.standing,
              verification: claim.verification,
            },
          },
        ]
      : []),
  ];
}

function explore(language: string, theme: GalleryTheme, view: ExploreView, text: string): preact.JSX.Element {
  return (
    <Explore
      language={language}
      theme={theme}
      view={view}
      text={text}
      hrefOf={() => '#'}
      startHref="#"
      onSearch={nothing}
      onNested={nothing}
      onOptions={nothing}
    />
  );
}

const VALUES: OptionValues = {
  enabled: true,
  sitesOff: ['example.org'],
  kindsOff: ['concept'],
  markCommonNouns: false,
  markStyle: 'underline',
  language: 'auto',
  theme: 'auto',
  packsOff: [],
  showDelay: 350,
  hideDelay: 300,
  switchDelay: 180,
  tapTime: 500,
  holdKey: 'none',
};

const SHORTCUTS = [
  { command: 'next-name', keys: 'Alt+Shift+Period' },
  { command: 'list-names', keys: '' },
];

function options(language: string, theme: GalleryTheme): preact.JSX.Element {
  const { id, version, updated, licence, title, description } = fixtureBook.pack;
  return (
    <Options
      language={language}
      values={{ ...VALUES, theme }}
      muted={[{ key: `${FIXTURE_PACK}/orlova`, name: nameOf('orlova', language).text, lang: language }]}
      packs={[
        {
          id,
          version,
          updated,
          title: chooseText(title, [language]),
          description: chooseText(description, [language]),
          licence: { name: licence.name, url: licence.URL, attribution: licence.attribution },
          counts: { entities: 8, events: 5, claims: 9, sources: 7 },
          bundled: false,
          outdated: false,
        },
      ]}
      packNews={null}
      shortcuts={SHORTCUTS}
      change={nothing}
      paint={nothing}
      onAddSite={() => false}
      onRemoveSite={nothing}
      onUnmute={nothing}
      onSwitchPack={nothing}
      onRemovePack={nothing}
      onAddPack={nothing}
      onCancelPack={nothing}
      onDismissPackNews={nothing}
      onChangeShortcuts={nothing}
      onReset={nothing}
    />
  );
}

/** The packs' section alone, as it tells of a pack that was added, or not. */
function packs(language: string, theme: GalleryTheme, news: PackNews): preact.JSX.Element {
  const { props } = options(language, theme) as { props: OptionsProps };
  return (
    <div class="ng ui-options" lang={language} data-theme={theme === 'auto' ? undefined : theme}>
      <main>
        <PackOptions
          t={optionsText(language)}
          language={language}
          packs={props.packs}
          packsOff={[]}
          news={news}
          onSwitch={nothing}
          onRemove={nothing}
          onAdd={nothing}
          onCancel={nothing}
          onDismiss={nothing}
        />
      </main>
    </div>
  );
}

const FIXTURE_TITLE = { text: 'The Halden strait', lang: 'en' };

const PROBLEMS: readonly FileProblem[] = Array.from({ length: 23 }, (_, index) => ({
  file: index % 2 === 0 ? 'entities/ferries-and-harbours-of-the-northern-strait.yaml' : 'pack.yaml',
  ...(index % 3 !== 2 && { line: 1_204 + index }),
  path: index % 3 === 2 ? [] : ['entities', index, 'names', 'en', 0, 'inflect', 'gender'],
  message: '"ship" is not one of the values that stand here',
  remedy: 'use one of ("masculine" | "feminine" | "neuter")',
}));

const contents = (language: string) => ({
  names: Object.values(fixtureBook.entities).map(({ id, kind }) => ({
    pack: FIXTURE_PACK,
    entity: id,
    kind,
    name: nameOf(id, language),
  })),
  events: Object.values(fixtureBook.events).map(({ id, title, date }) => ({
    pack: FIXTURE_PACK,
    event: id,
    title: chooseText(title, [language]),
    date,
  })),
});

const popupState = (name: string, more: (language: string) => Partial<PopupProps>): GalleryState => ({
  name: `popup-${name}`,
  width: POPUP_WIDTH,
  view: (language, theme) => popup(language, theme, more(language)),
});

const packState = (name: string, news: PackNews): GalleryState => ({
  name: `packs-${name}`,
  width: PAGE_WIDTH,
  view: (language, theme) => packs(language, theme, news),
});

const exploreState = (name: string, view: (language: string) => ExploreView, text = ''): GalleryState => ({
  name: `explore-${name}`,
  width: PAGE_WIDTH,
  view: (language, theme) => explore(language, theme, view(language), text),
});

export const SURFACE_STATES: readonly GalleryState[] = [
  popupState('names', () => ({})),
  popupState('none', () => ({ page: { state: 'watching', names: [] } })),
  popupState('reading', () => ({ page: { state: 'reading', names: [] } })),
  popupState('paused', () => ({ page: { state: 'paused', names: [] } })),
  popupState('site-off', () => ({ page: { state: 'off' }, siteOn: false })),
  popupState('off', () => ({ page: { state: 'off' }, enabled: false })),
  popupState('unreachable', () => ({ page: { state: 'unreachable', reloadable: false }, site: null })),
  popupState('reload', () => ({ page: { state: 'unreachable', reloadable: true } })),
  popupState('found', (language) => ({ text: 'halden', found: foundRecords(language) })),
  popupState('found-none', () => ({ text: 'xyzzy', found: [] })),
  popupState('failed', () => ({ failure: 'The database is closed.' })),
  { name: 'options', width: PAGE_WIDTH, view: options },
  packState('adding', { state: 'adding', step: 'compiling' }),
  packState('added', { state: 'added', title: FIXTURE_TITLE, version: '1.0.0', before: null, names: 8 }),
  packState('replaced', {
    state: 'added',
    title: FIXTURE_TITLE,
    version: '1.1.0',
    before: '1.0.0',
    names: 1,
  }),
  packState('removed', { state: 'removed', title: FIXTURE_TITLE }),
  packState('problems', { state: 'invalid', problems: PROBLEMS }),
  packState('refused', { state: 'refused', refusal: { why: 'too-large', megabytes: 48, most: 16 } }),
  packState('not-removed', { state: 'not-removed', title: FIXTURE_TITLE, reason: 'The database is closed.' }),
  exploreState('start', (language) => ({ state: 'start', contents: contents(language) })),
  exploreState('empty', () => ({ state: 'start', contents: { names: [], events: [] } })),
  exploreState('search', (language) => ({ state: 'search', found: foundRecords(language) }), 'halden'),
  exploreState('search-none', () => ({ state: 'search', found: [] }), 'xyzzy'),
  exploreState('entity', (language) => ({ state: 'entity', card: fixtureCard('halden', language) })),
  exploreState('from-article', (language) => ({
    state: 'entity',
    card: fixtureCard('halden', language, '2031-03-12'),
  })),
  exploreState('event', (language) => ({
    state: 'event',
    card: fixtureCard('halden', language),
    event: 'night-raid',
  })),
  exploreState('claim', (language) => ({
    state: 'claim',
    card: fixtureCard('halden', language),
    event: 'night-raid',
    claim: 'ministry-drones',
  })),
  exploreState('missing', () => ({ state: 'missing' })),
  exploreState('failed', () => ({ state: 'failed', reason: 'The database is closed.' })),
  {
    name: 'welcome',
    width: PAGE_WIDTH,
    view: (language, theme) => (
      <Welcome
        language={language}
        theme={theme}
        pinning
        shortcuts={SHORTCUTS}
        onOptions={nothing}
        onExplore={nothing}
      />
    ),
  },
];
