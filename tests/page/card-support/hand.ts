/** A reader's hand: trusted pointer, touch and key events through the browser's own input, in the test frame's coordinates. */
import { cdp } from 'vitest/browser';

interface Session {
  send(method: string, parameters: Record<string, unknown>): Promise<unknown>;
}

const session = (): Session => cdp() as unknown as Session;

/** The test runs in a frame of the runner's page, which may be moved and scaled. */
function onScreen(x: number, y: number): { x: number; y: number } {
  const frame = window.frameElement;
  if (!frame) return { x, y };
  const box = frame.getBoundingClientRect();
  return { x: box.left + (x * box.width) / innerWidth, y: box.top + (y * box.height) / innerHeight };
}

const mouse = (type: string, x: number, y: number, more: Record<string, unknown> = {}): Promise<unknown> =>
  session().send('Input.dispatchMouseEvent', { type, ...onScreen(x, y), ...more });

export const moveTo = (x: number, y: number): Promise<unknown> => mouse('mouseMoved', x, y);

export async function clickAt(x: number, y: number): Promise<void> {
  const button = { button: 'left', clickCount: 1 };
  await mouse('mouseMoved', x, y);
  await mouse('mousePressed', x, y, button);
  await mouse('mouseReleased', x, y, button);
}

export async function tapAt(x: number, y: number): Promise<void> {
  await session().send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [onScreen(x, y)] });
  await session().send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

const CODES: Readonly<Record<string, number>> = {
  Tab: 9,
  Enter: 13,
  Shift: 16,
  Escape: 27,
  ArrowUp: 38,
  ArrowRight: 39,
  ArrowDown: 40,
};

export async function press(key: string, { shift = false } = {}): Promise<void> {
  const event = {
    key,
    code: key,
    windowsVirtualKeyCode: CODES[key],
    modifiers: shift ? 8 : 0,
    ...(key === 'Enter' && { text: '\r' }),
  };
  await session().send('Input.dispatchKeyEvent', { ...event, type: 'keyDown' });
  await session().send('Input.dispatchKeyEvent', { ...event, type: 'keyUp', text: undefined });
}

/** The middle of an element, client coordinates. */
export function middleOf(element: Element): { x: number; y: number } {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}

/** What the screen shows in this rectangle (client coordinates). */
export async function picture({ left, top, width, height }: DOMRect): Promise<ImageData> {
  const { x, y } = onScreen(left, top);
  const end = onScreen(left + width, top + height);
  const clip = { x, y, width: end.x - x, height: end.y - y, scale: 1 };
  const { data } = (await session().send('Page.captureScreenshot', { format: 'png', clip })) as {
    data: string;
  };
  const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${data}`)).blob());
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
  if (!context) throw new Error('no canvas');
  context.drawImage(bitmap, 0, 0);
  return context.getImageData(0, 0, bitmap.width, bitmap.height);
}
