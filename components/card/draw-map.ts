/**
 * Draws the locator map: projection and shapes, as paths. It is heavy (d3-geo, Natural Earth), so it comes as a script
 * of its own and the card's code knows only what it gives: see map-drawing.ts.
 */
import {
  type GeoPath,
  type GeoProjection,
  geoAzimuthalEqualArea,
  geoCentroid,
  geoDistance,
  geoGraticule,
  geoInterpolate,
  geoPath,
} from 'd3-geo';
import type { Feature, GeometryCollection as GeoCollection, LineString, MultiPoint, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology, Polygon as TopologyPolygon } from 'topojson-specification';
import type { CardData, CardPlace, CardRoute } from '../../core/card/card-data.ts';
import {
  AREA_RADIUS,
  type CountryLabel,
  MAP_HEIGHT as HEIGHT,
  type MapDrawer,
  MAP_WIDTH as WIDTH,
} from './map-drawing.ts';
import { LabelRoom } from './map-labels.ts';
import { type Region, regionOf, touches } from './map-region.ts';
import shapes from './map-shapes.generated.json' with { type: 'json' };

/** Polygons of countries with their bounds, `id` the ISO 3166-1 numeric code; see tools/build-map-shapes.ts. */
type MapShapes = Topology<{ countries: GeometryCollection & { geometries: TopologyPolygon[] } }>;

/** Half of the least width that the map shows, in degrees: enough neighbours to know the region by. */
const LEAST_REACH = 14;
/** A country is named when the map shows at least this much of it (square units of the drawing). */
const LEAST_AREA = 1_600;
/** Points along a route: enough for the great circle to look round. */
const ROUTE_STEPS = 48;
const PADDING = { x: 64, y: 30 };
const RADIANS = Math.PI / 180;

// The file is our own build's: its JSON type is wider than the topology it holds.
const world = shapes as unknown as MapShapes;

function placesOf({ places, routes }: CardData['map']): CardPlace[] {
  const all = [...places, ...routes.flatMap(({ from, to }) => [from, to])];
  return [...new Map(all.map((place) => [place.entity, place])).values()];
}

/** The great circle between the ends of a route. */
function lineOf({ from, to }: CardRoute): LineString {
  const along = geoInterpolate([...from.coordinates], [...to.coordinates]);
  const coordinates = Array.from({ length: ROUTE_STEPS + 1 }, (_, step) => along(step / ROUTE_STEPS));
  return { type: 'LineString', coordinates };
}

/** Centred on what is shown, at the scale of a region or, for a long route, as large as fits. */
function projectionFor(points: MultiPoint, lines: readonly LineString[]): GeoProjection {
  const shown: GeoCollection = { type: 'GeometryCollection', geometries: [points, ...lines] };
  const centre = geoCentroid(shown);
  const projection = geoAzimuthalEqualArea()
    .rotate([-centre[0], -centre[1]])
    // Everything drawn has points enough: resampling would only cost time.
    .precision(0);
  const reach = Math.max(
    ...points.coordinates.map((point) => geoDistance(centre, point as [number, number])),
  );
  if (reach < LEAST_REACH * RADIANS) {
    const scale = WIDTH / 2 / (2 * Math.sin((LEAST_REACH * RADIANS) / 2));
    projection.translate([WIDTH / 2, HEIGHT / 2]).scale(scale);
  } else {
    const extent: [[number, number], [number, number]] = [
      [PADDING.x, PADDING.y],
      [WIDTH - PADDING.x, HEIGHT - PADDING.y],
    ];
    projection.fitExtent(extent, shown);
  }
  return projection.clipExtent([
    [-2, -2],
    [WIDTH + 2, HEIGHT + 2],
  ]);
}

/** The polygons of countries that the map may show. */
function countriesIn(region: Region): Feature<Polygon>[] {
  return world.objects.countries.geometries
    .filter(({ bbox }) => bbox !== undefined && touches(bbox, region))
    .map((polygon) => feature(world, polygon) as Feature<Polygon>);
}

/** Names of the countries that show enough of themselves, the largest first, where there is room. */
function countryLabels(
  countries: readonly Feature<Polygon>[],
  path: GeoPath,
  room: LabelRoom,
  language: string,
): CountryLabel[] {
  const names = new Intl.DisplayNames(language, { type: 'region' });
  const named = new Set<Feature['id']>();
  return countries
    .map((country) => ({ country, area: path.area(country) }))
    .filter(({ area }) => area >= LEAST_AREA)
    .sort((a, b) => b.area - a.area)
    .flatMap(({ country }) => {
      if (country.id === undefined || named.has(country.id)) return [];
      named.add(country.id);
      const name = nameOf(String(country.id), names);
      const [x, y] = path.centroid(country);
      return name !== undefined && room.takeName(name, x, y) ? [{ name, x, y }] : [];
    });
}

/** A country's name by its numeric code: locales know that 804 is UA, names go by UA. */
function nameOf(code: string, names: Intl.DisplayNames): string | undefined {
  const { region } = new Intl.Locale(`und-${code.padStart(3, '0')}`);
  return region === undefined || /^\d/.test(region) ? undefined : names.of(region);
}

/** Draws places and routes. */
export const drawMap: MapDrawer = (map, language) => {
  const places = placesOf(map);
  const points: MultiPoint = {
    type: 'MultiPoint',
    coordinates: places.map(({ coordinates }) => [...coordinates]),
  };
  const lines = map.routes.map(lineOf);
  const projection = projectionFor(points, lines);
  const region = regionOf(projection, WIDTH, HEIGHT);
  const path = geoPath(projection).digits(1);
  const countries = countriesIn(region);

  const room = new LabelRoom();
  const drawn = places.flatMap((place) => {
    const at = projection([...place.coordinates]);
    return at ? [{ place, x: at[0], y: at[1] }] : [];
  });
  for (const { place, x, y } of drawn) room.takePoint(x, y, place.area ? AREA_RADIUS : undefined);
  for (const { coordinates } of lines) {
    room.takeLine(coordinates.map((at) => projection([at[0] ?? 0, at[1] ?? 0])).filter((at) => at !== null));
  }
  return {
    graticule: path(geoGraticule().extentMinor(region.extent).stepMajor([0, 0])()) ?? '',
    land: countries.map((country) => path(country) ?? '').join(''),
    routes: lines.map((line) => path(line) ?? ''),
    labels: drawn.map(({ place, x, y }) => room.beside(place, x, y)),
    countries: countryLabels(countries, path, room, language),
  };
};
