/** Runs in the measured page, beside the extension: sees when the pointer came to rest and when a card was painted. */

/** The page's own clock, milliseconds. */
export interface Waited {
  /** When the pointer last moved. */
  rested: number;
  /** When the frame with the card in it was handed on to be shown. */
  painted: number;
}

/** Watches for the next card. The promise that it leaves behind is asked for by `cardPainted`. */
export function watchForCard(): void {
  let rested = 0;
  addEventListener('pointermove', (event) => (rested = event.timeStamp), { capture: true, passive: true });
  const page = globalThis as unknown as { nextCard: Promise<Waited> };
  page.nextCard = new Promise((resolve) => {
    const observer = new MutationObserver((changes) => {
      const added = changes.flatMap(({ addedNodes }) => [...addedNodes]);
      if (!added.some((node) => node instanceof Element && node.hasAttribute('popover'))) return;
      observer.disconnect();
      // The first task after a frame's callbacks runs when that frame has been laid out and painted.
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve({ rested, painted: performance.now() });
        port2.postMessage(null);
      });
    });
    observer.observe(document.documentElement, { childList: true });
  });
}

/** Null when none came in ten seconds. */
export function cardPainted(): Promise<Waited | null> {
  const { nextCard } = globalThis as unknown as { nextCard: Promise<Waited> };
  return Promise.race([nextCard, new Promise<null>((resolve) => setTimeout(resolve, 10_000, null))]);
}
