/** Files dropped on an element. */
import type { TargetedDragEvent } from 'preact';
import { useState } from 'preact/hooks';

export interface FileDrop {
  /** Files hang over the element. */
  over: boolean;
  listeners: {
    onDragEnter(event: TargetedDragEvent<HTMLElement>): void;
    onDragOver(event: TargetedDragEvent<HTMLElement>): void;
    onDragLeave(event: TargetedDragEvent<HTMLElement>): void;
    onDrop(event: TargetedDragEvent<HTMLElement>): void;
  };
}

/** What else can be dragged (text, links) is left to the browser. */
export function useFileDrop(onFiles: (files: readonly File[]) => void): FileDrop {
  const [over, setOver] = useState(false);
  const take = (event: TargetedDragEvent<HTMLElement>): void => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    // Without this the browser would open the file in place of the page.
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    setOver(true);
  };
  return {
    over,
    listeners: {
      onDragEnter: take,
      onDragOver: take,
      onDragLeave(event) {
        // From one child to another is not away.
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      },
      onDrop(event) {
        setOver(false);
        const files = [...(event.dataTransfer?.files ?? [])];
        if (files.length === 0) return;
        event.preventDefault();
        onFiles(files);
      },
    },
  };
}
