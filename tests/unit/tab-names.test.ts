import { describe, expect, test, vi } from 'vitest';
import type { FrameReport } from '../../platform/read-frames.ts';
import {
  countNames,
  frameForCommand,
  frameForList,
  framesOpenTo,
  frameWith,
  stateOf,
} from '../../platform/tab-names.ts';

vi.mock('../../platform/browser.ts', () => import('./fake-browser.ts'));

const report = (
  frame: number,
  state: FrameReport['state'],
  names: string[] = [],
  focused = false,
): FrameReport => ({
  frame,
  state,
  focused,
  mentions: names.length * 2,
  names: names.map((entity) => ({ pack: 'rivers', entity, written: entity, count: 2 })),
});

describe('a tab of several frames', () => {
  test.each([
    [[], 'unreachable'],
    [['off', 'off'], 'off'],
    [['off', 'watching'], 'watching'],
    [['watching', 'reading'], 'reading'],
    [['reading', 'paused', 'watching'], 'paused'],
  ] as const)('frames that are %j are together %s', (states, together) => {
    expect(stateOf(states.map((state, frame) => report(frame, state)))).toBe(together);
  });

  test('a name in two frames counts once', () => {
    expect(countNames([report(0, 'watching', ['elbe', 'danube']), report(2, 'watching', ['elbe'])])).toBe(2);
  });

  test('a command goes where the focus is, if there are names', () => {
    const frames = [report(0, 'watching', ['elbe']), report(2, 'watching', ['danube'], true)];
    expect(frameForCommand(frames)).toBe(2);
    expect(frameForCommand([report(0, 'watching', ['elbe']), report(2, 'watching', [], true)])).toBe(0);
    // Somebody must say that there are no names.
    expect(frameForCommand([report(0, 'off'), report(2, 'watching')])).toBe(2);
    expect(frameForCommand([report(0, 'off')])).toBeUndefined();
  });

  test('the list of names opens in the page itself, where that is read', () => {
    const framed = report(2, 'watching', ['danube'], true);
    expect(frameForList([report(0, 'watching'), framed])).toBe(0);
    expect(frameForList([report(0, 'off'), framed])).toBe(2);
    expect(frameForList([])).toBeUndefined();
  });

  test('an embedded frame learns and reaches its own names only', () => {
    const frames = [
      report(0, 'watching', ['elbe']),
      report(2, 'watching', ['danube']),
      report(5, 'watching'),
    ];
    expect(framesOpenTo(0, frames)).toEqual(frames);
    expect(framesOpenTo(2, frames)).toEqual([frames[1]]);
  });

  test('a name is shown in the first frame that has it', () => {
    const frames = [
      report(0, 'watching', ['elbe']),
      report(2, 'watching', ['danube']),
      report(5, 'watching', ['danube']),
    ];
    expect(frameWith(frames, 'rivers', 'danube')).toBe(2);
    expect(frameWith(frames, 'lakes', 'danube')).toBeUndefined();
  });
});
