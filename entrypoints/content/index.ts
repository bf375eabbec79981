/** Our part in every page. */
import '../../page/marks.css';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { startFrame } from './frame.ts';

export default defineContentScript({
  matches: ['<all_urls>'],
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  // The page's own start comes first; the marks' styles are there from its first paint.
  runAt: 'document_idle',
  // Pages notice what is posted to them.
  noScriptStartedPostMessage: true,
  main: (context) => startFrame(context),
});
