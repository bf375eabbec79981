/** The card on a page, with a real pointer and real keys: opens, can be reached, closes, and leaves nothing behind. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { fixtureCard, fixtureNames } from '../gallery/states.tsx';
import { type CardPage, cardPage } from './card-support/card-page.ts';
import { clickAt, middleOf, moveTo, press, tapAt } from './card-support/hand.ts';

let on: CardPage;

beforeEach(async () => {
  await page.viewport(900, 700);
});

afterEach(() => on.stop());

const TEXT = `<p style="margin: 80px">The ferry to <i data-entity="halden">Port Halden</i> waited until
  <i data-entity="orlova">Orlova</i> came, and the <a href="#away"><i data-entity="harbour-board">Board</i></a> counted.
  <button id="button">before</button></p>`;

async function hover(index: number): Promise<void> {
  const { x, y } = middleOf(on.name(index));
  await moveTo(x - 3, y);
  await moveTo(x, y);
}

/** Waits until exactly one card is open and says this. */
const cardWith = (text: string): Promise<HTMLElement> =>
  vi.waitFor(() => {
    const card = on.card();
    expect(card.textContent).toContain(text);
    return card;
  });

const closed = (): Promise<void> => vi.waitFor(() => expect(on.roots()).toHaveLength(0));

function within(card: HTMLElement, selector: string, text = ''): HTMLElement {
  const found = [...card.querySelectorAll<HTMLElement>(selector)].find((one) =>
    one.textContent?.includes(text),
  );
  if (!found) throw new Error(`no ${selector} with ${text}`);
  return found;
}

async function click(element: HTMLElement): Promise<void> {
  element.scrollIntoView({ block: 'nearest' });
  const { x, y } = middleOf(element);
  await clickAt(x, y);
}

describe('pointer', () => {
  test('resting on a name opens its card, Escape closes it, and the page is as before', async () => {
    on = await cardPage(TEXT);
    const before = document.documentElement.outerHTML;
    await hover(0);
    await cardWith('Port Halden');
    expect(on.reader.emphasised?.entity).toBe('halden');
    expect(document.activeElement).toBe(document.body);
    await press('Escape');
    await closed();
    expect(document.documentElement.outerHTML).toBe(before);
    expect(on.reader.emphasised).toBeNull();
  });

  test('it can travel into the card, which then stays, and leaving closes it', async () => {
    on = await cardPage(TEXT);
    await hover(0);
    const card = await cardWith('Port Halden');
    const from = middleOf(on.name(0));
    const to = middleOf(card);
    for (let step = 1; step <= 10; step += 1) {
      await moveTo(from.x + ((to.x - from.x) * step) / 10, from.y + ((to.y - from.y) * step) / 10);
    }
    expect(on.card()).toBe(card);
    await moveTo(880, 690);
    await closed();
  });

  test('a name inside the card opens its card there, back and Escape return', async () => {
    on = await cardPage(TEXT);
    await hover(0);
    await click(within(await cardWith('Port Halden'), '.ng-name', 'Mira Orlova'));
    await vi.waitFor(() => expect(on.card().querySelector('h2')?.textContent).toContain('Mira Orlova'));
    await click(within(on.card(), '.ng-back'));
    await vi.waitFor(() => expect(on.card().querySelector('h2')?.textContent).toContain('Port Halden'));
  });

  test('a pinned card stays, moves by arrow keys, and closes by its button', async () => {
    on = await cardPage(TEXT);
    await hover(0);
    await click(within(await cardWith('Port Halden'), '[aria-pressed]'));
    await vi.waitFor(() => expect(on.card().querySelector('[aria-pressed=true]')).not.toBeNull());
    await moveTo(890, 20);
    const card = on.card();
    const before = card.getBoundingClientRect();
    within(card, '[aria-label^="Move"]').focus();
    await press('ArrowRight');
    await vi.waitFor(() => expect(card.getBoundingClientRect().left).toBe(before.left + 24));
    await click(within(card, '[aria-label="Close"]'));
    await closed();
  });

  test('events that a page makes up open and close nothing', async () => {
    on = await cardPage(TEXT);
    const { x, y } = middleOf(on.name(0));
    for (const clientX of [x - 2, x, x + 2]) {
      on.name(0).dispatchEvent(new PointerEvent('pointermove', { clientX, clientY: y, bubbles: true }));
    }
    await hover(1);
    await cardWith('Mira Orlova');
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect(on.card().textContent).toContain('Mira Orlova');
  });

  test('what happens in the card does not reach the page’s listeners', async () => {
    on = await cardPage(TEXT);
    const heard = vi.fn();
    const stop = new AbortController();
    for (const type of ['pointerdown', 'mousedown', 'click', 'keydown', 'focusin', 'wheel']) {
      document.addEventListener(type, heard, { signal: stop.signal });
    }
    await hover(0);
    await click(within(await cardWith('Port Halden'), '.ng-button-quiet'));
    await press('Tab');
    await vi.waitFor(() =>
      expect(on.card().querySelector('.ng-button-quiet')?.textContent).toContain('fewer'),
    );
    stop.abort();
    expect(heard).not.toHaveBeenCalled();
  });

  test('in hold mode the card waits for the key', async () => {
    on = await cardPage(TEXT, { settings: { holdKey: 'Shift' } });
    await hover(0);
    await press('Shift');
    await cardWith('Port Halden');
  });
});

