/** Per-site rules. A site is a host name: `example.org` covers itself and all its subdomains. */

/** How a site is written: a host name, lower case, without a port, or an IP address. */
export const SITE = /^[a-z0-9.-]{1,253}$|^\[[0-9a-f:.]{2,45}\]$/;

/** The host of a web address as site rules know it; null for pages without one (files, browser pages). */
export function hostOf(url: string): string | null {
  const parsed = URL.parse(url);
  if (parsed === null || (parsed.protocol !== 'https:' && parsed.protocol !== 'http:')) return null;
  return parsed.hostname.replace(/\.$/, '') || null;
}

/** The site that a reader means by a host: without the `www.` that most sites answer to alike. */
export function siteOf(host: string): string {
  return host.replace(/^www\.(?=[^.]+\.)/, '');
}

/**
 * Reads what a reader typed or pasted as a site: a host or a whole address, in any script.
 * @returns null when it is neither.
 */
export function parseSite(typed: string): string | null {
  const text = typed.trim();
  if (text === '' || /\s/.test(text)) return null;
  const host = hostOf(/^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `https://${text}`);
  if (host === null || !(host.includes('.') || host.startsWith('[') || host === 'localhost')) return null;
  return SITE.test(host) ? siteOf(host) : null;
}

const isAddress = (host: string): boolean => host.startsWith('[') || /^\d+(?:\.\d+){3}$/.test(host);

/** Whether the rule for `site` covers `host`. An IP address covers only itself. */
export function covers(site: string, host: string): boolean {
  return host === site || (!isAddress(host) && host.endsWith(`.${site}`));
}

/** Whether a page on `host` is off. */
export function isOff(sitesOff: readonly string[], host: string): boolean {
  return sitesOff.some((site) => covers(site, host));
}

/** The rules after switching the site of `host` off. Rules for parts of that site are folded into it. */
export function withSiteOff(sitesOff: readonly string[], host: string): string[] {
  const site = siteOf(host);
  if (isOff(sitesOff, site)) return [...sitesOff];
  return [...sitesOff.filter((other) => !covers(site, other)), site].sort();
}

/** The rules after switching `host` on again: every rule that covers it goes. */
export function withSiteOn(sitesOff: readonly string[], host: string): string[] {
  return sitesOff.filter((site) => !covers(site, host));
}
