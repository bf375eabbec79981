import { describe, expect, test } from 'vitest';
import { covers, hostOf, isOff, parseSite, siteOf, withSiteOff, withSiteOn } from '../../platform/sites.ts';

describe('host of an address', () => {
  test.each([
    ['https://www.Example.ORG:8443/a?b#c', 'www.example.org'],
    ['http://example.org./', 'example.org'],
    ['https://例え.jp/', 'xn--r8jz45g.jp'],
    ['http://[2001:DB8::1]:80/', '[2001:db8::1]'],
    ['http://127.0.0.1:3000/', '127.0.0.1'],
    ['file:///home/a.html', null],
    ['about:srcdoc', null],
    ['chrome://version', null],
    ['', null],
  ])('%s → %s', (url, host) => {
    expect(hostOf(url)).toBe(host);
  });
});

describe('what a reader types as a site', () => {
  test.each([
    ['example.org', 'example.org'],
    ['  WWW.Example.org/path ', 'example.org'],
    ['https://news.example.org/2024/?x=1', 'news.example.org'],
    ['example.org:8080', 'example.org'],
    ['例え.jp', 'xn--r8jz45g.jp'],
    ['localhost', 'localhost'],
    ['192.168.0.1', '192.168.0.1'],
    ['[::1]', '[::1]'],
    ['', null],
    ['two words.org', null],
    ['word', null],
    ['ftp://example.org', null],
    ['javascript:alert(1)', null],
    ['http://', null],
  ])('%j → %s', (typed, site) => {
    expect(parseSite(typed)).toBe(site);
  });
});

describe('which hosts a site covers', () => {
  test.each([
    ['example.org', 'example.org', true],
    ['example.org', 'news.example.org', true],
    ['example.org', 'a.b.example.org', true],
    ['news.example.org', 'example.org', false],
    ['example.org', 'badexample.org', false],
    ['example.org', 'example.org.evil.test', false],
    ['0.0.1', '127.0.0.1', false],
    ['127.0.0.1', '127.0.0.1', true],
    ['org', 'example.org', true],
  ])('%s covers %s: %s', (site, host, covered) => {
    expect(covers(site, host)).toBe(covered);
  });

  test('www. stands for the site itself, but not where nothing is left', () => {
    expect(siteOf('www.example.org')).toBe('example.org');
    expect(siteOf('www.org')).toBe('www.org');
    expect(siteOf('wwwexample.org')).toBe('wwwexample.org');
  });
});

describe('switching', () => {
  test('off, then on, leaves nothing behind', () => {
    const off = withSiteOff([], 'www.example.org');
    expect(off).toEqual(['example.org']);
    expect(isOff(off, 'live.example.org')).toBe(true);
    expect(withSiteOn(off, 'live.example.org')).toEqual([]);
  });

  test('rules for parts of a site are folded into its own', () => {
    expect(withSiteOff(['a.example.org', 'other.test'], 'example.org')).toEqual([
      'example.org',
      'other.test',
    ]);
  });

  test('a covered site adds no rule', () => {
    expect(withSiteOff(['example.org'], 'news.example.org')).toEqual(['example.org']);
  });

  test('on leaves other sites off', () => {
    expect(withSiteOn(['example.org', 'other.test'], 'example.org')).toEqual(['other.test']);
  });
});
