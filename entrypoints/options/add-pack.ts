/** The options page's side of adding a pack: a worker for each, and word to the background when it is done. */
import type { AddOutcome, AddReport, AddRequest, AddStep } from '../../platform/add-pack.ts';
import { ask } from '../../platform/ask.ts';
import { bundledIds } from '../../platform/bundled-packs.ts';

/**
 * Adds the pack that these files make together.
 * @param signal Ends the worker, whatever it is at; what was there before stays.
 * @throws {Error} when the pack can't be stored, or its worker breaks down: then, too, what was there before stays.
 * @throws {DOMException} `AbortError`, after the signal.
 */
export async function addPack(
  files: readonly File[],
  onStep: (step: AddStep) => void,
  signal: AbortSignal,
): Promise<AddOutcome> {
  const bundled = await bundledIds();
  // No event tells of what was cancelled before.
  signal.throwIfAborted();
  const outcome = await inWorker({ files, bundled }, onStep, signal);
  if (outcome.state === 'added') await ask('packAdded', {});
  return outcome;
}

function inWorker(
  request: AddRequest,
  onStep: (step: AddStep) => void,
  signal: AbortSignal,
): Promise<AddOutcome> {
  const worker = new Worker(new URL('./pack-worker.ts', import.meta.url), { type: 'module' });
  return new Promise<AddOutcome>((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason));
    worker.addEventListener('message', ({ data }: MessageEvent<AddReport>) => {
      if ('step' in data) onStep(data.step);
      else if ('outcome' in data) resolve(data.outcome);
      else reject(new Error(data.failure));
    });
    // It could not be loaded, or ran out of memory.
    worker.addEventListener('error', ({ message }) => reject(new Error(message || 'The worker broke down.')));
    worker.postMessage(request);
  }).finally(() => worker.terminate());
}
