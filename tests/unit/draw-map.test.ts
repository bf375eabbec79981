/** The locator map: what it names, where its borders run, and that leaving out far countries loses nothing. */
import { geoAzimuthalEqualArea, geoContains, geoPath } from 'd3-geo';
import type { Feature, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { describe, expect, test } from 'vitest';
import { drawMap } from '../../components/card/draw-map.ts';
import { regionOf, touches } from '../../components/card/map-region.ts';
import shapes from '../../components/card/map-shapes.generated.json' with { type: 'json' };
import type { CardPlace } from '../../core/card/card-data.ts';
import type { Position } from '../../core/pack/schema.ts';

const world = shapes as unknown as Topology<{ countries: GeometryCollection }>;
const polygons = feature(world, world.objects.countries).features as Feature<Polygon>[];

const place = (entity: string, coordinates: Position): CardPlace => ({
  entity,
  name: { text: entity, lang: 'en' },
  coordinates,
});

const names = (coordinates: Position, language: string): string[] =>
  drawMap({ places: [place('here', coordinates)], routes: [] }, language).countries.map(({ name }) => name);

test('every polygon says its bounds', () => {
  expect(polygons.filter(({ bbox }) => bbox?.length !== 4)).toEqual([]);
});

test('countries in sight are named in the reader’s language', () => {
  expect(names([36, 51.7], 'en')).toEqual(expect.arrayContaining(['Ukraine', 'Russia', 'Belarus']));
  expect(names([36, 51.7], 'ja')).toEqual(expect.arrayContaining(['ウクライナ', 'ロシア']));
});

test('Crimea lies within Ukraine, and only there', () => {
  const holders = polygons.filter((polygon) => geoContains(polygon, [34.1, 45.1]));
  expect(holders.map(({ id }) => id)).toEqual(['804']);
});

test('both ends of a route are in the drawing', () => {
  const [from, to] = [place('from', [40.6, 62.9]), place('to', [161.9, 57.2])];
  const label = { text: 'flight', lang: 'en' };
  const { labels, routes } = drawMap({ places: [], routes: [{ label, from, to }] }, 'en');
  expect(routes[0]).toMatch(/^M.+L/);
  expect(labels).toHaveLength(2);
  for (const { x, y } of labels) {
    expect(x > 0 && x < 360 && y > 0 && y < 128).toBe(true);
  }
});

describe('what is left out early could not have been seen', () => {
  const CENTRES: Position[] = [
    [0, 0],
    [36, 51.7],
    [179.5, 0],
    [-179, 65],
    [100, 85],
    [-60, -89],
    [178, -18],
    [-100, 40],
  ];
  test.each(CENTRES.flatMap((centre) => [250, 700, 1_800].map((scale) => [centre, scale] as const)))(
    'around %j at scale %i',
    ([longitude, latitude], scale) => {
      const projection = geoAzimuthalEqualArea()
        .rotate([-longitude, -latitude])
        .precision(0)
        .translate([180, 64])
        .scale(scale)
        .clipExtent([
          [0, 0],
          [360, 128],
        ]);
      const path = geoPath(projection);
      const region = regionOf(projection, 360, 128);
      const missed = polygons.filter(
        (polygon) => polygon.bbox && path.area(polygon) > 1 && !touches(polygon.bbox, region),
      );
      expect(missed.map(({ id }) => id)).toEqual([]);
    },
  );
});
