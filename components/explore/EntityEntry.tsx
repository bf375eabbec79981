/** Everything about one entity on one page: what a card shows, unfolded, and its names in every language. */
import type { CardData } from '../../core/card/card-data.ts';
import { useCard } from '../card/card-context.ts';
import { DatedEvents } from '../card/DatedEvents.tsx';
import { drawMap } from '../card/draw-map.ts';
import { formatDate } from '../card/format-date.ts';
import { KindMark } from '../card/KindMark.tsx';
import { LocatorMap } from '../card/LocatorMap.tsx';
import { SourceList } from '../card/SourceList.tsx';
import { languageName, NameButton, Text } from '../card/Text.tsx';
import type { ExploreText } from './explore-text.ts';

export interface EntityEntryProps {
  t: ExploreText;
  card: CardData;
}

export function EntityEntry({ t, card }: EntityEntryProps) {
  const { t: cardWords, language } = useCard();
  const { entity, map, events } = card;
  const located = map.places.length > 0 || map.routes.length > 0;
  return (
    <article class="ui-entry">
      <header>
        <KindMark kind={entity.kind} />
        <h1>
          <Text of={entity.name} />
          {entity.original && (
            <span class="ui-original" lang={entity.original.lang}>
              {entity.original.text}
            </span>
          )}
        </h1>
        <p class="ui-lead">
          <Text of={entity.summary} tell />
        </p>
        {entity.roles.length > 0 && (
          <ul class="ui-roles">
            {entity.roles.map((role) => (
              <li key={role.title.text}>
                <Text of={role.title} />
                {role.until ? (
                  <small>
                    {' '}
                    · {cardWords('entity.until', { date: formatDate(role.until, language, cardWords) })}
                  </small>
                ) : (
                  role.asOf && (
                    <small>
                      {' '}
                      · {cardWords('entity.asOf', { date: formatDate(role.asOf, language, cardWords) })}
                    </small>
                  )
                )}
              </li>
            ))}
          </ul>
        )}
      </header>
      <div class="ui-columns">
        <section aria-labelledby="ui-events">
          <h2 id="ui-events">{t('entity.events')}</h2>
          {events.length === 0 && <p class="ui-hint">{t('entity.noEvents')}</p>}
          <DatedEvents events={events} articleDate={card.articleDate} heading="h3" />
        </section>
        <aside>
          {located && <LocatorMap map={map} draw={drawMap} />}
          <section>
            <h2>{t('entity.names')}</h2>
            <dl class="ui-languages">
              {Object.entries(entity.names).map(([lang, names]) => (
                <div key={lang}>
                  <dt>{languageName(lang, language)}</dt>
                  <dd lang={lang}>{names.join(' · ')}</dd>
                </div>
              ))}
            </dl>
            {entity.wikidata !== undefined && (
              <p>
                <a
                  href={`https://www.wikidata.org/wiki/${entity.wikidata}`}
                  target="_blank"
                  rel="noopener noreferrer"
                >
                  {t('entity.wikidata', { id: entity.wikidata })}
                </a>
              </p>
            )}
          </section>
          {entity.related.length > 0 && (
            <section>
              <h2>{cardWords('entity.related')}</h2>
              <p class="ng-names">
                {entity.related.map((related) => (
                  <NameButton key={related.entity} {...related} />
                ))}
              </p>
            </section>
          )}
          {entity.sources.length > 0 && (
            <section>
              <h2>{cardWords('entity.sources')}</h2>
              <SourceList ids={entity.sources} />
            </section>
          )}
        </aside>
      </div>
    </article>
  );
}
