/** What the intent machine does beyond pointer paths: Escape at every level, pins, nesting, keys, touch. */
import { describe, expect, test } from 'vitest';
import { ONTO_KURSK, OPTIONS, Walk } from './intent-walk.ts';

const NESTED = { pack: 'p', entity: 'e', heading: 'E' };

function opened(mention = 'kursk'): Walk {
  const walk = new Walk();
  walk.send({ type: 'command', mention });
  return walk;
}

const lastEffect = (walk: Walk) => walk.effects.at(-1);

describe('Escape', () => {
  test('takes off one nested level, then closes and returns the focus', () => {
    const walk = opened();
    const { token } = walk;
    walk.send({ type: 'nested', card: token, target: NESTED });
    expect(lastEffect(walk)).toEqual({ do: 'navigate', token, target: NESTED, depth: 1 });
    walk.send({ type: 'escape', card: token });
    expect(lastEffect(walk)).toEqual({ do: 'navigate', token, target: null, depth: 0 });
    walk.send({ type: 'escape', card: token });
    expect(lastEffect(walk)).toEqual({ do: 'close', token, returnFocus: true });
    expect(walk.escapeIsOurs).toBe(false);
  });

  test('under a resting pointer keeps the name quiet until it was left', () => {
    const walk = new Walk();
    walk.travel(ONTO_KURSK);
    walk.wait(350);
    walk.send({ type: 'escape', card: null });
    walk.travel([[16, 122, 108]]);
    walk.wait(2_000);
    expect(walk.open).toEqual([]);
    walk.travel(ONTO_KURSK);
    walk.wait(350);
    expect(walk.open).toEqual(['kursk']);
  });

  test('while dwelling is left to the page but opens nothing', () => {
    const walk = new Walk();
    walk.travel(ONTO_KURSK);
    expect(walk.escapeIsOurs).toBe(false);
    walk.send({ type: 'escape', card: null });
    walk.wait(1_000);
    expect(walk.open).toEqual([]);
  });
});

describe('pins', () => {
  test('a pinned card stays while another opens and closes, and Escape reaches it last', () => {
    const walk = opened('kursk');
    const pinned = walk.token;
    walk.send({ type: 'pin', card: pinned, pinned: true });
    walk.send({ type: 'command', mention: 'yars' });
    expect(walk.open).toEqual(['kursk', 'yars']);
    walk.send({ type: 'escape', card: null });
    expect(walk.open).toEqual(['kursk']);
    walk.send({ type: 'press', mention: null, card: null });
    expect(walk.open).toEqual(['kursk']);
    walk.send({ type: 'escape', card: null });
    expect(walk.open).toEqual([]);
  });

  test('Escape inside a pinned card closes that one', () => {
    const walk = opened('kursk');
    const pinned = walk.token;
    walk.send({ type: 'pin', card: pinned, pinned: true });
    walk.send({ type: 'command', mention: 'yars' });
    walk.send({ type: 'escape', card: pinned });
    expect(walk.open).toEqual(['yars']);
  });

  test('Escape takes a card under the pointer away before the pinned one that has the focus', () => {
    const walk = opened('kursk');
    const pinned = walk.token;
    walk.send({ type: 'pin', card: pinned, pinned: true });
    walk.point(240, 108);
    walk.wait(OPTIONS.times.show);
    expect(walk.open).toEqual(['kursk', 'yars']);
    walk.send({ type: 'escape', card: pinned });
    expect(walk.open).toEqual(['kursk']);
    walk.send({ type: 'escape', card: pinned });
    expect(walk.open).toEqual([]);
  });

  test('names nest inside a pinned card', () => {
    const walk = opened();
    const { token } = walk;
    walk.send({ type: 'pin', card: token, pinned: true });
    walk.send({ type: 'nested', card: token, target: NESTED });
    expect(lastEffect(walk)).toEqual({ do: 'navigate', token, target: NESTED, depth: 1 });
    walk.send({ type: 'back', card: token });
    expect(lastEffect(walk)).toEqual({ do: 'navigate', token, target: null, depth: 0 });
  });

  test('an unpinned card takes the place of the live one', () => {
    const walk = opened('kursk');
    const { token } = walk;
    walk.send({ type: 'pin', card: token, pinned: true });
    walk.send({ type: 'command', mention: 'yars' });
    walk.send({ type: 'pin', card: token, pinned: false });
    expect(walk.open).toEqual(['kursk']);
  });

  test('the oldest of too many gives way', () => {
    const walk = new Walk();
    for (const mention of ['a', 'b', 'c', 'd', 'e']) {
      walk.send({ type: 'command', mention });
      walk.send({ type: 'pin', card: walk.state.token, pinned: true });
    }
    expect(walk.open).toEqual(['b', 'c', 'd', 'e']);
  });
});