describe('touch', () => {
  test('a tap opens, a tap elsewhere closes, a tap on a link is the link’s', async () => {
    on = await cardPage(TEXT);
    const name = middleOf(on.name(0));
    await tapAt(name.x, name.y);
    await cardWith('Port Halden');
    await tapAt(850, 20);
    await closed();
    const link = middleOf(on.name(2));
    await tapAt(link.x, link.y);
    expect(on.roots()).toHaveLength(0);
  });
});

describe('keyboard', () => {
  test('third name, its card, its second source, and back to the same place', async () => {
    on = await cardPage(TEXT);
    const button = document.getElementById('button');
    button?.focus();
    on.controller.step(1);
    on.controller.step(1);
    on.controller.step(1);
    expect(on.reader.emphasised?.entity).toBe('harbour-board');
    await vi.waitFor(() =>
      expect(on.roots()[0]?.querySelector('[role=status]')?.textContent).toContain('3 of 3'),
    );
    on.controller.open();
    const card = await vi.waitFor(() => {
      const root = on.roots().find((one) => one.activeElement?.getAttribute('role') === 'dialog');
      if (!root?.activeElement) throw new Error('the focus is not in the card yet');
      return root.activeElement as HTMLElement;
    });
    const root = card.getRootNode() as ShadowRoot;
    const sources = within(card, '.ng-door', 'sources');
    for (let times = 0; root.activeElement !== sources; times += 1) {
      expect(times).toBeLessThan(40);
      await press('Tab');
    }
    await press('Enter');
    const links = await vi.waitFor(() => {
      const found = card.querySelectorAll<HTMLAnchorElement>('.ng-room a');
      expect(found).toHaveLength(2);
      return found;
    });
    for (let times = 0; root.activeElement !== links[1]; times += 1) {
      expect(times).toBeLessThan(40);
      await press('Tab');
    }
    expect(links[1]?.referrerPolicy).toBe('no-referrer');
    expect(links[1]?.rel).toBe('noopener noreferrer');
    expect(links[1]?.target).toBe('_blank');
    await press('Escape');
    expect(document.activeElement).toBe(button);
    expect(on.reader.emphasised).toBeNull();
    on.controller.step(1);
    expect(on.reader.emphasised?.entity).toBe('halden');
  });

  test('the focus stays inside, both ways round', async () => {
    on = await cardPage(TEXT);
    on.controller.open();
    const card = await cardWith('Port Halden');
    const root = card.getRootNode() as ShadowRoot;
    await vi.waitFor(() => expect(root.activeElement).toBe(card));
    await press('Tab', { shift: true });
    const last = root.activeElement;
    expect(last).not.toBeNull();
    await press('Tab');
    expect(root.activeElement).toBe(card.querySelector('button'));
    await press('Tab', { shift: true });
    expect(root.activeElement).toBe(last);
  });

  test('the list of names leads to a name and its card', async () => {
    on = await cardPage(TEXT, { names: fixtureNames('en') });
    on.controller.list();
    const list = await cardWith('Names on this page');
    await click(within(list, '.ng-page-name', 'Mira Orlova'));
    await cardWith('Orlova');
    expect(on.reader.emphasised?.entity).toBe('orlova');
    expect(on.actions.goToName).not.toHaveBeenCalled();
  });

  test('arrow keys lead through the list; a name of another frame is gone to there', async () => {
    on = await cardPage(TEXT, { names: fixtureNames('en') });
    on.controller.list();
    const list = await cardWith('Names on this page');
    const root = list.getRootNode() as ShadowRoot;
    await vi.waitFor(() => expect(root.activeElement).toBe(list));
    within(list, '.ng-page-name', 'Tern').focus();
    await press('ArrowUp');
    await press('ArrowDown');
    expect(root.activeElement?.textContent).toContain('Tern');
    await press('Enter');
    await closed();
    expect(on.actions.goToName).toHaveBeenCalledWith(expect.objectContaining({ entity: 'tern' }));
  });

  test('a page without names says so in its list', async () => {
    on = await cardPage('<p>Nothing here.</p>');
    on.controller.list();
    await cardWith('No name that Newsgloss knows');
  });

  test('Escape closes the list and the focus goes back', async () => {
    on = await cardPage(TEXT);
    const button = document.getElementById('button');
    button?.focus();
    on.controller.list();
    await cardWith('Names on this page');
    await press('Escape');
    await closed();
    expect(document.activeElement).toBe(button);
  });
});

