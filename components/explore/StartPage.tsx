/** Where exploring begins: every name by kind, every event by date. */
import type { ChosenText } from '../../core/card/card-data.ts';
import type { BookDate } from '../../core/pack/dates.ts';
import { ENTITY_KINDS, type EntityKind } from '../../core/pack/identity.ts';
import { cardText } from '../card/card-text.ts';
import { formatDate } from '../card/format-date.ts';
import { KIND_ICONS } from '../card/KindMark.tsx';
import { Icon } from '../Icon.tsx';
import type { ExploreText } from './explore-text.ts';

export interface ExploreContents {
  names: readonly { pack: string; entity: string; kind: EntityKind; name: ChosenText }[];
  /** Newest first. */
  events: readonly { pack: string; event: string; title: ChosenText; date: BookDate }[];
}

export interface StartPageProps {
  t: ExploreText;
  language: string;
  contents: ExploreContents;
  hrefOf(kind: 'entity' | 'event', pack: string, id: string): string;
}

export function StartPage({ t, language, contents, hrefOf }: StartPageProps) {
  const cardWords = cardText(language);
  const { names, events } = contents;
  if (names.length === 0) return <p class="ui-note">{t('start.empty')}</p>;
  return (
    <div class="ui-start">
      <p class="ui-lead">{t('start.intro')}</p>
      <div class="ui-columns">
        <section aria-labelledby="ui-all-events">
          <h2 id="ui-all-events">{t('start.events')}</h2>
          <ol class="ui-dated">
            {events.map(({ pack, event, title, date }) => (
              <li key={`${pack}/${event}`}>
                <small>{formatDate(date, language, cardWords)}</small>
                <a href={hrefOf('event', pack, event)} lang={title.lang}>
                  {title.text}
                </a>
              </li>
            ))}
          </ol>
        </section>
        <section aria-labelledby="ui-all-names">
          <h2 id="ui-all-names">{t('start.names')}</h2>
          {ENTITY_KINDS.map((kind) => {
            const ofKind = names.filter((name) => name.kind === kind);
            if (ofKind.length === 0) return null;
            return (
              <section key={kind} class="ui-kind">
                <h3>
                  <Icon icon={KIND_ICONS[kind]} /> {cardWords(`kind.${kind}`)}
                </h3>
                <ul>
                  {ofKind.map(({ pack, entity, name }) => (
                    <li key={`${pack}/${entity}`}>
                      <a href={hrefOf('entity', pack, entity)} lang={name.lang}>
                        {name.text}
                      </a>
                    </li>
                  ))}
                </ul>
              </section>
            );
          })}
        </section>
      </div>
    </div>
  );
}
