/** The measured script: the reader with the recogniser that the extension has. */
import { createRecogniser } from '../../../core/match/session.ts';
import { startReader } from '../../../page/reader.ts';

Object.assign(window, {
  startBenchReader: (bytes: Uint8Array) =>
    startReader({
      document,
      recogniser: createRecogniser([{ pack: 'bench', bytes }]),
      markStyle: 'underline',
      wanted: () => true,
      changed: () => {},
    }),
});
