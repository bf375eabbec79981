/** Every state of the gallery, in every language and theme: nothing for axe to find, nothing wider than its box. */
import axe from 'axe-core';
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { cdp, page } from 'vitest/browser';
import { EVERY_STATE } from '../gallery/every-state.ts';
import { type GalleryTheme, LANGUAGES } from '../gallery/states.tsx';
import { unfold } from '../gallery/unfold.ts';

type Session = { send(method: string, parameters: Record<string, unknown>): Promise<unknown> };

/** A window of 1280 × 1024 at 400 %: WCAG 1.4.10 wants everything readable without scrolling sideways. */
const ZOOMED = { width: 320, height: 256 };

const emulate = (features: { name: string; value: string }[]): Promise<unknown> =>
  (cdp() as unknown as Session).send('Emulation.setEmulatedMedia', { features });

let holder: HTMLElement | undefined;

beforeEach(async () => {
  document.body.style.margin = '0';
  await page.viewport(900, 800);
});

afterEach(async () => {
  if (holder) render(null, holder);
  holder?.remove();
  await emulate([]);
});

async function show(
  name: string,
  language: string,
  theme: GalleryTheme,
  wide?: number,
): Promise<HTMLElement> {
  const state = EVERY_STATE.find((one) => one.name === name);
  if (!state) throw new Error(`no state ${name}`);
  // A page brings its own main element; a card is shown in one, as it would be on somebody's page.
  const box = document.createElement(state.width === undefined ? 'main' : 'div');
  box.className = 'ng';
  box.dataset.theme = theme;
  box.style.inlineSize = `${wide ?? state.width ?? 384}px`;
  document.body.append(box);
  holder = box;
  render(state.view(language, theme), box);
  unfold(box, { unfolded: state.unfolded ?? false, menu: state.menu ?? false });
  if (state.unfolded) await vi.waitFor(() => expect(box.querySelector('details[open]')).not.toBeNull());
  return box;
}

const names = EVERY_STATE.map(({ name }) => name);

async function violations(element: Element): Promise<string[]> {
  const { violations: found } = await axe.run(element, {
    // A state is a part of a document, not one: what only a whole document can have is not asked of it.
    rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
  });
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}

describe.each(['light', 'dark'] as const)('in %s', (theme) => {
  test.each(names)('%s has nothing for axe', async (name) => {
    expect(await violations(await show(name, 'en', theme))).toEqual([]);
  });
});

test.each(names)('%s has nothing for axe in forced colours', async (name) => {
  await emulate([{ name: 'forced-colors', value: 'active' }]);
  expect(await violations(await show(name, 'en', 'auto'))).toEqual([]);
});

describe.each(LANGUAGES)('in %s at 400 %%', (language) => {
  test.each(names)('%s says everything in its language and fits the window', async (name) => {
    await page.viewport(ZOOMED.width, ZOOMED.height);
    const box = await show(name, language, 'light', ZOOMED.width);
    expect(box.textContent).not.toMatch(/\{\w+\}/);
    for (const element of box.querySelectorAll('*:not(.ng-hidden, .ng-hidden *)')) {
      if (element instanceof SVGElement) continue;
      const { left, right } = element.getBoundingClientRect();
      expect(right, element.outerHTML.slice(0, 120)).toBeLessThanOrEqual(ZOOMED.width + 1);
      expect(left, element.outerHTML.slice(0, 120)).toBeGreaterThanOrEqual(-1);
    }
  });
});
