/**
 * The locator map's shapes come as a script of their own, so that cards without a map don't wait for them. This is
 * the global of our isolated world by which the card finds them.
 */
import type { MapShapes } from './LocatorMap.tsx';

const KEY = Symbol.for('newsgloss.map-shapes');
type World = typeof globalThis & { [KEY]?: MapShapes };

export function registerMapShapes(shapes: MapShapes): void {
  (globalThis as World)[KEY] = shapes;
}

export function registeredMapShapes(): MapShapes | undefined {
  return (globalThis as World)[KEY];
}
