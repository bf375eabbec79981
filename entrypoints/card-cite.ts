/** Injected when a reader first copies a bibliography: the citation processor and its styles. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { registerBibliographer } from '../components/card/bibliographer.ts';
import { bibliographyOf } from '../core/cite/bibliography.ts';
import { cslItemOfCard } from '../core/cite/csl-json.ts';

export default defineUnlistedScript(() =>
  registerBibliographer(({ sources }, style, language) =>
    bibliographyOf(Object.values(sources).map(cslItemOfCard), style, language),
  ),
);
