/** Marks on screen: StaticRanges in two Highlights. The DOM is never touched. */
import type { MarkStyle } from './contract.ts';
import css from './marks.css?raw';

/** Registry names, as in marks.css. A page can read them, so they say nothing. */
const NAMES: Record<MarkStyle, { plain: string; open: string }> = {
  underline: { plain: 'nx-a', open: 'nx-d' },
  dotted: { plain: 'nx-b', open: 'nx-e' },
  tint: { plain: 'nx-c', open: 'nx-f' },
};

/** Draws marks. A highlight is registered only while something is in it, so that a page without names shows none. */
export class Painter {
  readonly #registry: HighlightRegistry;
  readonly #plain = new Highlight();
  readonly #open = new Highlight();
  #style: MarkStyle;

  constructor(view: Window & typeof globalThis, style: MarkStyle) {
    this.#registry = view.CSS.highlights;
    this.#style = style;
    this.#open.priority = 1;
  }

  add(ranges: readonly StaticRange[]): void {
    for (const range of ranges) this.#plain.add(range);
    this.#register();
  }

  remove(ranges: readonly StaticRange[]): void {
    for (const range of ranges) this.#plain.delete(range);
    this.#register();
  }

  /** Draws these ranges as the open mention. */
  emphasise(ranges: readonly StaticRange[]): void {
    if (ranges.length + this.#open.size === 0) return;
    this.#open.clear();
    for (const range of ranges) this.#open.add(range);
    this.#register();
  }

  restyle(style: MarkStyle): void {
    if (style === this.#style) return;
    this.#unregister();
    this.#style = style;
    this.#register();
  }

  stop(): void {
    this.#plain.clear();
    this.#open.clear();
    this.#unregister();
  }

  #register(): void {
    const { plain, open } = NAMES[this.#style];
    this.#put(plain, this.#plain);
    this.#put(open, this.#open);
  }

  #put(name: string, highlight: Highlight): void {
    if (highlight.size === 0) this.#registry.delete(name);
    else if (this.#registry.get(name) !== highlight) this.#registry.set(name, highlight);
  }

  #unregister(): void {
    const { plain, open } = NAMES[this.#style];
    this.#registry.delete(plain);
    this.#registry.delete(open);
  }
}

/** Firefox does not carry the manifest's highlight rules into shadow trees. */
const NEEDS_SHEET = CSS.supports('-moz-appearance', 'none');

/** Brings the rules into shadow trees where the browser needs it. */
export class ShadowStyles {
  #sheet: CSSStyleSheet | null = null;
  readonly #roots = new Set<WeakRef<ShadowRoot>>();

  add(root: ShadowRoot): void {
    if (!NEEDS_SHEET) return;
    if (this.#sheet === null) {
      this.#sheet = new CSSStyleSheet();
      this.#sheet.replaceSync(css);
    }
    if (root.adoptedStyleSheets.includes(this.#sheet)) return;
    root.adoptedStyleSheets.push(this.#sheet);
    this.#roots.add(new WeakRef(root));
  }

  stop(): void {
    for (const reference of this.#roots) {
      const root = reference.deref();
      if (root === undefined) continue;
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== this.#sheet);
    }
    this.#roots.clear();
  }
}
