/** Keyboard commands of the manifest; readers change or remove each in the browser's own page for shortcuts. */
import { browser } from './browser.ts';
import { readFrames } from './read-frames.ts';
import { frameForCommand, frameForList } from './tab-names.ts';
import { tell } from './tell.ts';
import type { ToFrame } from './to-frame.ts';

const COMMANDS: Readonly<Record<string, ToFrame>> = {
  'next-name': { tell: 'step', direction: 1 },
  'previous-name': { tell: 'step', direction: -1 },
  'open-card': { tell: 'openCard' },
  'list-names': { tell: 'listNames' },
};

/** Concerns the whole page, so every frame hears it. */
const RESCAN = 'rescan-page';

/** Passes commands to the frame that they are for. */
export function listenForCommands(): void {
  browser.commands.onCommand.addListener(async (command, tab) => {
    const id = tab?.id ?? (await browser.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id;
    if (id === undefined) return;
    if (command === RESCAN) return tell(id, { tell: 'rescan' });
    const message = COMMANDS[command];
    if (message === undefined) return;
    const frames = await readFrames(id);
    const frame = message.tell === 'listNames' ? frameForList(frames) : frameForCommand(frames);
    if (frame !== undefined) await tell(id, message, frame);
  });
}
