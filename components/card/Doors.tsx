/** One step of depth with several doors in one row: the reader opens one, and the other closes. */
import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';

export interface Door {
  key: string;
  label: string;
  content: () => ComponentChildren;
}

/** Buttons that open and close what lies behind them; none is open at first. */
export function Doors({ doors }: { doors: readonly Door[] }) {
  const [opened, setOpened] = useState<string | null>(null);
  const id = useId();
  const open = doors.find(({ key }) => key === opened);
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
      <div id={id}>{open && <div class="ng-room">{open.content()}</div>}</div>
    </>
  );
}
