/** Every state of the gallery, in every language and theme: nothing for axe to find, nothing wider than the card. */
import axe from 'axe-core';
import { render } from 'preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { cdp, page } from 'vitest/browser';
import '../../components/card/card-content.css';
import '../../components/card/card.css';
import '../../components/tokens.css';
import { LANGUAGES, STATES } from '../gallery/states.tsx';
import { unfold } from '../gallery/unfold.ts';

type Session = { send(method: string, parameters: Record<string, unknown>): Promise<unknown> };

let holder: HTMLElement | undefined;

afterEach(async () => {
  if (holder) render(null, holder);
  holder?.remove();
  await (cdp() as unknown as Session).send('Emulation.setEmulatedMedia', { features: [] });
});

async function show(name: string, language: string, theme: string, width = 384): Promise<HTMLElement> {
  const state = STATES.find((one) => one.name === name);
  if (!state) throw new Error(`no state ${name}`);
  const main = document.createElement('main');
  main.className = 'ng';
  main.dataset.theme = theme;
  main.style.inlineSize = `${width}px`;
  document.body.append(main);
  holder = main;
  render(state.view(language), main);
  unfold(main, { unfolded: state.unfolded ?? false, menu: state.menu ?? false });
  if (state.unfolded) await vi.waitFor(() => expect(main.querySelector('details[open]')).not.toBeNull());
  return main;
}

const names = STATES.map(({ name }) => name);

async function violations(element: Element): Promise<string[]> {
  const { violations: found } = await axe.run(element, {
    // A card is a part of a page, not a page: what a whole document needs is not asked of it.
    rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
  });
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}

describe.each(['light', 'dark'])('in %s', (theme) => {
  test.each(names)('%s has nothing for axe', async (name) => {
    expect(await violations(await show(name, 'en', theme))).toEqual([]);
  });
});

test.each(names)('%s has nothing for axe in forced colours', async (name) => {
  const forced = { features: [{ name: 'forced-colors', value: 'active' }] };
  await (cdp() as unknown as Session).send('Emulation.setEmulatedMedia', forced);
  expect(await violations(await show(name, 'en', 'auto'))).toEqual([]);
});

describe.each(LANGUAGES)('in %s', (language) => {
  test.each(names)('%s says everything in its language and fits its width', async (name) => {
    await page.viewport(900, 800);
    const main = await show(name, language, 'light', 320);
    expect(main.textContent).not.toMatch(/\{\w+\}/);
    for (const element of main.querySelectorAll('*:not(.ng-hidden, .ng-hidden *)')) {
      if (element instanceof SVGElement) continue;
      const { left, right } = element.getBoundingClientRect();
      expect(right, element.outerHTML.slice(0, 120)).toBeLessThanOrEqual(
        main.getBoundingClientRect().right + 1,
      );
      expect(left, element.outerHTML.slice(0, 120)).toBeGreaterThanOrEqual(
        main.getBoundingClientRect().left - 1,
      );
    }
  });
});
