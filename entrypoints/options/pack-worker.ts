/** Adds a pack beside the options page, which only this starts: see docs/decisions/0012-packs-added-in-a-worker.md. */
import { type AddReport, type AddRequest, addPack } from '../../platform/add-pack.ts';
import { reasonOf } from '../../platform/reason-of.ts';

const report = (what: AddReport): void => postMessage(what);

addEventListener('message', async ({ data }: MessageEvent<AddRequest>) => {
  try {
    report({ outcome: await addPack(data, (step) => report({ step })) });
  } catch (error) {
    report({ failure: reasonOf(error) });
  }
});
