/** The card's head: the name, its own form, what kind of thing it is, and the way back, to stay, and out. */
import { ArrowLeft, Ellipsis, Move, Pin, X } from 'lucide';
import type { ComponentChildren } from 'preact';
import type { CardData } from '../../core/card/card-data.ts';
import { Icon } from '../Icon.tsx';
import { useCard } from './card-context.ts';
import { KindMark } from './KindMark.tsx';

/** Pixels that an arrow key moves a pinned card. */
const KEY_STEP = 24;

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-KEY_STEP, 0],
  ArrowRight: [KEY_STEP, 0],
  ArrowUp: [0, -KEY_STEP],
  ArrowDown: [0, KEY_STEP],
};

export interface HeaderEvents {
  back(): void;
  pin(pinned: boolean): void;
  close(): void;
  /** Moves a pinned card, px. */
  move(x: number, y: number): void;
}

export interface CardHeaderProps {
  titleId: string;
  /** The name as the page writes it: shown until the entity is there. */
  heading: string;
  entity: CardData['entity'] | undefined;
  /** Name of the entity that back leads to. */
  backTo: string | undefined;
  pinned: boolean;
  menuOpen: boolean;
  toggleMenu(): void;
  on: HeaderEvents;
  children?: ComponentChildren;
}

export function CardHeader(props: CardHeaderProps) {
  const { titleId, heading, entity, backTo, pinned, menuOpen, toggleMenu, on } = props;
  const { t } = useCard();
  const drag = (event: PointerEvent): void => {
    if (!pinned || !event.isPrimary || (event.target as Element).closest('button, a')) return;
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
  };
  const dragged = (event: PointerEvent): void => {
    if ((event.currentTarget as Element).hasPointerCapture(event.pointerId)) {
      on.move(event.movementX, event.movementY);
    }
  };
  const moveByKey = (event: KeyboardEvent): void => {
    const by = ARROWS[event.key];
    if (!by) return;
    event.preventDefault();
    on.move(...by);
  };
  return (
    <header class="ng-header" onPointerDown={drag} onPointerMove={dragged} data-pinned={pinned}>
      <div class="ng-toolbar">
        {backTo === undefined ? (
          entity && <KindMark kind={entity.kind} />
        ) : (
          <button
            type="button"
            class="ng-back"
            aria-label={t('action.back', { name: backTo })}
            onClick={on.back}
          >
            <Icon icon={ArrowLeft} />
            <bdi>{backTo}</bdi>
          </button>
        )}
        <span class="ng-spring" />
        {pinned && (
          <button
            type="button"
            class="ng-icon-button"
            aria-label={t('action.move')}
            title={t('action.move')}
            onKeyDown={moveByKey}
          >
            <Icon icon={Move} />
          </button>
        )}
        <button
          type="button"
          class="ng-icon-button"
          aria-label={t('action.pin')}
          title={t(pinned ? 'action.unpin' : 'action.pin')}
          aria-pressed={pinned}
          onClick={() => on.pin(!pinned)}
        >
          <Icon icon={Pin} />
        </button>
        {entity && (
          <button
            type="button"
            class="ng-icon-button"
            aria-label={t('action.more')}
            title={t('action.more')}
            aria-expanded={menuOpen}
            onClick={toggleMenu}
          >
            <Icon icon={Ellipsis} />
          </button>
        )}
        <button
          type="button"
          class="ng-icon-button"
          aria-label={t('action.close')}
          title={t('action.close')}
          onClick={on.close}
        >
          <Icon icon={X} />
        </button>
      </div>
      <h2 class="ng-title" id={titleId}>
        {entity ? <bdi lang={entity.name.lang}>{entity.name.text}</bdi> : <bdi>{heading}</bdi>}
        {entity?.original && (
          <span class="ng-original">
            <bdi lang={entity.original.lang}>{entity.original.text}</bdi>
          </span>
        )}
      </h2>
      {backTo !== undefined && entity && <KindMark kind={entity.kind} />}
      {props.children}
    </header>
  );
}
