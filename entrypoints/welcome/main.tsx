/** The first page. The reader and the cards on it are those of any page. */
import '../../components/tokens.css';
import '../../components/controls/controls.css';
import '../../components/welcome/welcome.css';
import '../../page/marks.css';
import { render } from 'preact';
import { drawMap } from '../../components/card/draw-map.ts';
import { registerMapDrawer } from '../../components/card/map-drawing.ts';
import { registerCardSurface } from '../../page/card-surface.ts';
import { createCardSurface } from '../card/surface.tsx';
import { startFrame } from '../content/frame.ts';
import { WelcomeApp } from './WelcomeApp.tsx';

// Nothing can be injected into the extension's own pages, so this one brings the card's code along.
registerMapDrawer(drawMap);
registerCardSurface(createCardSurface(document));
startFrame({ isInvalid: false, onInvalidated: () => {} });

const root = document.getElementById('root');
if (root !== null) render(<WelcomeApp />, root);
