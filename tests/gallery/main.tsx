/** The gallery page. `?lang=ja&theme=dark&only=place` narrows it; without, every state stands in the chosen language. */
import { render } from 'preact';
import { EVERY_STATE } from './every-state.ts';
import './gallery.css';
import { type GalleryTheme, LANGUAGES } from './states.tsx';
import { unfold } from './unfold.ts';

const asked = new URLSearchParams(location.search);
const language = asked.get('lang') ?? 'en';
const theme = (asked.get('theme') ?? 'auto') as GalleryTheme;
const only = asked.get('only')?.split(',');

const link = (change: Record<string, string>): string =>
  `?${new URLSearchParams({ ...Object.fromEntries(asked), ...change })}`;

document.body.className = 'ng ng-gallery';
document.body.dataset.theme = theme;

render(
  <>
    <nav aria-label="Gallery">
      {LANGUAGES.map((tag) => (
        <a key={tag} href={link({ lang: tag })}>
          {tag}
        </a>
      ))}
      {['auto', 'light', 'dark'].map((name) => (
        <a key={name} href={link({ theme: name })}>
          {name}
        </a>
      ))}
    </nav>
    <main>
      <h1 class="ng-hidden">Gallery</h1>
      {EVERY_STATE.filter(({ name }) => !only || only.includes(name)).map(({ name, width, view }) => (
        <figure key={name} data-state={name} style={{ inlineSize: width }}>
          <figcaption>{name}</figcaption>
          {view(language, theme)}
        </figure>
      ))}
    </main>
  </>,
  document.body,
);

for (const { name, unfolded, menu } of EVERY_STATE) {
  const figure = document.querySelector<HTMLElement>(`[data-state="${name}"]`);
  if (figure) unfold(figure, { unfolded: unfolded ?? false, menu: menu ?? false });
}
