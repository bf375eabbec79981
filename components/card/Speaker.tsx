/** Who said it; a name with an entry of its own opens it. */
import type { CardSpeaker } from '../../core/card/card-data.ts';
import { NameButton, Text } from './Text.tsx';

export function Speaker({ speaker, full = false }: { speaker: CardSpeaker; full?: boolean }) {
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
    </span>
  );
}
