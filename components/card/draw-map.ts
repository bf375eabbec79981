/**
 * Draws the locator map: projections and shapes, as paths. It is heavy (d3-geo, Natural Earth), so it comes as a script
 * of its own and the card's code knows only what it gives: see map-drawing.ts.
 */
import {
  type GeoPath,
  geoAzimuthalEqualArea,
  geoCentroid,
  geoDistance,
  geoGraticule10,
  geoPath,
} from 'd3-geo';
import type { Feature, FeatureCollection, Geometry, MultiLineString, MultiPoint } from 'geojson';
import { feature, merge, mesh } from 'topojson-client';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import type { CardData, CardPlace } from '../../core/card/card-data.ts';
import {
  type CountryLabel,
  MAP_HEIGHT as HEIGHT,
  type MapDrawer,
  type MapDrawing,
  MAP_WIDTH as WIDTH,
} from './map-drawing.ts';
import { LabelRoom } from './map-labels.ts';
import shapes from './map-shapes.generated.json' with { type: 'json' };

/** Countries as one topology, see tools/build-map-shapes.ts. */
type MapShapes = Topology<{ countries: GeometryCollection }>;

/** Half of the least width that the map shows, in degrees: enough neighbours to know the region by. */
const LEAST_REACH = 14;
/** A country is named when the map shows at least this much of it (square units of the drawing). */
const LEAST_AREA = 1_600;
const PADDING = { x: 64, y: 30 };

interface World {
  land: Geometry;
  borders: MultiLineString;
  /** Each country by its ISO 3166-1 numeric code. */
  countries: Feature[];
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
    countries: feature(whole, objects.countries).features,
  };
}

function draw(map: CardData['map'], world: World, language: string): MapDrawing {
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
  const room = new LabelRoom();
  const drawn = [...places.values()].flatMap((place) => {
    const at = projection([...place.coordinates]);
    return at ? [{ place, x: at[0], y: at[1] }] : [];
  });
  for (const { x, y } of drawn) room.takePoint(x, y);
  const labels = drawn.map(({ place, x, y }) => room.beside(place, x, y));
  return {
    graticule: path(geoGraticule10()) ?? '',
    land: path(world.land) ?? '',
    borders: path(world.borders) ?? '',
    routes: routes.map((route) => path(route) ?? ''),
    labels,
    countries: countryLabels(world.countries, path, room, language),
  };
}

/** Names of the countries that show enough of themselves, the largest first, where there is room. */
function countryLabels(
  countries: readonly Feature[],
  path: GeoPath,
  room: LabelRoom,
  language: string,
): CountryLabel[] {
  const names = new Intl.DisplayNames(language, { type: 'region' });
  return countries
    .map((country) => ({ country, area: path.area(country) }))
    .filter(({ area }) => area >= LEAST_AREA)
    .sort((a, b) => b.area - a.area)
    .flatMap(({ country: { id, ...rest } }) => {
      const name = id === undefined ? undefined : nameOf(String(id), names);
      const [x, y] = path.centroid(rest);
      return name !== undefined && room.takeName(name, x, y) ? [{ name, x, y }] : [];
    });
}

/** A country's name by its numeric code: locales know that 804 is UA, names go by UA. */
function nameOf(code: string, names: Intl.DisplayNames): string | undefined {
  const { region } = new Intl.Locale(`und-${code.padStart(3, '0')}`);
  return region === undefined || /^\d/.test(region) ? undefined : names.of(region);
}

let world: World | undefined;

/** Draws places and routes; the shapes are unpacked at the first call. */
export const drawMap: MapDrawer = (map, language) => {
  // The file is our own build's: its JSON type is wider than the topology it holds.
  world ??= worldOf(shapes as unknown as MapShapes);
  return draw(map, world, language);
};
