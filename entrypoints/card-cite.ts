/** Injected when a reader first copies a bibliography: the citation processor and its styles. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { registerBibliographer } from '../components/card/bibliographer.ts';
import { formatBibliography } from './shared/format-bibliography.ts';

export default defineUnlistedScript(() => registerBibliographer(formatBibliography));
