/** One step of depth with several doors in one row: the reader opens one, and the other closes. */
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';

export interface Door {
  key: string;
  label: string;
  content: () => ComponentChildren;
}

/**
 * Scrolls the card, and nothing around it, so that what was opened is seen, as far as the doors stay in sight. What
 * is already seen stays where it is.
 */
function reveal(room: HTMLElement): void {
  const body = room.closest('.ng-body');
  const doors = room.previousElementSibling;
  if (!body || !doors) return;
  const view = body.getBoundingClientRect();
  const hidden = room.getBoundingClientRect().bottom - view.bottom;
  // The title above stays in sight and would cover the doors.
  const title = room.closest('.ng-event')?.querySelector('.ng-event-title')?.clientHeight ?? 0;
  if (hidden <= 0) return;
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  body.scrollBy({
    top: Math.min(hidden, doors.getBoundingClientRect().top - view.top - title),
    behavior: still ? 'instant' : 'smooth',
  });
}

/** Buttons that open and close what lies behind them; none is open at first. */
export function Doors({ doors }: { doors: readonly Door[] }) {
  const [opened, setOpened] = useState<string | null>(null);
  const id = useId();
  const open = doors.find(({ key }) => key === opened);
  const room = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (opened !== null && room.current) reveal(room.current);
  }, [opened]);
  return (
    <>
      <p class="ng-doors">
        {doors.map(({ key, label }) => (
          <button
            key={key}
            type="button"
            class="ng-door"
            aria-expanded={key === opened}
            aria-controls={id}
            onClick={() => setOpened(key === opened ? null : key)}
          >
            {label}
          </button>
        ))}
      </p>
      <div id={id} ref={room}>
        {open && <div class="ng-room">{open.content()}</div>}
      </div>
    </>
  );
}
