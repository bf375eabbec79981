/** Opens what a state of the gallery wants open, as a reader's clicks would. */
export function unfold(inside: HTMLElement, { unfolded, menu }: { unfolded: boolean; menu: boolean }): void {
  if (menu) inside.querySelector<HTMLElement>('.ng-toolbar [aria-expanded]')?.click();
  if (!unfolded) return;
  inside.querySelector<HTMLElement>('.ng-button-quiet')?.click();
  // What a click opens is drawn in the next frame.
  requestAnimationFrame(() => {
    for (const door of inside.querySelectorAll<HTMLElement>('.ng-door:first-child')) door.click();
    requestAnimationFrame(() => {
      for (const details of inside.querySelectorAll('details')) details.open = true;
    });
  });
}
