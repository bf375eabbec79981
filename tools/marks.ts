/** Reads the marks that a page shows, as any script of the page could: through `CSS.highlights`. */
import type { Frame, Page } from 'puppeteer-core';

/** One marked piece of text. */
export interface Mark {
  text: string;
  /** Centre of its first line box, CSS pixels of the frame's viewport. */
  x: number;
  y: number;
  frame: Frame;
}

/** The marks now registered in all frames, in document order within a frame. Pieces of one name are joined. */
export async function readMarks(page: Page): Promise<Mark[]> {
  const perFrame = await Promise.all(
    page.frames().map(async (frame) => {
      try {
        const marks = await frame.evaluate(marksOfDocument);
        return marks.map((mark) => ({ ...mark, frame }));
      } catch {
        // The frame went away, or lets no script in.
        return [];
      }
    }),
  );
  return perFrame.flat();
}

/** Runs in the page. */
function marksOfDocument(): { text: string; x: number; y: number }[] {
  const ranges: Range[] = [];
  const seen = new Set<string>();
  const nodes = new Map<Node, number>();
  const numberOf = (node: Node) => nodes.get(node) ?? nodes.set(node, nodes.size).size - 1;
  for (const highlight of CSS.highlights.values()) {
    for (const mark of highlight as unknown as Iterable<AbstractRange>) {
      if (!mark.startContainer.isConnected) continue;
      const key = [
        numberOf(mark.startContainer),
        mark.startOffset,
        numberOf(mark.endContainer),
        mark.endOffset,
      ].join();
      if (seen.has(key)) continue;
      seen.add(key);
      const range = new Range();
      range.setStart(mark.startContainer, mark.startOffset);
      range.setEnd(mark.endContainer, mark.endOffset);
      ranges.push(range);
    }
  }
  const rootOf = (range: Range) => range.startContainer.getRootNode();
  ranges.sort((a, b) =>
    rootOf(a) === rootOf(b)
      ? a.compareBoundaryPoints(Range.START_TO_START, b)
      : numberOf(rootOf(a)) - numberOf(rootOf(b)),
  );
  const isAnnotation = (node: Node) => node.parentElement?.closest('rt, rp') != null;
  const textOf = (range: Range): string => {
    const within = range.commonAncestorContainer;
    // Forms and images of a page can hide the document's own methods behind their names.
    const { createTreeWalker } = Document.prototype;
    const walker = createTreeWalker.call(
      document,
      within,
      NodeFilter.SHOW_TEXT | NodeFilter.SHOW_CDATA_SECTION,
    );
    let text = '';
    for (let node: Node | null = walker.currentNode; node; node = walker.nextNode()) {
      if (!(node instanceof Text) || !range.intersectsNode(node) || isAnnotation(node)) continue;
      const start = node === range.startContainer ? range.startOffset : 0;
      const end = node === range.endContainer ? range.endOffset : node.length;
      text += node.data.slice(start, end);
    }
    return text;
  };
  /** The nearest ancestor that starts a line of its own: text in another one is another text. */
  const lineOf = (node: Node): Element | null => {
    let at = node.parentElement;
    while (at && /^(?:inline|contents|ruby)/.test(getComputedStyle(at).display)) at = at.parentElement;
    return at;
  };
  const goesOn = (before: Range, after: Range): boolean => {
    if (rootOf(before) !== rootOf(after) || before.endContainer === after.startContainer) return false;
    if (after.startOffset > 0 || before.endOffset < (before.endContainer as Text).length) return false;
    if (lineOf(before.endContainer) !== lineOf(after.startContainer)) return false;
    const between = new Range();
    between.setStart(before.endContainer, before.endOffset);
    between.setEnd(after.startContainer, 0);
    return textOf(between) === '';
  };
  const names: { pieces: Range[]; text: string }[] = [];
  for (const range of ranges) {
    const last = names.at(-1);
    const before = last?.pieces.at(-1);
    if (last && before && goesOn(before, range)) {
      last.pieces.push(range);
      last.text += textOf(range);
    } else names.push({ pieces: [range], text: textOf(range) });
  }
  return names.map(({ pieces, text }) => {
    const boxes = pieces.flatMap((piece) => [...piece.getClientRects()]);
    const box = boxes.find(({ width, height }) => width > 0 && height > 0);
    return {
      text,
      x: box ? box.x + box.width / 2 : Number.NaN,
      y: box ? box.y + box.height / 2 : Number.NaN,
    };
  });
}
