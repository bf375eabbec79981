import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { UsageError } from '../../tools/pack/command.ts';
import { exportPack } from '../../tools/pack/export.ts';
import { packJsonSchema } from '../../tools/pack/schema.ts';
import { readPack } from '../../tools/read-pack.ts';

const place = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const DATA = place('data');

function bundled() {
  const read = readPack(DATA);
  if (!read.ok) throw new Error('The bundled pack has mistakes.');
  return read.pack;
}

describe('pack export', () => {
  it('writes every source as CSL-JSON', () => {
    const items = JSON.parse(exportPack(DATA, 'csl-json')) as { id: string; URL: string }[];
    expect(items.map(({ id }) => id)).toEqual(bundled().sources.map(({ id }) => id));
    expect(items.every(({ URL: address }) => address.startsWith('https://'))).toBe(true);
  });

  it('writes every claim as schema.org JSON-LD', () => {
    const { '@graph': graph } = JSON.parse(exportPack(DATA, 'json-ld')) as {
      '@graph': { '@type': string }[];
    };
    expect(graph.filter((node) => node['@type'] === 'Claim')).toHaveLength(bundled().claims.length);
  });

  it.each([undefined, 'bibtex', 'toString'])('refuses the format %s and names those there are', (format) => {
    expect(() => exportPack(DATA, format)).toThrow(UsageError);
    expect(() => exportPack(DATA, format)).toThrow(/csl-json.*json-ld/);
  });

  it('refuses a pack with mistakes', () => {
    expect(() => exportPack(place('data/pack.yaml'), 'csl-json')).toThrow();
  });
});

describe('docs/pack-schema.json', () => {
  it('is what `npm run pack -- schema --out docs/pack-schema.json` writes', () => {
    expect(JSON.parse(readFileSync(place('docs/pack-schema.json'), 'utf8'))).toEqual(
      JSON.parse(JSON.stringify(packJsonSchema())),
    );
  });
});
