/** Closed shadow roots: only the extension API opens them, each browser in its own way. */

interface ChromiumDom {
  openOrClosedShadowRoot(element: Element): ShadowRoot | null;
}

/** The element's shadow root, open or closed; null where there is none or the browser can't tell. */
export function shadowRootOf(element: Element): ShadowRoot | null {
  const firefox = element as Element & { openOrClosedShadowRoot?: ShadowRoot | null };
  if (firefox.openOrClosedShadowRoot !== undefined) return firefox.openOrClosedShadowRoot;
  const { chrome } = globalThis as { chrome?: { dom?: ChromiumDom } };
  try {
    return chrome?.dom?.openOrClosedShadowRoot(element) ?? element.shadowRoot;
  } catch {
    // Chromium throws for elements that can hold no shadow root (SVG, MathML).
    return element.shadowRoot;
  }
}
