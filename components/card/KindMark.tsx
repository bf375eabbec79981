/** The kind of an entity: a shape and its word. */
import { Building2, FileText, Lightbulb, MapPin, Rocket, User } from 'lucide';
import type { EntityKind } from '../../core/pack/identity.ts';
import { Icon } from '../Icon.tsx';
import { useCard } from './card-context.ts';

export const KIND_ICONS = {
  person: User,
  place: MapPin,
  organisation: Building2,
  weapon: Rocket,
  concept: Lightbulb,
  document: FileText,
} as const;

export function KindMark({ kind }: { kind: EntityKind }) {
  const { t } = useCard();
  return (
    <span class="ng-kind">
      <Icon icon={KIND_ICONS[kind]} size={13} />
      {t(`kind.${kind}`)}
    </span>
  );
}
