/** A speaker in the reader's language: the person, or else the organisation that speaks. */
import type { Localised, Speaker } from '../pack/schema.ts';
import type { CardSpeaker } from './card-data.ts';
import { chooseText } from './choose-text.ts';

/**
 * @param labelOf Display names of an entity of the pack; undefined where the pack has none.
 * @param languages BCP 47 tags, best first.
 */
export function chooseSpeaker(
  { entity, name, role, organisation }: Speaker,
  labelOf: (entity: string) => Localised | undefined,
  languages: readonly string[],
): CardSpeaker {
  const named = (id: string | undefined) => {
    const label = id === undefined ? undefined : labelOf(id);
    return id !== undefined && label ? { entity: id, name: chooseText(label, languages) } : undefined;
  };
  const person = named(entity);
  const body = named(organisation);
  const own = person?.name ?? (name && chooseText(name, languages));
  const reference = person?.entity ?? body?.entity;
  return {
    name: own ?? body?.name ?? { text: entity ?? organisation ?? '', lang: 'und' },
    ...(role && { role: chooseText(role, languages) }),
    ...(own && body && { organisation: body.name }),
    ...(reference !== undefined && { entity: reference }),
  };
}
