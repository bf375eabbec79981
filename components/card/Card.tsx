/**
 * The card: one entity in two seconds, the rest one click away. Props in, events out: the same card serves the page,
 * the popup and the explorer.
 */
import { TriangleAlert } from 'lucide';
import { useId, useMemo, useState } from 'preact/hooks';
import type { CardData } from '../../core/card/card-data.ts';
import type { Evidence } from '../../core/match/mention.ts';
import { Icon } from '../Icon.tsx';
import { CardHeader, type HeaderEvents } from './CardHeader.tsx';
import { CardMenu, type MenuEvents } from './CardMenu.tsx';
import { CardContext } from './card-context.ts';
import { type CardText, cardText, directionOf } from './card-text.ts';
import { Disclosure } from './Disclosure.tsx';
import { evidenceText } from './evidence-text.ts';
import { formatDate } from './format-date.ts';
import { LocatorMap } from './LocatorMap.tsx';
import type { MapDrawer } from './map-drawing.ts';
import { SourceList } from './SourceList.tsx';
import { NameButton, Text } from './Text.tsx';
import { Timeline } from './Timeline.tsx';

/** What is known so far. */
export type CardContent = { state: 'loading' } | { state: 'failed' } | { state: 'ready'; data: CardData };

interface CardEvents extends HeaderEvents, MenuEvents {
  retry(): void;
  openNested(entity: string, heading: string): void;
}

export interface CardProps {
  content: CardContent;
  /** The name as the page writes it. */
  heading: string;
  /** BCP 47 tag of the interface. */
  language: string;
  /** The interface's words, where they are not those of `language`. */
  t?: CardText;
  /** Name of the entity that back leads to; absent in a card that is not nested. */
  backTo?: string;
  pinned: boolean;
  /** Focus was moved into the card and stays there until it closes. */
  modal: boolean;
  /** Why the mention was marked; absent when no mention led here. */
  evidence?: Evidence;
  /** Draws locator maps; without it there are none. */
  drawMap?: MapDrawer;
  on: CardEvents;
}

export function Card(props: CardProps) {
  const { content, heading, language, backTo, pinned, modal, on } = props;
  const given = props.t;
  const t = useMemo(() => given ?? cardText(language), [given, language]);
  const [menuOpen, setMenuOpen] = useState(false);
  const titleId = useId();
  const data = content.state === 'ready' ? content.data : undefined;
  return (
    <CardContext.Provider
      value={{
        t,
        language,
        entity: data?.entity.id ?? '',
        sources: data?.sources ?? {},
        openNested: on.openNested,
      }}
    >
      <div
        class="ng-card"
        role="dialog"
        aria-modal={modal}
        aria-labelledby={titleId}
        aria-busy={content.state === 'loading'}
        lang={language}
        dir={directionOf(language)}
        tabIndex={-1}
      >
        <CardHeader
          titleId={titleId}
          heading={heading}
          entity={data?.entity}
          backTo={backTo}
          pinned={pinned}
          menuOpen={menuOpen}
          toggleMenu={() => setMenuOpen(!menuOpen)}
          on={on}
        >
          {menuOpen && data && <CardMenu on={on} fromMention={props.evidence !== undefined} />}
        </CardHeader>
        <div class="ng-body">
          {content.state === 'loading' && <Loading heading={heading} t={t} />}
          {content.state === 'failed' && <Failed heading={heading} t={t} retry={on.retry} />}
          {data && <Facts {...props} data={data} t={t} />}
        </div>
      </div>
    </CardContext.Provider>
  );
}

function Loading({ heading, t }: { heading: string; t: CardText }) {
  return (
    <div class="ng-loading">
      <p role="status" class="ng-hidden">
        {t('card.loading', { name: heading })}
      </p>
      <span class="ng-bone" />
      <span class="ng-bone" />
      <span class="ng-bone ng-bone-short" />
    </div>
  );
}

function Failed({ heading, t, retry }: { heading: string; t: CardText; retry: () => void }) {
  return (
    <div class="ng-failed" role="alert">
      <p>
        <Icon icon={TriangleAlert} /> {t('card.failed', { name: heading })}
      </p>
      <p class="ng-small">{t('card.failedHint')}</p>
      <button type="button" class="ng-button" onClick={retry}>
        {t('card.retry')}
      </button>
    </div>
  );
}

function Facts({
  data,
  heading,
  language,
  evidence,
  drawMap,
  t,
}: CardProps & { data: CardData; t: CardText }) {
  const { entity, map, events, articleDate, pack } = data;
  // What the summary says already needs no line of its own.
  const roles = entity.roles.filter(({ title, until }) => until || !entity.summary.text.includes(title.text));
  const located = map.places.length > 0 || map.routes.length > 0;
  return (
    <>
      <p class="ng-summary">
        <Text of={entity.summary} tell />
      </p>
      {roles.length > 0 && (
        <ul class="ng-roles" aria-label={t('entity.roles')}>
          {roles.map((role) => (
            <li key={role.title.text}>
              <Text of={role.title} />
              <span class="ng-faint">
                {role.until
                  ? ` · ${t('entity.until', { date: formatDate(role.until, language, t) })}`
                  : role.asOf && ` · ${t('entity.asOf', { date: formatDate(role.asOf, language, t) })}`}
              </span>
            </li>
          ))}
        </ul>
      )}
      {located && drawMap && <LocatorMap map={map} draw={drawMap} />}
      {events.length > 0 ? (
        <Timeline key={entity.id} events={events} {...(articleDate !== undefined && { articleDate })} />
      ) : (
        <p class="ng-faint ng-small">{t('events.none')}</p>
      )}
      {entity.related.length > 0 && (
        <section class="ng-section">
          <h3 class="ng-heading">{t('entity.related')}</h3>
          <p class="ng-names">
            {entity.related.map((related) => (
              <NameButton key={related.entity} {...related} />
            ))}
          </p>
        </section>
      )}
      <footer class="ng-footer">
        {entity.sources.length > 0 && (
          <Disclosure label={t('entity.sources')}>
            <SourceList ids={entity.sources} />
          </Disclosure>
        )}
        <Disclosure label={t('why.heading')}>
          <p>{evidenceText(evidence, heading, data, t)}</p>
          <p class="ng-faint">
            {t('card.pack', { title: pack.title.text, version: pack.version, licence: pack.licence.name })}
          </p>
        </Disclosure>
      </footer>
    </>
  );
}
