/** The explorer: search the packs, read one entry with everything it has. */
import { ArrowLeft, Newspaper, Settings } from 'lucide';
import { useMemo, useRef } from 'preact/hooks';
import type { CardData } from '../../core/card/card-data.ts';
import type { FoundRecord } from '../../core/search/found.ts';
import { CardContext } from '../card/card-context.ts';
import { cardText } from '../card/card-text.ts';
import { formatDay } from '../card/format-date.ts';
import { FoundList } from '../controls/FoundList.tsx';
import { SearchField } from '../controls/SearchField.tsx';
import { useArrowKeys } from '../controls/use-arrow-keys.ts';
import { Icon } from '../Icon.tsx';
import { ClaimEntry } from './ClaimEntry.tsx';
import { EntityEntry } from './EntityEntry.tsx';
import { EventEntry } from './EventEntry.tsx';
import { type ExploreText, exploreText } from './explore-text.ts';
import { type ExploreContents, StartPage } from './StartPage.tsx';

/** What is open. */
export type ExploreView =
  | { state: 'loading' }
  | { state: 'missing' }
  | { state: 'failed'; reason: string }
  | { state: 'start'; contents: ExploreContents }
  | { state: 'search'; found: readonly FoundRecord[] | null }
  | { state: 'entity'; card: CardData }
  | { state: 'event'; card: CardData; event: string }
  | { state: 'claim'; card: CardData; event: string; claim: string };

export interface ExploreProps {
  /** BCP 47 tag of the interface. */
  language: string;
  theme: 'auto' | 'light' | 'dark';
  view: ExploreView;
  text: string;
  /** Address of a record's page. */
  hrefOf(kind: FoundRecord['kind'], pack: string, id: string): string;
  startHref: string;
  onSearch(text: string): void;
  onNested(pack: string, entity: string): void;
  onOptions(): void;
}

export function Explore(props: ExploreProps) {
  const { language, theme, view, text } = props;
  const t = exploreText(language);
  const whole = useRef<HTMLDivElement>(null);
  useArrowKeys(whole);
  return (
    <div ref={whole} class="ng ui-explore" lang={language} data-theme={theme === 'auto' ? undefined : theme}>
      <header class="ui-bar">
        <a class="ui-brand" href={props.startHref}>
          <img src="/icon/newsgloss.svg" alt="" width="28" height="28" />
          {t('title')}
        </a>
        <SearchField
          label={t('search.label')}
          value={text}
          onInput={props.onSearch}
          first={view.state === 'start'}
        />
        <button type="button" class="ui-button ui-plain" onClick={props.onOptions}>
          <Icon icon={Settings} /> {t('options')}
        </button>
      </header>
      <main>
        {view.state !== 'start' && view.state !== 'search' && (
          <a class="ui-back" href={props.startHref}>
            <Icon icon={ArrowLeft} /> {t('back')}
          </a>
        )}
        <View {...props} t={t} />
      </main>
    </div>
  );
}

function View(props: ExploreProps & { t: ExploreText }) {
  const { t, view, language, text, hrefOf } = props;
  switch (view.state) {
    case 'loading':
      return (
        <p class="ui-hint" role="status">
          {t('entry.loading')}
        </p>
      );
    case 'missing':
      return <p class="ui-note">{t('entry.missing')}</p>;
    case 'failed':
      return (
        <p class="ui-note" role="alert">
          {t('entry.failed', { reason: view.reason })}
        </p>
      );
    case 'start':
      return <StartPage t={t} language={language} contents={view.contents} hrefOf={hrefOf} />;
    case 'search':
      return (
        <>
          <p class="ui-hint" role="status">
            {view.found !== null &&
              (view.found.length === 0
                ? t('search.none', { text: text.trim() })
                : t('search.count', { count: view.found.length }))}
          </p>
          <FoundList
            found={view.found ?? []}
            language={language}
            headings={{ entity: t('found.entity'), event: t('found.event'), claim: t('found.claim') }}
            hrefOf={({ kind, pack, id }) => hrefOf(kind, pack, id)}
          />
        </>
      );
    default:
      return <EntryView {...props} view={view} />;
  }
}

type Entry = Extract<ExploreView, { card: CardData }>;

function EntryView({ t, view, language, hrefOf, onNested }: ExploreProps & { t: ExploreText; view: Entry }) {
  const { card } = view;
  const pack = card.pack.id;
  const surroundings = useMemo(
    () => ({
      t: cardText(language),
      language,
      entity: card.entity.id,
      sources: card.sources,
      openNested: (entity: string) => onNested(pack, entity),
    }),
    [language, card, pack, onNested],
  );
  const event = view.state === 'entity' ? undefined : card.events.find(({ id }) => id === view.event);
  const claim = view.state === 'claim' ? event?.claims.find(({ id }) => id === view.claim) : undefined;
  return (
    <CardContext.Provider value={surroundings}>
      {card.articleDate !== undefined && (
        <p class="ui-hint ui-from-article">
          <Icon icon={Newspaper} size={14} />{' '}
          {t('entry.article', { date: formatDay(card.articleDate, language) })}
        </p>
      )}
      {view.state === 'entity' && <EntityEntry t={t} card={card} />}
      {view.state === 'event' && event && <EventEntry t={t} event={event} pack={pack} hrefOf={hrefOf} />}
      {event && claim && (
        <ClaimEntry t={t} claim={claim} event={event} eventHref={hrefOf('event', pack, event.id)} />
      )}
      <footer class="ui-hint ui-from">
        {t('pack', { title: card.pack.title.text, version: card.pack.version })}
        {' · '}
        <a href={card.pack.licence.url} target="_blank" rel="noopener noreferrer">
          {card.pack.licence.name}
        </a>
        {` · ${card.pack.licence.attribution}`}
      </footer>
    </CardContext.Provider>
  );
}
