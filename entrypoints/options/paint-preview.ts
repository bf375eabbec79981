/** Marks on the options page's preview, drawn by what draws on pages. */
import type { MarkStyle } from '../../page/contract.ts';
import { Painter } from '../../page/paint.ts';

let painter: Painter | null = null;

export function paintPreview(names: readonly Element[], style: MarkStyle): void {
  painter?.stop();
  painter = new Painter(window, style);
  painter.add(
    names.map(
      (name) =>
        new StaticRange({
          startContainer: name,
          startOffset: 0,
          endContainer: name,
          endOffset: name.childNodes.length,
        }),
    ),
  );
}
