/** The seam between the card and the script that draws its locator maps. */
import type { CardData, CardPlace } from '../../core/card/card-data.ts';

/** Size of the drawing in its own units; it scales with the card. */
export const MAP_WIDTH = 360;
export const MAP_HEIGHT = 128;

/** Radius of the spot that stands for an area, whatever its size. */
export const AREA_RADIUS = 17;

export interface MapLabel {
  place: CardPlace;
  x: number;
  y: number;
  /** Where its name goes; absent where there is no room for it. */
  text?: { anchor: 'start' | 'middle' | 'end'; textX: number; textY: number };
}

/** A country's name in the middle of what the map shows of it. */
export interface CountryLabel {
  name: string;
  x: number;
  y: number;
}

/** SVG path data, and where the names go. */
export interface MapDrawing {
  graticule: string;
  land: string;
  routes: string[];
  labels: MapLabel[];
  countries: CountryLabel[];
}

/** @param language BCP 47 tag: countries are named in it. */
export type MapDrawer = (map: CardData['map'], language: string) => MapDrawing;

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
