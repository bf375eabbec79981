/** An address as other programs take it. */

/**
 * An IRI as a URI (RFC 3987, 3.1): letters outside ASCII are percent-encoded, and so is the apostrophe, which
 * citation processors turn into a typographic one.
 */
export function uriOf(address: string): string {
  return address.replace(/[^\x21-\x7e]+/g, encodeURI).replaceAll("'", '%27');
}
