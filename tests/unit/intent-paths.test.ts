/** Pointer paths, as a hand makes them, and whether a card is open at their end. */
import { expect, test } from 'vitest';
import { box, ONTO_KURSK, OPTIONS, Walk } from './intent-walk.ts';

/** On "kursk", rested until its card stands. */
function rested(cardBounds = box(100, 124, 384, 300)): Walk {
  const walk = new Walk(OPTIONS, cardBounds);
  walk.travel([
    [0, 20, 60],
    [16, 70, 90],
    [16, 120, 108],
  ]);
  walk.wait(350);
  expect(walk.open).toEqual(['kursk']);
  return walk;
}

test('1: crossing a name opens nothing', () => {
  const walk = new Walk();
  walk.line([40, 108], [400, 108], 300);
  walk.wait(1_000);
  expect(walk.open).toEqual([]);
});

test('2: resting on a name opens its card once the dwell is over, and fetches before', () => {
  const walk = new Walk();
  walk.travel(ONTO_KURSK);
  walk.wait(349);
  expect(walk.open).toEqual([]);
  expect(walk.effects).toContainEqual({ do: 'prefetch', mention: 'kursk' });
  walk.wait(1);
  expect(walk.open).toEqual(['kursk']);
});

test('3: a trembling rest is a rest', () => {
  const walk = new Walk();
  walk.travel([
    [0, 20, 60],
    [16, 120, 108],
    [90, 121, 109],
    [90, 119, 107],
    [90, 120, 108],
    [80, 121, 108],
  ]);
  expect(walk.open).toEqual(['kursk']);
});

test('4: a name that scrolls under a resting pointer was not pointed at', () => {
  const walk = new Walk();
  walk.point(120, 108 - 40);
  walk.send({ type: 'point', x: 120, y: 68, mention: 'kursk', card: null });
  walk.wait(1_000);
  expect(walk.open).toEqual([]);
});

test('5: scrolling while dwelling opens nothing', () => {
  const walk = new Walk();
  walk.travel(ONTO_KURSK);
  walk.wait(200);
  walk.send({ type: 'scroll' });
  walk.wait(1_000);
  expect(walk.open).toEqual([]);
});

test('6: pressing while dwelling opens nothing until the name was left', () => {
  const walk = new Walk();
  walk.travel(ONTO_KURSK);
  walk.send({ type: 'press', mention: 'kursk', card: null });
  walk.travel([[16, 122, 108]]);
  walk.wait(1_000);
  expect(walk.open).toEqual([]);
  walk.travel(ONTO_KURSK);
  walk.wait(350);
  expect(walk.open).toEqual(['kursk']);
});

test('7: straight down into the card keeps it', () => {
  const walk = rested();
  walk.line([120, 108], [120, 200], 200);
  walk.wait(2_000);
  expect(walk.open).toEqual(['kursk']);
});

test('8: diagonally to the far corner, across another name, keeps the card', () => {
  const walk = rested(box(100, 170, 384, 300));
  walk.line([120, 108], [470, 460], 600);
  walk.wait(2_000);
  expect(walk.open).toEqual(['kursk']);
});

test('9: slowly towards the card, slower than the grace, keeps it', () => {
  const walk = rested(box(100, 200, 384, 300));
  walk.line([120, 108], [150, 210], 1_500);
  expect(walk.open).toEqual(['kursk']);
});

test('10: stopping half way for longer than the grace closes it', () => {
  const walk = rested(box(100, 250, 384, 300));
  walk.line([120, 108], [130, 180], 200);
  walk.wait(301);
  expect(walk.open).toEqual([]);
});

test('11: overshooting through the card and coming back in time keeps it', () => {
  const walk = rested();
  walk.line([120, 108], [300, 440], 250);
  walk.line([300, 440], [300, 400], 150);
  walk.wait(1_000);
  expect(walk.open).toEqual(['kursk']);
});

test('12: overshooting and staying away closes it', () => {
  const walk = rested();
  walk.line([120, 108], [300, 480], 250);
  walk.wait(301);
  expect(walk.open).toEqual([]);
});

test('13: away from the card closes it after the grace, not before', () => {
  const walk = rested();
  walk.line([120, 108], [110, 20], 64);
  walk.wait(200);
  expect(walk.open).toEqual(['kursk']);
  walk.wait(150);
  expect(walk.open).toEqual([]);
});

test('14: away and back on the name in time keeps the same card', () => {
  const walk = rested();
  const { token } = walk;
  walk.line([120, 108], [110, 80], 100);
  walk.line([110, 80], [120, 108], 100);
  walk.wait(1_000);
  expect(walk.token).toBe(token);
});

test('15: jitter on the way does not close it', () => {
  const walk = rested(box(100, 200, 384, 300));
  walk.travel([
    [30, 124, 122],
    [30, 122, 130],
    [30, 126, 128],
    [30, 124, 140],
    [30, 127, 138],
    [30, 125, 160],
    [30, 128, 158],
    [60, 130, 190],
    [60, 132, 205],
  ]);
  walk.wait(1_000);
  expect(walk.open).toEqual(['kursk']);
});

test('16: to a name beside, off the way: the card changes over after the short rest', () => {
  const walk = rested();
  walk.line([120, 108], [240, 108], 160);
  walk.wait(180);
  expect(walk.open).toEqual(['yars']);
});

test('17: resting on a name on the way changes over too', () => {
  const walk = rested(box(100, 200, 384, 300));
  walk.line([120, 108], [200, 138], 100);
  walk.wait(180);
  expect(walk.open).toEqual(['kyiv']);
});

test('18: into a card above its name', () => {
  const walk = rested(box(100, -210, 384, 300));
  walk.line([120, 108], [400, -100], 300);
  walk.wait(1_000);
  expect(walk.open).toEqual(['kursk']);
});

test('19: out of the window closes it after the grace', () => {
  const walk = rested();
  walk.line([120, 108], [2, 108], 64);
  walk.send({ type: 'pointer-gone' });
  walk.wait(301);
  expect(walk.open).toEqual([]);
});

test('20: from the card straight to another name: changes over there', () => {
  const walk = rested(box(100, 170, 384, 300));
  walk.line([120, 108], [200, 200], 150);
  walk.line([200, 200], [200, 138], 100);
  walk.wait(180);
  expect(walk.open).toEqual(['kyiv']);
});
