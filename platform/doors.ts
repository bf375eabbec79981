/** The two doors of the background: who asks is checked first, then what they ask, and only then is it answered. */
import * as v from 'valibot';
import type { Answer } from './ask.ts';
import { browser, type Runtime } from './browser.ts';
import {
  type Ask,
  CONTENT_DOOR,
  type ContentAsk,
  type Input,
  PAGE_DOOR,
  type PageAsk,
  type Replies,
} from './messages.ts';
import { reasonOf } from './reason-of.ts';

/** The frame that asks. */
export interface Caller {
  /** Tab id. */
  tab: number;
  /** 0: the tab's top frame. */
  frame: number;
  /** Address of the tab's page. */
  tabUrl: string;
  /** Address of the frame; `about:srcdoc` and the like for frames without one of their own. */
  frameUrl: string;
}

/** Answers to what frames ask; input is checked before, and `caller` is who asks by the browser's word. */
export type ContentHandlers = {
  [Kind in ContentAsk]: (input: Input<Kind>, caller: Caller) => Promise<Replies[Kind]>;
};
/** Answers to what our own pages ask. */
export type PageHandlers = { [Kind in PageAsk]: (input: Input<Kind>) => Promise<Replies[Kind]> };

const Envelope = v.strictObject({ ask: v.string(), input: v.unknown() });

/** A message that was refused: the wrong door, or not what the message must carry. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError';
}

const has = <Table extends object>(table: Table, key: string): key is Extract<keyof Table, string> =>
  Object.hasOwn(table, key);

/**
 * Answers one message.
 * @throws {RefusedError} when the sender may not ask this, or the message is malformed.
 */
export async function answer(
  message: unknown,
  sender: Runtime.MessageSender,
  handlers: { content: ContentHandlers; page: PageHandlers },
): Promise<unknown> {
  if (sender.id !== browser.runtime.id) throw new RefusedError('Messages come from this extension only.');
  const envelope = v.safeParse(Envelope, message);
  if (!envelope.success) throw new RefusedError('Not a message of this extension.');
  const { ask, input } = envelope.output;
  if (has(PAGE_DOOR, ask)) {
    if (!isOwnPage(sender)) throw new RefusedError(`Only the extension's own pages may ask "${ask}".`);
    return open(handlers.page, PAGE_DOOR, ask, input);
  }
  if (has(CONTENT_DOOR, ask)) {
    const caller = callerOf(sender);
    if (caller === null) throw new RefusedError(`Only a frame of a tab may ask "${ask}".`);
    return open(handlers.content, CONTENT_DOOR, ask, input, caller);
  }
  throw new RefusedError(`There is no message "${ask}".`);
}

/** Opens both doors until the extension ends. */
export function openDoors(handlers: { content: ContentHandlers; page: PageHandlers }): void {
  browser.runtime.onMessage.addListener(
    async (message: unknown, sender: Runtime.MessageSender): Promise<Answer<unknown>> => {
      try {
        return { value: await answer(message, sender, handlers) };
      } catch (error) {
        return { error: reasonOf(error) };
      }
    },
  );
}

function open(
  handlers: Readonly<Record<string, (input: never, caller: never) => Promise<unknown>>>,
  schemas: Readonly<Record<string, v.GenericSchema>>,
  ask: Ask,
  input: unknown,
  caller?: Caller,
): Promise<unknown> {
  const schema = schemas[ask];
  const handler = handlers[ask];
  if (schema === undefined || handler === undefined) throw new RefusedError(`There is no message "${ask}".`);
  const parsed = v.safeParse(schema, input);
  if (!parsed.success) throw new RefusedError(`"${ask}" is malformed: ${v.summarize(parsed.issues)}`);
  return handler(parsed.output as never, caller as never);
}

function isOwnPage({ url }: Runtime.MessageSender): boolean {
  return url?.startsWith(browser.runtime.getURL('')) ?? false;
}

function callerOf(sender: Runtime.MessageSender): Caller | null {
  const { tab, frameId, url } = sender;
  if (tab?.id === undefined || frameId === undefined) return null;
  return { tab: tab.id, frame: frameId, tabUrl: tab.url ?? '', frameUrl: url ?? '' };
}
