/** Works that a statement rests on, each one click away, opened without telling where the reader comes from. */
import { ExternalLink } from 'lucide';
import type { CardSource } from '../../core/card/card-data.ts';
import { sourceVoice } from '../../core/card/source-voice.ts';
import { Icon } from '../Icon.tsx';
import { useCard } from './card-context.ts';
import { formatDate } from './format-date.ts';
import { languageName, Text } from './Text.tsx';

function SourceEntry({ source, remark }: { source: CardSource; remark: string | undefined }) {
  const { t, language } = useCard();
  const facts = [
    source.title === undefined ? undefined : source.publisher,
    source.issued &&
      formatDate(source.issued, language, t) + (source.issuedInferred ? ` (${t('date.inferred')})` : ''),
    languageName(source.language, language),
    t(`independence.${sourceVoice(source)}`),
    remark,
  ].filter((fact) => fact !== undefined);
  return (
    <li class="ng-source" data-independence={source.independence}>
      <a
        href={source.url}
        target="_blank"
        rel="noopener noreferrer"
        referrerpolicy="no-referrer"
        hreflang={source.language}
      >
        <bdi lang={source.language}>{source.title ?? source.publisher}</bdi>
        <Icon icon={ExternalLink} size={12} />
        <span class="ng-hidden"> ({t('source.opens')})</span>
      </a>
      <p class="ng-source-facts">{facts.join(' · ')}</p>
      {source.note && (
        <p class="ng-source-facts">
          <Text of={source.note} tell />
        </p>
      )}
    </li>
  );
}

export interface SourceListProps {
  ids: readonly string[];
  /** What these sources do for the claim: "contradicts it". */
  remark?: string;
}

export function SourceList({ ids, remark }: SourceListProps) {
  const { sources } = useCard();
  const found = ids.map((id) => sources[id]).filter((source) => source !== undefined);
  return (
    <ul class="ng-sources">
      {found.map((source) => (
        <SourceEntry key={source.id} source={source} remark={remark} />
      ))}
    </ul>
  );
}
