/** The roots of a page: the document and the shadow roots that can be reached. */
import { isBlank, isText } from './nodes.ts';
import { canHost } from './walk.ts';

/** Hosts without a root yet that are looked at again, and how often; pages with more are not followed further. */
const WAITING_LIMIT = 2_000;
const MOST_LOOKS = 30;

/** A custom element without a root, not upgraded yet perhaps. */
interface Waiting {
  host: WeakRef<Element>;
  looks: number;
}

/** Has nothing in it, or only white space. */
function isEmpty({ firstChild, lastChild }: Element): boolean {
  if (firstChild === null) return true;
  return firstChild === lastChild && isText(firstChild) && isBlank(firstChild);
}

export class Roots {
  readonly #open: ((element: Element) => ShadowRoot | null) | undefined;
  readonly #added: (root: ShadowRoot) => void;
  readonly #known = new WeakSet<ShadowRoot>();
  readonly #byHost = new WeakMap<Element, ShadowRoot>();
  readonly #all = new Set<WeakRef<ShadowRoot>>();
  #waiting: Waiting[] = [];

  /** `added` is called once for each root found; `open` reaches closed ones. */
  constructor(
    open: ((element: Element) => ShadowRoot | null) | undefined,
    added: (root: ShadowRoot) => void,
  ) {
    this.#open = open;
    this.#added = added;
  }

  /** All known roots that are in the page. */
  all(): ShadowRoot[] {
    this.forgetGone();
    return [...this.#all].flatMap((reference) => reference.deref() ?? []);
  }

  /** Forgets roots that have left the page; when a host comes back, its root is found anew. */
  forgetGone(): void {
    for (const reference of this.#all) {
      const root = reference.deref();
      if (root?.isConnected === true) continue;
      this.#all.delete(reference);
      if (root !== undefined) this.#known.delete(root);
    }
  }

  /** The known root of a host. */
  of(host: Element): ShadowRoot | undefined {
    return this.#byHost.get(host);
  }

  /** Looks at an element that may have a root. */
  look(element: Element): void {
    const custom = element.localName.includes('-');
    let root = element.shadowRoot;
    // Asking the extension API costs far more than the property; a host hardly ever has light content of its own.
    if (root === null && this.#open !== undefined && (custom || isEmpty(element))) root = this.#open(element);
    if (root !== null) this.#take(element, root);
    else if (custom && this.#waiting.length < WAITING_LIMIT)
      this.#waiting.push({ host: new WeakRef(element), looks: 0 });
  }

  /** Looks again at custom elements that had no root: they may have been upgraded since. No event tells of that. */
  lookAgain(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const { host, looks } of waiting) {
      const element = host.deref();
      if (element?.isConnected !== true) continue;
      const root = element.shadowRoot ?? this.#open?.(element) ?? null;
      if (root !== null) this.#take(element, root);
      else if (looks < MOST_LOOKS) this.#waiting.push({ host, looks: looks + 1 });
    }
  }

  /** Looks at the element under a pointer: its root may be late. */
  lookAt(target: Element): void {
    if (canHost(target.localName) && !this.#byHost.has(target)) this.look(target);
  }

  #take(host: Element, root: ShadowRoot): void {
    if (this.#known.has(root)) return;
    this.#known.add(root);
    this.#all.add(new WeakRef(root));
    this.#byHost.set(host, root);
    this.#added(root);
  }
}
