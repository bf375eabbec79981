/** Injected beside card.js: what draws the locator maps, and their shapes. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { drawMap } from '../components/card/draw-map.ts';
import { registerMapDrawer } from '../components/card/map-drawing.ts';

export default defineUnlistedScript(() => registerMapDrawer(drawMap));
