/** The pages that are scanned, as HTML. */
import { type Language, paragraphs, randomNumbers } from './texts.ts';

const escaped = (text: string) => text.replace(/[&<]/g, (sign) => (sign === '&' ? '&amp;' : '&lt;'));

/** A whole page of the given parts, each in an element with its id. */
export function page(parts: Record<string, string>): string {
  const body = Object.entries(parts).map(([id, html]) => `<div id="${id}">${html}</div>`);
  return `<!doctype html><meta charset="utf-8"><title>Bench</title><script src="/bench.js"></script><body>${body.join('')}`;
}

/** A news page: headlines, paragraphs, a link in every fourth. */
export function newsPart(language: Language, names: readonly string[], length: number): string {
  const body = paragraphs(language, names, length).map((text, i) => {
    const cut = text.indexOf(' ', text.length >> 1);
    const html =
      i % 4 === 0 && cut > 0
        ? `<a href="#">${escaped(text.slice(0, cut))}</a>${escaped(text.slice(cut))}`
        : escaped(text);
    return i % 12 === 0
      ? `<h2>${html.slice(0, 60).replace(/<[^>]*>?/g, '')}</h2><p>${html}</p>`
      : `<p>${html}</p>`;
  });
  return body.join('\n');
}

const TERMS = [
  'document',
  'element',
  'attribute',
  'browsing context',
  'event loop',
  'task',
  'origin',
  'node',
  'URL',
];
const PROSE = [
  'must be',
  'is set to',
  'returns the',
  'of the',
  'if and only if the',
  'then run these steps for',
  'whose',
];

/**
 * A page as large as the HTML Standard (about 2.1 million characters in 121,000 text nodes): short nodes, most of
 * them links and code between a few words, with line breaks in the source.
 */
export function standardPart(length: number): string {
  const random = randomNumbers(99);
  const one = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? '';
  const items: string[] = [];
  for (let sum = 0; sum < length; ) {
    const parts = Array.from({ length: 3 + Math.floor(random() * 4) }, () => {
      const term = one(TERMS);
      const prose = `\n   ${one(PROSE)} given ${one(TERMS)} ${one(PROSE)} `;
      sum += term.length + prose.length + 1;
      return `<a href="#"><code>${term}</code></a>${random() < 0.3 ? ' <var>x</var>' : ''}${prose}`;
    });
    items.push(`<li><p>The ${parts.join('')}.</p>\n  </li>`);
  }
  return `<ol>${items.join('\n  ')}</ol>`;
}
