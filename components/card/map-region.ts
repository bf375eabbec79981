/** Which part of the Earth a drawing shows, roughly and never too little, to leave out early what it can't show. */
import type { GeoProjection } from 'd3-geo';

export interface Region {
  /** Longitude of the middle, degrees. */
  middle: number;
  /** Degrees to the west and east of the middle; 180 when a pole is in sight. */
  reach: number;
  south: number;
  north: number;
  /** The same as corners, for a graticule. */
  extent: [[number, number], [number, number]];
}

/** Samples along each edge of the drawing. */
const SAMPLES = 12;

/** Degrees from the middle, -180 to 180. */
const offset = (longitude: number, middle: number): number => ((longitude - middle + 540) % 360) - 180;

export function regionOf(projection: GeoProjection, width: number, height: number): Region {
  const centre = projection.invert?.([width / 2, height / 2]) ?? [0, 0];
  const [middle] = centre;
  let reach = 0;
  let south = centre[1];
  let north = centre[1];
  for (let step = 0; step <= SAMPLES; step += 1) {
    const x = (width * step) / SAMPLES;
    const y = (height * step) / SAMPLES;
    const edge = [
      [x, 0],
      [x, height],
      [0, y],
      [width, y],
    ] as const;
    for (const place of edge) {
      const at = projection.invert?.([...place]);
      // Beyond the edge of the world: all of it may be in sight.
      if (!at) return { middle, reach: 180, south: -90, north: 90, extent: extentOf(middle, 180, -90, 90) };
      reach = Math.max(reach, Math.abs(offset(at[0], middle)));
      south = Math.min(south, at[1]);
      north = Math.max(north, at[1]);
    }
  }
  for (const pole of [-90, 90]) {
    const at = projection([middle, pole]);
    if (at && at[0] >= 0 && at[0] <= width && at[1] >= 0 && at[1] <= height) {
      reach = 180;
      south = Math.min(south, pole);
      north = Math.max(north, pole);
    }
  }
  return { middle, reach, south, north, extent: extentOf(middle, reach, south, north) };
}

function extentOf(middle: number, reach: number, south: number, north: number): Region['extent'] {
  const ten = (degrees: number): number => Math.floor(degrees / 10) * 10;
  return [
    [ten(middle - reach), Math.max(-80, ten(south))],
    [ten(middle + reach) + 10, Math.min(80, ten(north) + 10)],
  ];
}

/** Whether bounds (west, south, east, north) may be in the region. */
export function touches(
  [west = 0, south = 0, east = 0, north = 0]: readonly number[],
  region: Region,
): boolean {
  if (north < region.south || south > region.north) return false;
  const from = offset(west, region.middle);
  // Bounds that span the middle's far side reach round to both edges.
  const to = from + (east - west);
  return (from <= region.reach && to >= -region.reach) || to >= 360 - region.reach;
}
