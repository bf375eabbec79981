/** Sources as a bibliography in a CSL style, formatted by citeproc (by way of citation-js). */
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-csl';
import type { CslItem } from './csl-json.ts';

/** The styles that come with citation-js, by its names for them. */
export const CITATION_STYLES = ['apa', 'harvard1', 'vancouver'] as const;
export type CitationStyle = (typeof CITATION_STYLES)[number];

/** CSL's words ("available from", "n.d.") are at hand in these; other languages read English. */
const LOCALES: Readonly<Record<string, string>> = {
  de: 'de-DE',
  en: 'en-US',
  es: 'es-ES',
  fr: 'fr-FR',
  nl: 'nl-NL',
};

/** Plain text, one entry a line, in the order that the style asks for. */
export function bibliographyOf(items: readonly CslItem[], style: CitationStyle, language: string): string {
  const lang = LOCALES[language.split('-', 1)[0] ?? ''] ?? 'en-US';
  const text = new Cite([...items]).format('bibliography', { format: 'text', template: style, lang });
  return String(text).trim();
}
