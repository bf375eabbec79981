/** What a search found, by kind: names, events, claims. */
import { CalendarDays, Quote } from 'lucide';
import type { FoundRecord } from '../../core/search/found.ts';
import { FOUND_KINDS, type FoundKind } from '../../core/search/found.ts';
import { ClaimBadges } from '../card/ClaimBadges.tsx';
import { cardText } from '../card/card-text.ts';
import { formatDate } from '../card/format-date.ts';
import { KIND_ICONS } from '../card/KindMark.tsx';
import { languageName } from '../card/Text.tsx';
import { Icon } from '../Icon.tsx';

export interface FoundListProps {
  found: readonly FoundRecord[];
  /** BCP 47 tag of the interface. */
  language: string;
  headings: Readonly<Record<FoundKind, string>>;
  /** Address of a record's own page. */
  hrefOf(record: FoundRecord): string;
  /** For pages that can't follow a link themselves, such as the popup. */
  onOpen?(record: FoundRecord, event: MouseEvent): void;
}

export function FoundList({ found, language, headings, hrefOf, onOpen }: FoundListProps) {
  return FOUND_KINDS.map((kind) => {
    const records = found.filter((record) => record.kind === kind);
    if (records.length === 0) return null;
    return (
      <section key={kind} class="ui-found" aria-label={headings[kind]}>
        <h2 class="ui-heading">{headings[kind]}</h2>
        <ul>
          {records.map((record) => (
            <li key={`${record.pack}/${record.id}`}>
              <a class="ui-row" data-stop href={hrefOf(record)} onClick={(event) => onOpen?.(record, event)}>
                <FoundRow record={record} language={language} />
              </a>
            </li>
          ))}
        </ul>
      </section>
    );
  });
}

function FoundRow({ record, language }: { record: FoundRecord; language: string }) {
  const { kind, title, matched, entityKind, summary, date, claim } = record;
  const t = cardText(language);
  const icon =
    kind === 'event' ? CalendarDays : kind === 'claim' ? Quote : KIND_ICONS[entityKind ?? 'concept'];
  return (
    <>
      <Icon icon={icon} />
      <span class="ui-row-title">
        {date !== undefined && <small>{formatDate(date, language, t)}</small>}
        {kind === 'claim' ? <bdi lang={title.lang}>{title.text}</bdi> : <b lang={title.lang}>{title.text}</b>}
        {matched !== undefined && (
          <small>
            <bdi lang={matched.lang}>{matched.text}</bdi> · {languageName(matched.lang, language)}
          </small>
        )}
      </span>
      {claim && (
        <span class="ui-row-claim">
          <bdi lang={claim.speaker.name.lang}>{claim.speaker.name.text}</bdi>
          <ClaimBadges t={t} standing={claim.standing} verification={claim.verification} />
        </span>
      )}
      {summary !== undefined && (
        <span class="ui-row-more" lang={summary.lang}>
          {summary.text}
        </span>
      )}
    </>
  );
}
