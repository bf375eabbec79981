/** The focus of a card that was opened by keyboard: it goes in, stays in, and comes back to where it was. */

const FOCUSABLE =
  'a[href], button:not([disabled]), summary, input:not([disabled]), select, textarea, [tabindex]:not([tabindex="-1"])';

/** The focusable elements in tab order, without those that are not drawn. */
function focusable(panel: HTMLElement): HTMLElement[] {
  return [...panel.querySelectorAll<HTMLElement>(FOCUSABLE)].filter((element) => element.checkVisibility());
}

/** The element that has the focus, down through open shadow roots; null when it is nowhere in particular. */
export function focusedIn(document: Document): HTMLElement | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active instanceof HTMLElement && active !== document.body ? active : null;
}

/** Keeps Tab inside: from the last element to the first and back. */
export function keepFocusIn(panel: HTMLElement, event: KeyboardEvent, focused: Element | null): void {
  if (event.key !== 'Tab' || event.altKey || event.ctrlKey || event.metaKey) return;
  const all = focusable(panel);
  const first = all[0];
  const last = all.at(-1);
  if (!first || !last) {
    event.preventDefault();
    return;
  }
  // On the dialog itself the focus is before the first element.
  const within = focused instanceof HTMLElement && all.includes(focused);
  const leaving = event.shiftKey ? focused === first || !within : focused === last;
  if (!leaving) return;
  event.preventDefault();
  (event.shiftKey ? last : first).focus();
}
