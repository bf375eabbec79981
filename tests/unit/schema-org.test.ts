import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { type JsonLdNode, toJsonLd } from '../../core/cite/schema-org.ts';
import { validatePack } from '../../core/pack/validate.ts';
import { bundledPack } from './bundled-pack.ts';
import { smallPack } from './pack-fixture.ts';
import schema from './schema-org.schema.json' with { type: 'json' };

const ajv = new Ajv({ allErrors: true });
addFormats.default(ajv);
const valid = ajv.compile(schema);

const bundled = toJsonLd(bundledPack());
const byId = (nodes: JsonLdNode[]) => new Map(nodes.map((node) => [node['@id'], node]));
const claimNode = (id: string) => byId(bundled['@graph']).get(`urn:newsgloss:newsgloss-2024-10:claim:${id}`);
const reviewNode = (id: string) =>
  byId(bundled['@graph']).get(`urn:newsgloss:newsgloss-2024-10:review:${id}`);

/** Every `@id` inside the nodes that only refers. */
function references(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(references);
  if (value === null || typeof value !== 'object') return [];
  const entries = Object.entries(value);
  if (entries.length === 1 && entries[0]?.[0] === '@id') return [String(entries[0][1])];
  return entries.flatMap(([, inner]) => references(inner));
}

describe('a pack as schema.org JSON-LD', () => {
  it('uses types, properties and values as schema.org defines them', () => {
    const small = validatePack(smallPack());
    if (!small.ok) throw new Error('the small pack is not valid');
    for (const document of [bundled, toJsonLd(small.pack)]) {
      valid(document);
      expect(valid.errors).toBeNull();
    }
  });

  it('is checked by a schema that can fail', () => {
    const claim = { ...claimNode('air-force-62-drones'), reviewRating: 'true' };
    expect(valid({ ...bundled, '@graph': [claim] })).toBe(false);
    const { text: _text, ...silent } = claimNode('air-force-62-drones') as JsonLdNode;
    expect(valid({ ...bundled, '@graph': [silent] })).toBe(false);
  });

  it('refers only to nodes of its own graph, each id once', () => {
    const ids = bundled['@graph'].map((node) => node['@id']);
    expect(new Set(ids).size).toBe(ids.length);
    expect(references(bundled['@graph']).filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('has claims made by persons and organisations', () => {
    const nodes = byId(bundled['@graph']);
    const authors = bundled['@graph']
      .filter((node) => node['@type'] === 'Claim')
      .flatMap((node) => references(node.author));
    const others = authors.filter(
      (id) => !['Person', 'Organization'].includes(nodes.get(id)?.['@type'] ?? ''),
    );
    expect(others).toEqual([]);
  });

  it('reviews a claim that others bear out, contradict or correct, and no other', () => {
    expect(reviewNode('kyiv-fires-and-kindergarten')).toMatchObject({
      '@type': 'ClaimReview',
      reviewRating: { '@type': 'Rating', alternateName: 'corrected' },
    });
    expect(reviewNode('macgregor-no-need-for-north-koreans')).toMatchObject({
      reviewRating: { alternateName: 'contradicted' },
    });
    expect(claimNode('macgregor-everyone-looking-for-exit')).toBeDefined();
    expect(reviewNode('macgregor-everyone-looking-for-exit')).toBeUndefined();
    expect(reviewNode('rudenko-handles-north-korea')).toBeUndefined();
  });

  it('explains a corrected rating by the correction, in every language', () => {
    const rating = reviewNode('report-doctrine-approved-in-september')?.reviewRating;
    expect(rating).toMatchObject({
      ratingExplanation: [
        { '@language': 'en', '@value': expect.stringContaining('19 November 2024') },
        { '@language': 'ja', '@value': expect.stringContaining('2024年11月19日') },
      ],
    });
  });
});
