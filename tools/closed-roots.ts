/**
 * Looks into closed shadow roots from outside the page, as a debugger does: the card's root stays closed to the page
 * and the extension carries no test door. Chromium tells through CDP, Firefox through WebDriver BiDi.
 */
import type { CDPSession, Frame, Page, Protocol } from 'puppeteer-core';
import { bidiOf } from './firefox-window.ts';

/** A closed root, reachable until its host leaves the document. */
export interface ClosedRoot {
  frame: Frame;
  /**
   * Runs a function on the root in the page and returns what it returns, which must be JSON.
   * @param code Function source of one parameter list `(root, ...args)`.
   */
  call<T>(code: string, ...args: unknown[]): Promise<T>;
}

/** Every closed root of the page, in all its frames, in document order within a frame. */
export async function closedRoots(page: Page): Promise<ClosedRoot[]> {
  const look = isFirefox(page) ? firefoxRoots : chromiumRoots;
  const found = await Promise.all(page.frames().map((frame) => look(page, frame).catch(() => [])));
  return found.flat();
}

const isFirefox = (page: Page): boolean => bidiOf(page.browser()) !== undefined;

// --- Chromium -------------------------------------------------------------------------------------------------

type CdpFrame = Frame & { readonly client: CDPSession; readonly _id: string };

async function chromiumRoots(page: Page, frame: Frame): Promise<ClosedRoot[]> {
  const { client, _id: frameId } = frame as CdpFrame;
  const isLocalRoot =
    frame === page.mainFrame() || (frame.parentFrame() as CdpFrame | null)?.client !== client;
  // One tree covers every frame of a process: ask at its top only.
  if (!isLocalRoot) return [];
  const { root } = await client.send('DOM.getDocument', { depth: -1, pierce: true });
  const frames = new Map(page.frames().map((each) => [(each as CdpFrame)._id, each]));
  const roots: { node: Protocol.DOM.Node; frame: Frame }[] = [];
  const walk = (node: Protocol.DOM.Node, owner: Frame): void => {
    for (const shadow of node.shadowRoots ?? []) {
      if (shadow.shadowRootType === 'closed') roots.push({ node: shadow, frame: owner });
      walk(shadow, owner);
    }
    for (const child of node.children ?? []) walk(child, owner);
    const inner = node.contentDocument;
    if (inner) walk(inner, frames.get(node.frameId ?? inner.frameId ?? frameId) ?? owner);
  };
  walk(root, frame);
  return roots.map(({ node, frame: owner }) => ({
    frame: owner,
    async call<T>(code: string, ...args: unknown[]) {
      const { object } = await client.send('DOM.resolveNode', { backendNodeId: node.backendNodeId });
      if (object.objectId === undefined) throw new Error('The closed root has left the page.');
      const { result, exceptionDetails } = await client.send('Runtime.callFunctionOn', {
        objectId: object.objectId,
        functionDeclaration: `function (...args) { return (${code})(this, ...args); }`,
        arguments: args.map((value) => ({ value })),
        returnByValue: true,
        awaitPromise: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value as T;
    },
  }));
}

// --- Firefox --------------------------------------------------------------------------------------------------

interface RemoteNode {
  sharedId: string;
  value: { shadowRoot?: RemoteNode; mode?: 'open' | 'closed'; children?: RemoteNode[] };
}
type Outcome<T> = { type: 'success'; result: T } | { type: 'exception'; exceptionDetails: { text: string } };

async function firefoxRoots(page: Page, frame: Frame): Promise<ClosedRoot[]> {
  const bidi = bidiOf(page.browser());
  if (!bidi) return [];
  const target = { context: (frame as CdpFrame)._id };
  const { result } = await bidi.send('script.evaluate', {
    expression: 'document.documentElement',
    target,
    awaitPromise: false,
    serializationOptions: { includeShadowTree: 'all', maxDomDepth: null },
  });
  const outcome = result as Outcome<RemoteNode>;
  if (outcome.type !== 'success') return [];
  const ids: string[] = [];
  const walk = (node: RemoteNode): void => {
    const shadow = node.value.shadowRoot;
    if (shadow) {
      if (shadow.value.mode === 'closed') ids.push(shadow.sharedId);
      walk(shadow);
    }
    for (const child of node.value.children ?? []) walk(child);
  };
  walk(outcome.result);
  return ids.map((sharedId) => ({
    frame,
    async call<T>(code: string, ...args: unknown[]) {
      const answer = await bidi.send('script.callFunction', {
        functionDeclaration: `async (root, args) => JSON.stringify(await (${code})(root, ...JSON.parse(args)) ?? null)`,
        arguments: [{ sharedId }, { type: 'string', value: JSON.stringify(args) }],
        target,
        awaitPromise: true,
      });
      const reply = answer.result as Outcome<{ value: string }>;
      if (reply.type !== 'success') throw new Error(reply.exceptionDetails.text);
      return JSON.parse(reply.result.value) as T;
    },
  }));
}
