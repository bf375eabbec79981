/** Who said it, and when; a name with an entry of its own opens it. */
import type { CardSpeaker } from '../../core/card/card-data.ts';
import type { BookDate } from '../../core/pack/dates.ts';
import { useCard } from './card-context.ts';
import { formatDate } from './format-date.ts';
import { NameButton, Text } from './Text.tsx';

export interface SpeakerProps {
  speaker: CardSpeaker;
  said?: BookDate | undefined;
  /** With role and organisation. */
  full?: boolean;
}

export function Speaker({ speaker, said, full = false }: SpeakerProps) {
  const { t, language } = useCard();
  const details = [speaker.role, speaker.organisation].filter((detail) => detail !== undefined);
  return (
    <span class="ng-speaker">
      {speaker.entity === undefined ? (
        <Text of={speaker.name} />
      ) : (
        <NameButton entity={speaker.entity} name={speaker.name} />
      )}
      {full &&
        details.map((detail) => (
          <span key={detail.text}>
            {' · '}
            <Text of={detail} />
          </span>
        ))}
      {said && (
        <>
          {' · '}
          <span class="ng-day">{formatDate(said, language, t)}</span>
        </>
      )}
    </span>
  );
}