describe('keyboard', () => {
  test('a card opened by keyboard does not depend on the pointer', () => {
    const walk = opened();
    walk.line([300, 20], [600, 20], 100);
    walk.wait(2_000);
    expect(walk.open).toEqual(['kursk']);
    walk.send({ type: 'press', mention: null, card: null });
    expect(walk.open).toEqual([]);
  });

  test('using the keyboard in a hovered card makes it stay', () => {
    const walk = new Walk();
    walk.travel(ONTO_KURSK);
    walk.wait(350);
    walk.line([120, 108], [110, 20], 64);
    walk.send({ type: 'engage', card: walk.token });
    walk.wait(2_000);
    expect(walk.open).toEqual(['kursk']);
  });

  test('in hold mode only the held key opens cards', () => {
    const walk = new Walk({ ...OPTIONS, holdMode: true });
    walk.travel(ONTO_KURSK);
    walk.wait(2_000);
    expect(walk.open).toEqual([]);
    walk.send({ type: 'hold', held: true });
    expect(walk.open).toEqual(['kursk']);
    walk.send({ type: 'hold', held: false });
    expect(walk.open).toEqual(['kursk']);
  });
});

describe('touch', () => {
  const place = { x: 120, y: 108, mention: 'kursk', card: null, plain: true };
  const start = { type: 'touch-start', time: 1_000, ...place } as const;
  const end = { type: 'touch-end', time: 1_080 } as const;

  test('a tap on a name opens its card; a tap elsewhere closes it', () => {
    const walk = new Walk();
    walk.send(start);
    walk.send(end);
    expect(walk.open).toEqual(['kursk']);
    walk.send({ ...start, mention: null });
    walk.send(end);
    expect(walk.open).toEqual([]);
  });

  test.each([
    ['scrolling', { type: 'touch-cancel' }],
    ['a swipe', { type: 'touch-move', x: 120, y: 130 }],
  ] as const)('%s is no tap', (_, event) => {
    const walk = new Walk();
    walk.send(start);
    walk.send(event);
    walk.send(end);
    expect(walk.open).toEqual([]);
  });

  test('a long press is no tap', () => {
    const walk = new Walk();
    walk.send(start);
    walk.send({ ...end, time: start.time + 501 });
    expect(walk.open).toEqual([]);
  });

  test('a tap is as long as the finger was down, however late a busy page hears of it', () => {
    const walk = new Walk();
    walk.send(start);
    walk.wait(2_000);
    walk.send(end);
    expect(walk.open).toEqual(['kursk']);
  });

  test('a tap on a link or an image is the page’s', () => {
    const walk = new Walk();
    walk.send({ ...start, plain: false });
    walk.send(end);
    expect(walk.open).toEqual([]);
  });

  test('a tap inside the card changes nothing', () => {
    const walk = opened();
    walk.send({ ...start, mention: null, card: walk.token });
    walk.send(end);
    expect(walk.open).toEqual(['kursk']);
  });
});

test('a lost mention closes its card, unless the reader is in it', () => {
  const walk = new Walk();
  walk.travel(ONTO_KURSK);
  walk.wait(350);
  walk.line([120, 108], [120, 200], 100);
  walk.send({ type: 'mention-lost', card: walk.token });
  expect(walk.open).toEqual(['kursk']);
  walk.line([120, 200], [120, 108], 100);
  walk.send({ type: 'mention-lost', card: walk.token });
  expect(walk.open).toEqual([]);
});
