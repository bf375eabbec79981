/**
 * Makes the shapes of the locator map from Natural Earth (public domain, through world-atlas): countries at 1:50m,
 * simplified as far as a map the width of a card shows, without the islands too small to see, and written as one
 * TopoJSON file of whole numbers. Run it when world-atlas changes: `npx node tools/build-map-shapes.ts`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { quantize } from 'topojson-client';
import { filter, filterWeight, presimplify, simplify } from 'topojson-simplify';
import type { GeometryCollection, Polygon, Topology } from 'topojson-specification';

/** Planar area in square degrees below which a bend or an island is dropped: three pixels of the closest map. */
const LEAST_BEND = 0.04;
const LEAST_ISLAND = 0.2;
/** Steps along each axis: 0.072° of longitude, a pixel of the closest map. */
const QUANTIZATION = 5_000;

const require = createRequire(import.meta.url);
const atlas = require.resolve('world-atlas/countries-50m.json');
const target = fileURLToPath(new URL('../components/card/map-shapes.generated.json', import.meta.url));

/** ISO 3166-1 numeric codes, the ids of world-atlas. */
const RUSSIA = '643';
const UKRAINE = '804';
/** Degrees: west, south, east, north of Crimea. */
const CRIMEA = [32.3, 44.2, 36.8, 46.4] as const;

/**
 * Natural Earth draws borders as they are controlled. This map draws Crimea within Ukraine, as the United Nations
 * General Assembly does (resolution 68/262).
 */
function moveCrimea(world: Topology<World>): void {
  const { geometries } = world.objects.countries;
  const russia = geometries.find(({ id }) => id === RUSSIA);
  const ukraine = geometries.find(({ id }) => id === UKRAINE);
  if (russia?.type !== 'MultiPolygon' || !ukraine)
    throw new Error('the atlas has changed: no Russia or Ukraine');
  const [west, south, east, north] = CRIMEA;
  const inCrimea = (polygon: number[][]): boolean =>
    polygon
      .flat()
      .every((arc) =>
        (world.arcs[arc < 0 ? ~arc : arc] ?? []).every(
          ([x = 0, y = 0]) => x > west && x < east && y > south && y < north,
        ),
      );
  const moved = russia.arcs.filter(inCrimea);
  if (moved.length !== 1)
    throw new Error(`the atlas has changed: ${moved.length} Russian polygons in Crimea`);
  russia.arcs = russia.arcs.filter((polygon) => !inCrimea(polygon));
  const own =
    ukraine.type === 'MultiPolygon' ? ukraine.arcs : ukraine.type === 'Polygon' ? [ukraine.arcs] : [];
  Object.assign(ukraine, { type: 'MultiPolygon', arcs: [...own, ...moved] });
}

type World = { countries: GeometryCollection };

const world = JSON.parse(readFileSync(atlas, 'utf8')) as Topology<World>;
const weighed = presimplify(world);
const simple = filter(simplify(weighed, LEAST_BEND), filterWeight(weighed, LEAST_ISLAND)) as Topology<World>;
moveCrimea(simple);

/** Each polygon by itself with its bounds, so that a map of a region unpacks and projects only what it shows. */
const polygons = simple.objects.countries.geometries.flatMap((geometry) => {
  const parts =
    geometry.type === 'Polygon' ? [geometry.arcs] : geometry.type === 'MultiPolygon' ? geometry.arcs : [];
  return parts.map((arcs): Polygon => {
    const points = arcs.flat().flatMap((arc) => simple.arcs[arc < 0 ? ~arc : arc] ?? []);
    const longitudes = points.map(([longitude = 0]) => longitude);
    const latitudes = points.map(([, latitude = 0]) => latitude);
    return {
      type: 'Polygon',
      ...(geometry.id !== undefined && { id: geometry.id }),
      bbox: [
        Math.floor(Math.min(...longitudes)),
        Math.floor(Math.min(...latitudes)),
        Math.ceil(Math.max(...longitudes)),
        Math.ceil(Math.max(...latitudes)),
      ],
      arcs,
    };
  });
});
const countries: GeometryCollection = { type: 'GeometryCollection', geometries: polygons };
const bare: Topology<World> = { type: 'Topology', arcs: simple.arcs, objects: { countries } };
const text = `${JSON.stringify(quantize(bare, QUANTIZATION))}\n`;
writeFileSync(target, text);
console.log(`${target}: ${text.length} bytes, ${gzipSync(text).length} gzipped`);
