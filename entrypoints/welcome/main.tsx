/** The first page. The reader and the cards on it are those of any page. */
import '../../components/tokens.css';
import '../../components/controls/controls.css';
import '../../components/welcome/welcome.css';
import '../../page/marks.css';
import { render } from 'preact';
import { registerBibliographer } from '../../components/card/bibliographer.ts';
import { drawMap } from '../../components/card/draw-map.ts';
import { registerMapDrawer } from '../../components/card/map-drawing.ts';
import { registerCardSurface } from '../../page/card-surface.ts';
import { createCardSurface } from '../card/surface.tsx';
import { startFrame } from '../content/frame.ts';
import { startReading } from '../reading/reading.ts';
import { registerReading } from '../shared/reading-seam.ts';
import { WelcomeApp } from './WelcomeApp.tsx';

// Nothing can be injected into the extension's own pages, so this one brings along what others are given.
registerReading(startReading);
registerMapDrawer(drawMap);
registerCardSurface(createCardSurface(document));
void import('../shared/format-bibliography.ts').then(({ formatBibliography }) =>
  registerBibliographer(formatBibliography),
);
startFrame({ isInvalid: false, onInvalidated: () => {} });

const root = document.getElementById('root');
if (root !== null) render(<WelcomeApp />, root);
