/**
 * Draws the locator map: projections and shapes, as paths. It is heavy (d3-geo, Natural Earth), so it comes as a script
 * of its own and the card's code knows only what it gives: see map-drawing.ts.
 */
import { geoAzimuthalEqualArea, geoCentroid, geoDistance, geoGraticule10, geoPath } from 'd3-geo';
import type { Feature, FeatureCollection, Geometry, MultiLineString, MultiPoint } from 'geojson';
import { merge, mesh } from 'topojson-client';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import type { CardData, CardPlace } from '../../core/card/card-data.ts';
import {
  MAP_HEIGHT as HEIGHT,
  type MapDrawer,
  type MapDrawing,
  type MapLabel,
  MAP_WIDTH as WIDTH,
} from './map-drawing.ts';
import shapes from './map-shapes.generated.json' with { type: 'json' };

/** Countries as one topology, see tools/build-map-shapes.ts. */
type MapShapes = Topology<{ countries: GeometryCollection }>;

/** Half of the least width that the map shows, in degrees: enough neighbours to know the region by. */
const LEAST_REACH = 11;
const PADDING = { x: 64, y: 30 };

interface World {
  land: Geometry;
  borders: MultiLineString;
}

/** Land and inner borders; worked out once for each set of shapes. */
function worldOf({ objects, ...topology }: MapShapes): World {
  const whole = { ...topology, objects };
  const areas = objects.countries.geometries.filter(
    (geometry): geometry is Polygon | MultiPolygon =>
      geometry.type === 'Polygon' || geometry.type === 'MultiPolygon',
  );
  return {
    land: merge(whole, areas),
    borders: mesh(whole, objects.countries, (a, b) => a !== b),
  };
}

function draw(map: CardData['map'], world: World): MapDrawing {
  const places = new Map<string, CardPlace>();
  for (const place of [...map.places, ...map.routes.flatMap(({ from, to }) => [from, to])]) {
    places.set(place.entity, place);
  }
  const points: MultiPoint = {
    type: 'MultiPoint',
    coordinates: [...places.values()].map(({ coordinates }) => [...coordinates]),
  };
  const routes: Feature[] = map.routes.map(({ from, to }) => ({
    type: 'Feature',
    properties: {},
    geometry: { type: 'LineString', coordinates: [[...from.coordinates], [...to.coordinates]] },
  }));
  const shown: FeatureCollection = {
    type: 'FeatureCollection',
    features: [{ type: 'Feature', properties: {}, geometry: points }, ...routes],
  };
  const [longitude, latitude] = geoCentroid(shown);
  const projection = geoAzimuthalEqualArea().rotate([-longitude, -latitude]).precision(0.3);
  const reach = Math.max(
    ...points.coordinates.map((point) => geoDistance([longitude, latitude], point as [number, number])),
  );
  if (reach * (180 / Math.PI) < LEAST_REACH) {
    const half = (LEAST_REACH * Math.PI) / 180;
    projection.translate([WIDTH / 2, HEIGHT / 2]).scale(WIDTH / 2 / (2 * Math.sin(half / 2)));
  } else {
    projection.fitExtent(
      [
        [PADDING.x, PADDING.y],
        [WIDTH - PADDING.x, HEIGHT - PADDING.y],
      ],
      shown,
    );
  }
  projection.clipExtent([
    [-2, -2],
    [WIDTH + 2, HEIGHT + 2],
  ]);
  const path = geoPath(projection).digits(1);
  const labels: MapLabel[] = [...places.values()].flatMap((place) => {
    const at = projection([...place.coordinates]);
    return at
      ? [{ place, x: at[0], y: at[1], anchor: at[0] > WIDTH * 0.6 ? 'end' : 'start' } as MapLabel]
      : [];
  });
  return {
    graticule: path(geoGraticule10()) ?? '',
    land: path(world.land) ?? '',
    borders: path(world.borders) ?? '',
    routes: routes.map((route) => path(route) ?? ''),
    labels,
  };
}

let world: World | undefined;

/** Draws places and routes; the shapes are unpacked at the first call. */
export const drawMap: MapDrawer = (map) => {
  // The file is our own build's: its JSON type is wider than the topology it holds.
  world ??= worldOf(shapes as unknown as MapShapes);
  return draw(map, world);
};
