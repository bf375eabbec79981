/** What a frame says of itself when it has no names. */
import type { FrameNames } from '../../platform/frame-names.ts';

export function withoutNames(state: FrameNames['state']): FrameNames {
  return { state, focused: isFocused(), mentions: 0, names: [] };
}

/** The reader's focus is in this frame and not in one inside it. */
export function isFocused(): boolean {
  return document.hasFocus() && !(document.activeElement instanceof HTMLIFrameElement);
}
