/** The card on a page, with a real pointer and real keys: opens, can be reached, closes, and leaves nothing behind. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { type CardPage, cardPage } from './card-support/card-page.ts';
import { clickAt, middleOf, moveTo, press } from './card-support/hand.ts';

let open: CardPage | undefined;

beforeEach(async () => {
  await page.viewport(900, 700);
});

afterEach(() => {
  open?.stop();
  open = undefined;
});

const TEXT = `<p style="margin: 80px">The ferry to <i data-entity="halden">Port Halden</i> waited until
  <i data-entity="orlova">Orlova</i> came.</p>`;

async function hover(index: number): Promise<void> {
  if (!open) throw new Error('no page');
  const { x, y } = middleOf(open.name(index));
  await moveTo(x - 3, y);
  await moveTo(x, y);
}

test('resting on a name opens its card, Escape closes it, and the page is as before', async () => {
  open = await cardPage(TEXT);
  const before = document.documentElement.outerHTML;
  await hover(0);
  await vi.waitFor(() => expect(open?.card().textContent).toContain('Port Halden'));
  expect(open.reader.emphasised?.entity).toBe('halden');
  await press('Escape');
  expect(open.roots()).toHaveLength(0);
  expect(document.documentElement.outerHTML).toBe(before);
  expect(open.reader.emphasised).toBeNull();
});

test('the pointer can travel into the card, which then stays, and leaving closes it', async () => {
  open = await cardPage(TEXT);
  await hover(0);
  const card = await vi.waitFor(() => {
    const found = open?.card();
    if (!found) throw new Error('no card yet');
    return found;
  });
  const from = middleOf(open.name(0));
  const to = middleOf(card);
  for (let step = 1; step <= 10; step += 1) {
    await moveTo(from.x + ((to.x - from.x) * step) / 10, from.y + ((to.y - from.y) * step) / 10);
  }
  expect(open.card()).toBe(card);
  await moveTo(880, 690);
  await vi.waitFor(() => expect(open?.roots()).toHaveLength(0));
});

test('a name inside the card opens its card there, and back returns', async () => {
  open = await cardPage(TEXT);
  await hover(0);
  await vi.waitFor(() => expect(open?.card().textContent).toContain('Port Halden'));
  const nested = [...open.card().querySelectorAll<HTMLElement>('.ng-name')].find(
    (name) => name.textContent === 'Mira Orlova',
  );
  nested?.scrollIntoView({ block: 'center' });
  if (!nested) throw new Error('no nested name');
  const at = middleOf(nested);
  await clickAt(at.x, at.y);
  await vi.waitFor(() => expect(open?.card().querySelector('h2')?.textContent).toContain('Mira Orlova'));
  await press('Escape');
  await vi.waitFor(() => expect(open?.card().querySelector('h2')?.textContent).toContain('Port Halden'));
});
