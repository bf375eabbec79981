/** Bibliographies in CSL styles, from the sources as a card has them. */
import { describe, expect, it } from 'vitest';
import { bibliographyOf, CITATION_STYLES } from '../../core/cite/bibliography.ts';
import { cslItemOfCard } from '../../core/cite/csl-json.ts';
import { fixtureCard } from '../gallery/states.tsx';

const items = Object.values(fixtureCard('halden', 'en').sources).map(cslItemOfCard);
const wire = items.filter(({ id }) => id === 'wire');

describe('a bibliography', () => {
  it.each([
    ['apa', 'Sixty-two drones over the strait. (2031, March 10). Northern Wire. https://example.org/wire'],
    ['harvard1', 'Northern Wire (2031) “Sixty-two drones over the strait,” 10 March.'],
    ['vancouver', '1. Sixty-two drones over the strait. Northern Wire'],
  ] as const)('in %s writes a source as that style does', (style, expected) => {
    expect(bibliographyOf(wire, style, 'en')).toContain(expected);
  });

  it.each(CITATION_STYLES)('in %s has every source once, with its address', (style) => {
    const text = bibliographyOf(items, style, 'ja');
    expect(text.split('\n')).toHaveLength(items.length);
    for (const { URL } of items) expect(text.split(URL)).toHaveLength(2);
  });

  it('tells the words of a style in the reader’s language where CSL’s are at hand', () => {
    expect(bibliographyOf(wire, 'harvard1', 'de')).not.toBe(bibliographyOf(wire, 'harvard1', 'en'));
  });
});
