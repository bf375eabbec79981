/** The citation processor with its styles: heavy, so every page gets it only when a bibliography may be wanted. */
import type { Bibliographer } from '../../components/card/bibliographer.ts';
import { bibliographyOf } from '../../core/cite/bibliography.ts';
import { cslItemOfCard } from '../../core/cite/csl-json.ts';

export const formatBibliography: Bibliographer = ({ sources }, style, language) =>
  bibliographyOf(Object.values(sources).map(cslItemOfCard), style, language);
