/** How frames hear what the background tells. */
import { runtime } from './runtime.ts';

/** Called by a frame: hears every message of the extension until the returned function is called. */
export function hear(heard: (message: unknown) => void): () => void {
  const { id, onMessage } = runtime();
  const listener = (message: unknown, sender: { id?: string | undefined }): undefined => {
    if (sender.id === id) heard(message);
  };
  onMessage.addListener(listener);
  return () => onMessage.removeListener(listener);
}
