import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-csl';
import { describe, expect, it } from 'vitest';
import { toCslJson } from '../../core/cite/csl-json.ts';
import type { Source } from '../../core/pack/schema.ts';
import { bundledPack } from './bundled-pack.ts';

const source = (more: Partial<Source>): Source => ({
  id: 'gazette',
  type: 'article-newspaper',
  publisher: 'The Gazette',
  URL: 'https://gazette.example/1',
  language: 'en',
  independence: 'independent',
  ...more,
});
const issued = (edtf: string, more: Partial<Source> = {}) =>
  toCslJson({ sources: [source({ issued: edtf, ...more })] })[0]?.issued;

const items = toCslJson(bundledPack());

describe('sources as CSL-JSON', () => {
  it('keeps a date as exact as it was written', () => {
    expect(issued('2024-10-29')).toEqual({ 'date-parts': [[2024, 10, 29]] });
    expect(issued('2024-10')).toEqual({ 'date-parts': [[2024, 10]] });
    expect(issued('2024')).toEqual({ 'date-parts': [[2024]] });
  });

  it('writes an interval as two dates, an open one as the end that is known', () => {
    expect(issued('2024-10-28/2024-10-31')).toEqual({
      'date-parts': [
        [2024, 10, 28],
        [2024, 10, 31],
      ],
    });
    expect(issued('2024-10-28/..')).toEqual({ 'date-parts': [[2024, 10, 28]] });
  });

  it('tells uncertain and inferred dates', () => {
    expect(issued('2024-10-29~')).toEqual({ 'date-parts': [[2024, 10, 29]], circa: true });
    expect(issued('2024-10-29', { issuedInferred: true })?.circa).toBe(true);
  });

  it('keeps dates that CSL cannot express word for word', () => {
    expect(issued('2024-21')).toEqual({ literal: '2024-21' });
    expect(issued('202X')).toEqual({ literal: '202X' });
  });

  it('writes addresses as URIs', () => {
    const [item] = toCslJson({ sources: [source({ URL: "https://gazette.example/gelände's?a=%20b" })] });
    expect(item?.URL).toBe('https://gazette.example/gel%C3%A4nde%27s?a=%20b');
  });

  it('names whose word a source is, and invents no title', () => {
    const [item] = toCslJson({ sources: [source({ independence: 'same-wire', origin: 'wire' })] });
    expect(item).toEqual({
      id: 'gazette',
      type: 'article-newspaper',
      'container-title': 'The Gazette',
      publisher: 'The Gazette',
      URL: 'https://gazette.example/1',
      language: 'en',
      custom: { independence: 'same-wire', origin: 'wire' },
    });
  });
});

describe('the bundled sources in a citation processor', () => {
  it('are CSL-JSON that needs no repair', () => {
    expect(items.length).toBeGreaterThan(100);
    expect(plugins.input.type(items)).toBe('@csl/list+object');
    const cite = new Cite(items);
    const kept = cite.data.map(({ _graph, ...item }: Record<string, unknown>) => item);
    expect(kept).toEqual(items);
  });

  it('make a bibliography that names each publisher and address', () => {
    const written = new Cite(items)
      .format('bibliography', { format: 'text', template: 'apa', lang: 'en-US', asEntryArray: true })
      .map(([, entry]: [string, string]) => entry)
      .join('\n');
    // The style sets names of newspapers in title case and with typographic apostrophes.
    const names = written.toLowerCase().replaceAll('’', "'");
    const missing = items.filter(
      ({ publisher, URL }) => !names.includes(publisher.toLowerCase()) || !written.includes(URL),
    );
    expect(missing.map(({ id }) => id)).toEqual([]);
  });
});
