/**
 * Makes the shapes of the locator map from Natural Earth (public domain, through world-atlas): countries at 1:50m,
 * simplified as far as a map the width of a card shows, without the islands too small to see, and written as one
 * TopoJSON file of whole numbers. Run it when world-atlas changes: `node tools/build-map-shapes.ts`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { quantize } from 'topojson-client';
import { filter, filterWeight, presimplify, simplify } from 'topojson-simplify';
import type { GeometryCollection, Topology } from 'topojson-specification';

/** Planar area in square degrees below which a bend or an island is dropped: three pixels of the closest map. */
const LEAST_BEND = 0.04;
const LEAST_ISLAND = 0.2;
/** Steps along each axis: 0.072° of longitude, a pixel of the closest map. */
const QUANTIZATION = 5_000;

const atlas = createRequire(import.meta.url).resolve('world-atlas/countries-50m.json');
const target = fileURLToPath(new URL('../components/card/map-shapes.generated.json', import.meta.url));

type World = { countries: GeometryCollection };

const world = JSON.parse(readFileSync(atlas, 'utf8')) as Topology<World>;
const weighed = presimplify(world);
const simple = filter(simplify(weighed, LEAST_BEND), filterWeight(weighed, LEAST_ISLAND)) as Topology<World>;
const countries: GeometryCollection = {
  type: 'GeometryCollection',
  geometries: simple.objects.countries.geometries.map(
    ({ properties: _properties, id: _id, ...geometry }) => geometry,
  ),
};
const bare: Topology<World> = { type: 'Topology', arcs: simple.arcs, objects: { countries } };
const text = `${JSON.stringify(quantize(bare, QUANTIZATION))}\n`;
writeFileSync(target, text);
console.log(`${target}: ${text.length} bytes, ${gzipSync(text).length} gzipped`);
