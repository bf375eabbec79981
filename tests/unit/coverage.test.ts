import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { bundledPack } from './bundled-pack.ts';

const coverage: {
  claims: Record<string, string[]>;
  disagreements: Record<string, string[]>;
  later: Record<string, string>;
} = parse(readFileSync('data/coverage.yaml', 'utf8'));

const pack = bundledPack();
const claims = new Map(pack.claims.map((claim) => [claim.id, claim]));
const events = new Map(pack.events.map((event) => [event.id, event]));

const ids = (letter: string, count: number, digits: number) =>
  Array.from({ length: count }, (_, index) => `${letter}${String(index + 1).padStart(digits, '0')}`);
const absent = (named: string[]) => named.filter((id) => !claims.has(id));

describe('nothing that was collected is lost', () => {
  it('accounts for 111 statements, 20 disagreements and 8 later developments', () => {
    expect(Object.keys(coverage.claims)).toEqual(ids('C', 111, 3));
    expect(Object.keys(coverage.disagreements)).toEqual(ids('X', 20, 2));
    expect(Object.keys(coverage.later)).toEqual(ids('L', 8, 2));
  });

  it('has each statement on a claim of the pack', () => {
    for (const [statement, named] of Object.entries(coverage.claims)) {
      expect(named, statement).not.toEqual([]);
      expect(absent(named), statement).toEqual([]);
    }
  });

  it('shows each disagreement by a relation between its claims, a correction or a note', () => {
    for (const [disagreement, named] of Object.entries(coverage.disagreements)) {
      expect(named, disagreement).not.toEqual([]);
      expect(absent(named), disagreement).toEqual([]);
      const shown = named.some((id) => {
        const claim = claims.get(id);
        return (
          claim?.correction !== undefined ||
          claim?.note !== undefined ||
          claim?.relations.some((relation) => named.includes(relation.claim))
        );
      });
      expect(shown, disagreement).toBe(true);
    }
  });

  it('has each later development as an event with a claim, after the event that it follows', () => {
    for (const [development, id] of Object.entries(coverage.later)) {
      const event = events.get(id);
      expect(event?.follows, development).not.toEqual([]);
      expect(event?.follows.filter((earlier) => !events.has(earlier))).toEqual([]);
      for (const earlier of event?.follows ?? [])
        expect((events.get(earlier)?.date ?? '') < (event?.date ?? ''), `${id} after ${earlier}`).toBe(true);
      expect(
        [...claims.values()].some((claim) => claim.event === id),
        development,
      ).toBe(true);
    }
  });
});
