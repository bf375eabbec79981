/** The gallery page. `?lang=ja&theme=dark&only=place` narrows it; without, every state stands in the chosen language. */
import { render } from 'preact';
import '../../components/card/card-content.css';
import '../../components/card/card.css';
import '../../components/tokens.css';
import './gallery.css';
import { LANGUAGES, STATES } from './states.tsx';
import { unfold } from './unfold.ts';

const asked = new URLSearchParams(location.search);
const language = asked.get('lang') ?? 'en';
const theme = asked.get('theme') ?? 'auto';
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
      {STATES.filter(({ name }) => !only || only.includes(name)).map(({ name, view }) => (
        <figure key={name} data-state={name}>
          <figcaption>{name}</figcaption>
          {view(language)}
        </figure>
      ))}
    </main>
  </>,
  document.body,
);

for (const { name, unfolded, menu } of STATES) {
  const figure = document.querySelector<HTMLElement>(`[data-state="${name}"]`);
  if (figure) unfold(figure, { unfolded: unfolded ?? false, menu: menu ?? false });
}