describe('loading', () => {
  test('what fails says so and can be tried again', async () => {
    let fails = true;
    on = await cardPage(TEXT, {
      load: async ({ entity }) => {
        if (fails) throw new Error('no background');
        return fixtureCard(entity, 'en');
      },
    });
    await hover(0);
    const card = await cardWith('could not be loaded');
    fails = false;
    await click(within(card, '.ng-button', 'Try again'));
    await cardWith('Harbour town');
  });

  test('a card is drawn while the reader dwells, and not a node of it is in the page before it opens', async () => {
    const load = vi.fn(async ({ entity }: { entity: string }) => fixtureCard(entity, 'en'));
    on = await cardPage(TEXT, { load, settings: { showDelay: 600 } });
    const before = document.documentElement.outerHTML;
    await hover(0);
    await vi.waitFor(() => expect(load).toHaveBeenCalled());
    await load.mock.results[0]?.value;
    await new Promise(requestAnimationFrame);
    expect(document.documentElement.outerHTML).toBe(before);
    expect(on.roots()).toHaveLength(0);
    await cardWith('Harbour town');
    expect(load).toHaveBeenCalledTimes(1);
  });

  test('a skeleton shows while data is slow, and no card at all before', async () => {
    let arrive = (): void => {};
    const slow = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    on = await cardPage(TEXT, {
      load: async ({ entity }) => {
        await slow;
        return fixtureCard(entity, 'en');
      },
    });
    await hover(0);
    await vi.waitFor(() => expect(on.card().getAttribute('aria-busy')).toBe('true'));
    expect(on.card().querySelector('h2')?.textContent).toBe('Port Halden');
    arrive();
    await cardWith('Harbour town');
    expect(on.card().getAttribute('aria-busy')).toBe('false');
  });
});

describe('actions', () => {
  const choose = async (text: string): Promise<void> => {
    await hover(0);
    const card = await cardWith('Port Halden');
    await click(within(card, '[aria-label="More"]'));
    await click(await vi.waitFor(() => within(card, '.ng-menu-choice', text)));
  };

  test('“never mark this name” tells which, and the card closes', async () => {
    on = await cardPage(TEXT);
    await choose('Never mark this name');
    await closed();
    expect(on.actions.muteEntity).toHaveBeenCalledWith(expect.objectContaining({ entity: 'halden' }));
  });

  test('where the clipboard is refused the text is shown for copying by hand', async () => {
    on = await cardPage(TEXT);
    const refused = vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('no'));
    await choose('Copy a report');
    const text = await vi.waitFor(() => {
      const area = on.card().querySelector('textarea');
      if (!area) throw new Error('no text yet');
      return area.value;
    });
    refused.mockRestore();
    expect(text).toContain('Marked as: Port Halden (halden)');
    expect(text).not.toContain(location.host);
  });
});
