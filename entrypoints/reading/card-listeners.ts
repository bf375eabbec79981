/** The reader's hand: DOM events, trusted ones only, as the words of the intent machine. All passive but Escape. */
import type { PageMention } from '../../page/contract.ts';
import { escapeIsOurs } from '../../page/intent.ts';
import type { IntentEvent, IntentState } from '../../page/intent-model.ts';

/** What a tap on it does is the page's business: no card comes in between. */
const BUSY =
  'a[href], button, label, summary, input, select, textarea, img, picture, video, audio, canvas, svg, [role="button"], [role="link"], [role="tab"], [role="menuitem"]';

export interface ListenerOptions {
  window: Window;
  signal: AbortSignal;
  state(): IntentState;
  mentionAt(x: number, y: number, target: EventTarget | null): PageMention | null;
  /** Token of the card that an event's path leads through. */
  cardOf(event: Event): number | null;
  /** The key of hold mode; null: off. */
  holdKey(): string | null;
  send(event: IntentEvent): void;
}

/** Listens until the signal aborts. */
export function listen({ window, signal, send, ...ask }: ListenerOptions): void {
  const passive = { capture: true, passive: true, signal };
  const on = <Type extends keyof WindowEventMap>(
    type: Type,
    handle: (event: WindowEventMap[Type]) => void,
    options: AddEventListenerOptions = passive,
  ): void => {
    window.addEventListener(type, (event) => event.isTrusted && handle(event), options);
  };
  const place = (event: PointerEvent) => {
    const card = ask.cardOf(event);
    const target = event.composedPath()[0] ?? null;
    const mention = card === null ? ask.mentionAt(event.clientX, event.clientY, target) : null;
    return { card, target, mention: mention?.key ?? null };
  };

  on('pointermove', (event) => {
    const { clientX: x, clientY: y } = event;
    if (event.pointerType === 'touch') {
      if (event.isPrimary) send({ type: 'touch-move', x, y });
    } else if (event.buttons === 0) {
      const { card, mention } = place(event);
      send({ type: 'point', x, y, mention, card });
    }
  });
  on('pointerdown', (event) => {
    const { card, mention, target } = place(event);
    if (event.pointerType !== 'touch') send({ type: 'press', mention, card });
    else if (!event.isPrimary) send({ type: 'touch-cancel' });
    else {
      const { clientX: x, clientY: y, timeStamp: time } = event;
      const plain = target instanceof Element && target.closest(BUSY) === null;
      send({ type: 'touch-start', x, y, time, mention, card, plain });
    }
  });
  on('pointerup', (event) => {
    if (event.pointerType === 'touch' && event.isPrimary) send({ type: 'touch-end', time: event.timeStamp });
  });
  on('pointercancel', () => send({ type: 'touch-cancel' }));
  on('pointerout', (event) => {
    if (event.pointerType !== 'touch' && event.relatedTarget === null) send({ type: 'pointer-gone' });
  });
  on('scroll', () => send({ type: 'scroll' }));
  on('keydown', (event) => {
    if (event.key === ask.holdKey()) send({ type: 'hold', held: true });
  });
  on('keyup', (event) => {
    if (event.key === ask.holdKey()) send({ type: 'hold', held: false });
  });
  on('blur', (event) => {
    if (event.target === window) send({ type: 'hold', held: false });
  });
  // Only an open card takes the Escape key from the page, and only Escape.
  on(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || event.isComposing) return;
      if (escapeIsOurs(ask.state())) {
        event.preventDefault();
        event.stopImmediatePropagation();
      }
      send({ type: 'escape', card: ask.cardOf(event) });
    },
    { capture: true, signal },
  );
}
