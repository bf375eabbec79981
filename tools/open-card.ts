/** Opens the card on a mark as a reader does, and reads what it shows. */
import type { Page } from 'puppeteer-core';
import { type ClosedRoot, closedRoots } from './closed-roots.ts';
import type { Mark } from './marks.ts';
import { until } from './until.ts';

/** What a card shows, as text and links. */
export interface CardView {
  root: ClosedRoot;
  text: string;
  /** Addresses of all its links. */
  links: string[];
  /** Its box, CSS pixels of its frame's viewport. */
  box: { x: number; y: number; width: number; height: number };
}

/** The card that is open on the page now; undefined when none is, or while it has nothing to read yet. */
export async function findCard(page: Page): Promise<CardView | undefined> {
  for (const root of await closedRoots(page)) {
    const view = await root
      .call<Omit<CardView, 'root'> | null>(
        `(root) => {
          const dialog = root.querySelector('[role="dialog"]');
          if (!dialog || !dialog.getClientRects().length || dialog.querySelector('[aria-busy="true"]')) return null;
          const { x, y, width, height } = dialog.getBoundingClientRect();
          return {
            text: dialog.innerText,
            links: [...dialog.querySelectorAll('a[href]')].map((link) => link.href),
            box: { x, y, width, height },
          };
        }`,
      )
      .catch(() => null);
    if (view && view.text.trim() !== '') return { root, ...view };
  }
  return undefined;
}

/** Rests the pointer on a mark, coming from a little above it. */
export async function pointAt(page: Page, mark: Mark): Promise<void> {
  let { x, y } = mark;
  for (let frame = mark.frame; frame.parentFrame() !== null; ) {
    const element = await frame.frameElement();
    const box = await element?.evaluate((each) => {
      const { left, top } = each.getBoundingClientRect();
      return { left: left + each.clientLeft, top: top + each.clientTop };
    });
    x += box?.left ?? 0;
    y += box?.top ?? 0;
    frame = frame.parentFrame() ?? page.mainFrame();
  }
  await page.mouse.move(x, Math.max(1, y - 40));
  await page.mouse.move(x, y, { steps: 4 });
}

/** Points at a mark and waits for its card. */
export async function openCardOn(page: Page, mark: Mark): Promise<CardView> {
  await pointAt(page, mark);
  return until(`the card on “${mark.text}”`, () => findCard(page));
}
