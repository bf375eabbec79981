import { describe, expect, it } from 'vitest';
import { articleDate, dayOf } from '../../page/article-date.ts';

function dateOf(html: string): string | undefined {
  return articleDate(new DOMParser().parseFromString(html, 'text/html'));
}

const linked = (data: unknown) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

describe('dayOf', () => {
  it.each([
    ['2024-10-29', '2024-10-29'],
    ['2024-10-29T23:30:00+02:00', '2024-10-29'],
    ['2024/10/9', '2024-10-09'],
    ['20241029', '2024-10-29'],
    ['20241029T101500Z', '2024-10-29'],
    ['Tue, 29 Oct 2024 10:00:00 GMT', '2024-10-29'],
    ['9 Oct 2024', '2024-10-09'],
    ['2024-02-30', undefined],
    ['2024-1029', undefined],
    ['yesterday', undefined],
    ['10/11/2024', undefined],
    ['0001-01-01T00:00:00Z', undefined],
    ['', undefined],
  ])('%s', (text, day) => expect(dayOf(text)).toBe(day));
});

describe('articleDate', () => {
  it('reads JSON-LD, also in a graph and with several types', () => {
    expect(dateOf(linked({ '@type': 'NewsArticle', datePublished: '2024-10-29T08:00:00Z' }))).toBe(
      '2024-10-29',
    );
    const graph = {
      '@graph': [{ '@type': 'WebSite' }, { '@type': ['Article', 'X'], datePublished: '2024-10-28' }],
    };
    expect(dateOf(linked(graph))).toBe('2024-10-28');
  });

  it('takes the article that stands at this address before others', () => {
    const html = `<link rel=canonical href="https://example.org/b/">${linked([
      { '@type': 'NewsArticle', datePublished: '2024-01-01', url: 'https://example.org/a' },
      {
        '@type': 'NewsArticle',
        datePublished: '2024-02-02',
        mainEntityOfPage: { '@id': 'https://example.org/b?x' },
      },
    ])}`;
    expect(dateOf(html)).toBe('2024-02-02');
  });

  it('does not take the date of articles that the page only lists', () => {
    const list = {
      '@type': 'ItemList',
      itemListElement: [{ '@type': 'NewsArticle', datePublished: '2024-01-01' }],
    };
    expect(dateOf(linked(list))).toBeUndefined();
  });

  it('survives broken and hostile JSON-LD', () => {
    expect(
      dateOf('<script type="application/ld+json">{"@type":</script><meta name=date content=2024-05-06>'),
    ).toBe('2024-05-06');
    const deep = `${'['.repeat(5_000)}${']'.repeat(5_000)}`;
    expect(dateOf(`<script type="application/ld+json">${deep}</script>`)).toBeUndefined();
  });

  it('reads meta elements by trust, not by place', () => {
    const html =
      '<meta name="DC.date" content="2020-01-01"><meta property="article:published_time" content="2024-10-29T01:00:00Z">';
    expect(dateOf(html)).toBe('2024-10-29');
    expect(dateOf('<meta name="citation_publication_date" content="2024/10/29">')).toBe('2024-10-29');
  });

  it('reads microdata', () => {
    expect(dateOf('<time itemprop="datePublished" datetime="2024-10-29T10:00">today</time>')).toBe(
      '2024-10-29',
    );
    expect(dateOf('<meta itemprop="datePublished" content="2024-10-29">')).toBe('2024-10-29');
  });

  it('believes a time only when it can speak for the article', () => {
    expect(dateOf('<article><time datetime="2024-10-29">x</time></article>')).toBe('2024-10-29');
    expect(
      dateOf('<article><time datetime=2024-10-29>x</time><time datetime=2024-10-30>x</time></article>'),
    ).toBeUndefined();
    const two = '<article><time datetime=2024-10-29>x</time></article>';
    expect(dateOf(two + two)).toBeUndefined();
    expect(dateOf('<p>Nothing said</p>')).toBeUndefined();
  });
});
