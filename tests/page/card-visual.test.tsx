/**
 * The gallery's states as pictures, compared pixel by pixel with those in tests/gallery/baselines. They are bound to one
 * browser (docs/decisions/0008-pictures-bound-to-a-browser.md) and drawn anew, after looking at them, with
 * `npx vitest run --project page tests/page/card-visual.test.tsx --update`.
 */
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { cdp, page, server } from 'vitest/browser';
import { EVERY_STATE } from '../gallery/every-state.ts';
import '../gallery/same-fonts.css';
import type { GalleryTheme } from '../gallery/states.tsx';
import { unfold } from '../gallery/unfold.ts';

/** Whose pictures the baselines are. */
const DRAWN_BY = { platform: 'linux', chromium: 156 };

const chromium = Number(/Chrom\w*\/(\d+)/.exec(navigator.userAgent)?.[1]);
const comparable = server.platform === DRAWN_BY.platform && chromium === DRAWN_BY.chromium;

const FONTS = [
  '400 14px "Noto Sans"',
  '600 14px "Noto Sans"',
  '400 16px "Noto Serif"',
  '600 16px "Noto Serif"',
];
/** Letters of both alphabets, so that the fonts' files for each are there. */
const LETTERS = 'Harbour Порт-Гальден ≠';

const PICTURES: readonly (readonly [state: string, language: string, theme: GalleryTheme])[] = [
  ...[
    ...['place', 'place-unfolded', 'person-unfolded', 'organisation', 'weapon-route', 'document', 'nested'],
    ...['pinned', 'menu', 'loading', 'failed', 'without-map', 'names', 'names-empty'],
    ...['popup-names', 'popup-found', 'popup-site-off', 'popup-paused', 'options', 'welcome'],
    ...['explore-start', 'explore-search', 'explore-entity', 'explore-event', 'explore-claim'],
    ...['explore-from-article', 'packs-adding', 'packs-replaced', 'packs-problems', 'packs-refused'],
  ].map((state) => [state, 'en', 'light'] as const),
  ...[
    'person-unfolded',
    'weapon-route',
    'menu',
    'failed',
    'popup-names',
    'options',
    'explore-claim',
    'packs-replaced',
    'packs-problems',
  ].map((state) => [state, 'en', 'dark'] as const),
  ...['place', 'person-unfolded', 'options'].map((state) => [state, 'uk', 'light'] as const),
];

let box: HTMLElement;

beforeEach(async () => {
  document.body.style.margin = '0';
  await page.viewport(900, 400);
  await (cdp() as unknown as { send(method: string, parameters: object): Promise<unknown> }).send(
    'Emulation.setEmulatedMedia',
    { features: [{ name: 'prefers-reduced-motion', value: 'reduce' }] },
  );
  await Promise.all(FONTS.map((font) => document.fonts.load(font, LETTERS)));
});

afterEach(() => {
  render(null, box);
  box.remove();
});

test.skipIf(comparable)('pictures are compared in the browser that drew the baselines', ({ skip }) => {
  skip(`This is Chromium ${chromium} on ${server.platform}; they are of ${JSON.stringify(DRAWN_BY)}.`);
});

describe.runIf(comparable)('looks as it did', () => {
  test.each(PICTURES)('%s, %s, %s', async (name, language, theme) => {
    const state = EVERY_STATE.find((one) => one.name === name);
    if (!state) throw new Error(`no state ${name}`);
    box = document.createElement('div');
    box.className = 'ng';
    box.dataset.theme = theme;
    box.style.inlineSize = `${state.width ?? 384}px`;
    document.body.append(box);
    render(state.view(language, theme), box);
    unfold(box, { unfolded: state.unfolded ?? false, menu: state.menu ?? false });
    if (state.unfolded) await vi.waitFor(() => expect(box.querySelector('details[open]')).not.toBeNull());
    (document.activeElement as HTMLElement | null)?.blur();
    // What lies below the window is not drawn.
    await page.viewport(900, Math.ceil(box.getBoundingClientRect().bottom));
    await expect.element(page.elementLocator(box)).toMatchScreenshot(`${name}-${language}-${theme}`);
  });
});
