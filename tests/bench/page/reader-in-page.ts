/** The measured script: the reader with the recogniser that the extension has. */
import type { Recogniser } from '../../../core/match/recogniser.ts';
import { createRecogniser } from '../../../core/match/session.ts';
import '../../../core/match/unpack-fold.ts';
import type { ReaderState } from '../../../page/contract.ts';
import { startReader } from '../../../page/reader.ts';

Object.assign(window, {
  loadBenchRecogniser: (bytes: Uint8Array) => createRecogniser([{ pack: 'bench', bytes }]),
  startBenchReader: (recogniser: Recogniser, changed: (state: ReaderState) => void) =>
    startReader({
      document,
      recogniser,
      markStyle: 'underline',
      wanted: () => true,
      changed,
    }),
});
