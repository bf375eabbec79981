/** Whatever a reader does in whatever order, cards open and close in pairs and can always be got rid of. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { IntentEvent } from '../../page/intent-model.ts';
import { NAMES, OPTIONS, Walk } from '../unit/intent-walk.ts';

type Deed = (walk: Walk) => void;

const place = fc.record({ x: fc.integer({ min: 0, max: 600 }), y: fc.integer({ min: 0, max: 500 }) });
const name = fc.constantFrom(...Object.keys(NAMES));
/** Mostly tokens that exist, sometimes stale or invented ones. */
const token = fc.integer({ min: 0, max: 30 });

const event = (arbitrary: fc.Arbitrary<IntentEvent>): fc.Arbitrary<Deed> =>
  arbitrary.map((one) => (walk) => walk.send(one));

const deed: fc.Arbitrary<Deed> = fc.oneof(
  place.map(
    ({ x, y }): Deed =>
      (walk) =>
        walk.point(x, y),
  ),
  place.map(
    ({ x, y }): Deed =>
      (walk) =>
        walk.send({ type: 'press', ...walk.at(x, y) }),
  ),
  fc.tuple(place, fc.boolean()).map(
    ([{ x, y }, plain]): Deed =>
      (walk) => {
        walk.send({ type: 'touch-start', x, y, time: walk.now, plain, ...walk.at(x, y) });
      },
  ),
  fc.integer({ min: 1, max: 700 }).map(
    (time): Deed =>
      (walk) =>
        walk.wait(time),
  ),
  fc.constant((walk: Walk) => walk.send({ type: 'touch-end', time: walk.now })),
  event(place.map(({ x, y }) => ({ type: 'touch-move', x, y }))),
  event(name.map((mention) => ({ type: 'command', mention }))),
  event(fc.boolean().map((held) => ({ type: 'hold', held }))),
  event(
    fc
      .tuple(
        fc.constantFrom('nested', 'back', 'close', 'engage', 'mention-lost', 'retry', 'escape', 'pin'),
        token,
      )
      .map(([type, card]): IntentEvent => {
        if (type === 'nested') return { type, card, target: { pack: 'p', entity: 'e', heading: 'E' } };
        if (type === 'pin') return { type, card, pinned: card % 2 === 0 };
        return { type, card };
      }),
  ),
  event(fc.constantFrom({ type: 'scroll' }, { type: 'pointer-gone' }, { type: 'touch-cancel' })),
  event(
    fc
      .tuple(fc.constantFrom('prefetch', 'dwell', 'grace', 'switch'), token)
      .map(([timer, one]) => ({ type: 'elapsed', timer, token: one })),
  ),
);

const deeds = fc.array(deed, { maxLength: 60 });
const options = fc.boolean().map((holdMode) => ({ ...OPTIONS, holdMode }));

function walked(some: readonly Deed[], chosen: typeof OPTIONS): Walk {
  const walk = new Walk(chosen);
  for (const one of some) one(walk);
  return walk;
}

/** The cards that the machine believes to be open. */
function believed({ state: { phase, pinned } }: Walk): number[] {
  const live = phase.name === 'open' || phase.name === 'leaving' ? [phase.token] : [];
  return [...pinned.map((one) => one.token), ...live].sort((a, b) => a - b);
}

test('the machine believes open what was opened and not closed', () => {
  fc.assert(
    fc.property(deeds, options, (some, chosen) => {
      const walk = walked(some, chosen);
      expect([...walk.cards.keys()].sort((a, b) => a - b)).toEqual(believed(walk));
    }),
  );
});

test('no card opens twice, closes twice, or is spoken to when it is not open', () => {
  fc.assert(
    fc.property(deeds, options, (some, chosen) => {
      const open = new Set<number>();
      const used = new Set<number>();
      for (const effect of walked(some, chosen).effects) {
        if (effect.do === 'open') {
          expect(used).not.toContain(effect.token);
          used.add(effect.token);
          open.add(effect.token);
        } else if (effect.do === 'close') expect(open.delete(effect.token)).toBe(true);
        else if (effect.do === 'navigate' || effect.do === 'pin') expect(open).toContain(effect.token);
      }
    }),
  );
});

test('Escape, pressed often enough, always ends with nothing open', () => {
  fc.assert(
    fc.property(deeds, options, (some, chosen) => {
      const walk = walked(some, chosen);
      for (let times = 0; walk.escapeIsOurs; times += 1) {
        expect(times).toBeLessThan(100);
        walk.send({ type: 'escape', card: null });
      }
      expect(walk.open).toEqual([]);
      walk.wait(5_000);
      expect(walk.open).toEqual([]);
    }),
  );
});

test('a hovered card always closes when the pointer goes far away and stays there', () => {
  fc.assert(
    fc.property(deeds, options, (some, chosen) => {
      const walk = walked(some, chosen);
      walk.send({ type: 'scroll' });
      walk.point(900, 900);
      walk.wait(2_000);
      const { phase } = walk.state;
      expect(phase.name === 'idle' || (phase.name === 'open' && phase.by !== 'pointer')).toBe(true);
    }),
  );
});

test('stopping closes everything and nothing comes after', () => {
  fc.assert(
    fc.property(deeds, options, (some, chosen) => {
      const walk = walked(some, chosen);
      walk.send({ type: 'stop' });
      walk.wait(5_000);
      expect(walk.open).toEqual([]);
    }),
  );
});
