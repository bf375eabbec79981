/** The seam between the card and the script that draws its locator maps. */
import type { CardData, CardPlace } from '../../core/card/card-data.ts';

/** Size of the drawing in its own units; it scales with the card. */
export const MAP_WIDTH = 360;
export const MAP_HEIGHT = 128;

export interface MapLabel {
  place: CardPlace;
  x: number;
  y: number;
  anchor: 'start' | 'end';
}

/** SVG path data, and where the names go. */
export interface MapDrawing {
  graticule: string;
  land: string;
  borders: string;
  routes: string[];
  labels: MapLabel[];
}

export type MapDrawer = (map: CardData['map']) => MapDrawing;

const KEY = Symbol.for('newsgloss.map-drawer');
type World = typeof globalThis & { [KEY]?: MapDrawer };

/** Called by the map's script when it is injected. */
export function registerMapDrawer(draw: MapDrawer): void {
  (globalThis as World)[KEY] = draw;
}

/** What draws maps, when it has been injected into this frame. */
export function registeredMapDrawer(): MapDrawer | undefined {
  return (globalThis as World)[KEY];
}
