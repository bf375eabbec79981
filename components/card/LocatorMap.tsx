/** A small map that says where: one place, or a route as the great circle between its ends. Natural Earth shapes. */
import { geoAzimuthalEqualArea, geoCentroid, geoDistance, geoGraticule10, geoPath } from 'd3-geo';
import type { Feature, FeatureCollection, Geometry, MultiLineString, MultiPoint } from 'geojson';
import { useMemo } from 'preact/hooks';
import { merge, mesh } from 'topojson-client';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import type { CardData, CardPlace } from '../../core/card/card-data.ts';
import { useCard } from './card-context.ts';

/** Countries as one topology, see tools/build-map-shapes.ts. */
export type MapShapes = Topology<{ countries: GeometryCollection }>;

const WIDTH = 360;
const HEIGHT = 128;
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

interface Label {
  place: CardPlace;
  x: number;
  y: number;
  anchor: 'start' | 'end';
}

function draw(map: CardData['map'], world: World | undefined) {
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
  const labels: Label[] = [...places.values()].flatMap((place) => {
    const at = projection([...place.coordinates]);
    return at ? [{ place, x: at[0], y: at[1], anchor: at[0] > WIDTH * 0.6 ? 'end' : 'start' } as Label] : [];
  });
  return {
    graticule: path(geoGraticule10()) ?? '',
    land: world && (path(world.land) ?? ''),
    borders: world && (path(world.borders) ?? ''),
    routes: routes.map((route) => path(route) ?? ''),
    labels,
  };
}

export interface LocatorMapProps {
  map: CardData['map'];
  /** Absent until the shapes are loaded: then only the grid, the points and the route are drawn. */
  shapes?: MapShapes;
}

export function LocatorMap({ map, shapes }: LocatorMapProps) {
  const { t } = useCard();
  const world = useMemo(() => shapes && worldOf(shapes), [shapes]);
  const drawn = useMemo(() => draw(map, world), [map, world]);
  const words =
    map.routes.length > 0
      ? map.routes.map(({ from, to }) => t('map.route', { from: from.name.text, to: to.name.text }))
      : map.places.map(({ name }) => name.text);
  return (
    <figure class="ng-map">
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={t('map.label', { places: [...new Set(words)].join(', ') })}
      >
        <path class="ng-map-grid" d={drawn.graticule} />
        {drawn.land !== undefined && <path class="ng-map-land" d={drawn.land} />}
        {drawn.borders !== undefined && <path class="ng-map-borders" d={drawn.borders} />}
        {drawn.routes.map((d) => (
          <path key={d} class="ng-map-route" d={d} />
        ))}
        {drawn.labels.map(({ place, x, y, anchor }) => (
          <g key={place.entity}>
            <circle class="ng-map-halo" cx={x} cy={y} r="7" />
            <circle class="ng-map-point" cx={x} cy={y} r="3.5" />
            <text
              class="ng-map-label"
              lang={place.name.lang}
              x={anchor === 'start' ? x + 9 : x - 9}
              y={y + 4}
              text-anchor={anchor}
            >
              {place.name.text}
            </text>
          </g>
        ))}
      </svg>
    </figure>
  );
}
