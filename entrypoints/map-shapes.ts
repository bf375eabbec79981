/** Injected beside card.js: the shapes of the locator map. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { MapShapes } from '../components/card/LocatorMap.tsx';
import shapes from '../components/card/map-shapes.generated.json' with { type: 'json' };
import { registerMapShapes } from '../components/card/map-shapes.ts';

export default defineUnlistedScript(() => {
  // The file is our own build's: its JSON type is wider than the topology it holds.
  registerMapShapes(shapes as unknown as MapShapes);
});
