/** The pages that are scanned, as HTML. */
import { randomNumbers } from '../random-numbers.ts';
import { type Language, paragraphs } from './texts.ts';

const escaped = (text: string) => text.replace(/[&<]/g, (sign) => (sign === '&' ? '&amp;' : '&lt;'));

/** A whole page of the given parts, each in an element with its id. */
export function page(parts: Record<string, string>): string {
  const body = Object.entries(parts).map(([id, html]) => `<div id="${id}">${html}</div>`);
  return `<!doctype html><meta charset="utf-8"><title>Bench</title><script src="/bench.js"></script><body>${body.join('')}`;
}

/**
 * A news page: headlines, bylines, paragraphs with links and emphasis, lists of related articles; indented source, as
 * most are, so that many text nodes are short and half of them white space.
 */
export function newsPart(language: Language, names: readonly string[], length: number): string {
  const random = randomNumbers(7);
  let sum = 0;
  const sections: string[] = [];
  for (const text of paragraphs(language, names, length)) {
    if (sum >= length) break;
    const headline = text.slice(0, 40);
    const blocks = [`<p>${inline(text, random)}</p>`];
    if (random() < 0.3) {
      blocks.unshift(
        `<header>\n      <h2><a href="#">${escaped(headline)}</a></h2>\n      <span>12:30</span> <time>2025</time>\n    </header>`,
      );
    }
    if (random() < 0.3) {
      const links = [0, 30, 60].map(
        (at) => `<li>\n        <a href="#">${escaped(text.slice(at, at + 28))}</a>\n      </li>`,
      );
      blocks.push(`<ul>\n      ${links.join('\n      ')}\n    </ul>`);
    }
    const section = `\n  <section>\n    ${blocks.join('\n    ')}\n  </section>`;
    sections.push(section);
    sum += section.replace(/<[^>]*>/g, '').length;
  }
  return sections.join('');
}

/** A paragraph with a link or emphasis every hundred characters or so. */
function inline(text: string, random: () => number): string {
  let html = '';
  for (let at = 0; at < text.length; ) {
    const plain = 40 + Math.floor(random() * 120);
    const marked = 4 + Math.floor(random() * 12);
    html += escaped(text.slice(at, at + plain));
    const inside = escaped(text.slice(at + plain, at + plain + marked));
    if (inside !== '') html += random() < 0.7 ? `<a href="#">${inside}</a>` : `<em>${inside}</em>`;
    at += plain + marked;
  }
  return html;
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
