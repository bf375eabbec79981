/** Arrow keys through a list of fields, buttons and links, as readers expect of menus; Tab still reaches each. */
import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/** ArrowDown, ArrowUp, Home and End move focus between the elements with `data-stop` inside `list`. */
export function useArrowKeys(list: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = list.current;
    if (element === null) return;
    const listener = (event: KeyboardEvent) => moveFocus(event, element);
    element.addEventListener('keydown', listener);
    return () => element.removeEventListener('keydown', listener);
  }, [list]);
}

function moveFocus(event: KeyboardEvent, list: HTMLElement): void {
  if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const stops = [...list.querySelectorAll<HTMLElement>('[data-stop]')];
  const at = stops.indexOf(event.target as HTMLElement);
  if (at < 0) return;
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: stops.length - 1 }[event.key];
  const typing = list.ownerDocument.activeElement instanceof HTMLInputElement;
  if (to === undefined || (typing && (event.key === 'Home' || event.key === 'End'))) return;
  const stop = stops[Math.max(0, Math.min(stops.length - 1, to))];
  if (stop === undefined) return;
  event.preventDefault();
  stop.focus();
}
