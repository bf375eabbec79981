/** Cross-references inside a pack: every id that is named exists, and what belongs together agrees. */
import type { Claim, Pack } from './schema.ts';

/** What is wrong, where, and how to mend it. */
export interface Problem {
  /** Keys and indices from the root of the pack, as in `['claims', 3, 'event']`. */
  path: (string | number)[];
  message: string;
  remedy: string;
}

type Kind = 'entities' | 'events' | 'claims' | 'sources' | 'decoys';

const SINGULAR: Record<Kind, string> = {
  entities: 'entity',
  events: 'event',
  claims: 'claim',
  sources: 'source',
  decoys: 'decoy',
};

/**
 * Checks a pack whose shape is valid already.
 * @returns every problem found, in pack order; empty when all references hold.
 */
export function checkReferences(pack: Pack): Problem[] {
  const problems: Problem[] = [];
  const report = (path: Problem['path'], message: string, remedy: string) => {
    problems.push({ path, message, remedy });
  };

  const ids = {} as Record<Kind, Set<string>>;
  for (const kind of Object.keys(SINGULAR) as Kind[]) {
    const seen = new Set<string>();
    for (const [index, { id }] of pack[kind].entries()) {
      if (seen.has(id))
        report(
          [kind, index, 'id'],
          `the ${SINGULAR[kind]} id "${id}" is used twice`,
          'give one of them another id',
        );
      seen.add(id);
    }
    ids[kind] = seen;
  }

  const refer = (kind: Kind, id: string | undefined, path: Problem['path']) => {
    if (id !== undefined && !ids[kind].has(id))
      report(path, `there is no ${SINGULAR[kind]} "${id}"`, `add it under ${kind}, or correct the id`);
  };
  const referAll = (kind: Kind, list: readonly string[], path: Problem['path']) => {
    for (const [index, id] of list.entries()) refer(kind, id, [...path, index]);
  };

  for (const [index, entity] of pack.entities.entries()) {
    const at = ['entities', index];
    if (!Object.values(entity.names).some((names) => names.length > 0))
      report(
        [...at, 'names'],
        `the entity "${entity.id}" has no name`,
        'give it at least one name in one language',
      );
    if (entity.ownLanguage !== undefined && !entity.names[entity.ownLanguage]?.length)
      report(
        [...at, 'ownLanguage'],
        `the entity "${entity.id}" has no name in its own language, "${entity.ownLanguage}"`,
        'add that name, or drop ownLanguage',
      );
    referAll('entities', entity.related, [...at, 'related']);
    referAll('entities', entity.contextEntities, [...at, 'contextEntities']);
    referAll('sources', entity.sources, [...at, 'sources']);
  }

  const located = new Set(pack.entities.filter((entity) => entity.coordinates).map((entity) => entity.id));
  for (const [index, event] of pack.events.entries()) {
    const at = ['events', index];
    referAll('entities', event.places, [...at, 'places']);
    referAll('entities', event.participants, [...at, 'participants']);
    referAll('events', event.follows, [...at, 'follows']);
    referAll('sources', event.sources, [...at, 'sources']);
    if (event.follows.includes(event.id))
      report([...at, 'follows'], `the event "${event.id}" follows itself`, 'remove its own id');
    for (const [routeIndex, route] of event.routes.entries())
      for (const end of ['from', 'to'] as const) {
        const path = [...at, 'routes', routeIndex, end];
        refer('entities', route[end], path);
        if (ids.entities.has(route[end]) && !located.has(route[end]))
          report(
            path,
            `the place "${route[end]}" has no coordinates`,
            'give the entity coordinates, or drop the route',
          );
      }
  }

  for (const [index, claim] of pack.claims.entries()) {
    const at = ['claims', index];
    refer('events', claim.event, [...at, 'event']);
    refer('entities', claim.speaker.entity, [...at, 'speaker', 'entity']);
    refer('entities', claim.speaker.organisation, [...at, 'speaker', 'organisation']);
    referAll('entities', claim.entities, [...at, 'entities']);
    for (const [role, list] of Object.entries(claim.sources))
      referAll('sources', list, [...at, 'sources', role]);
    if ((claim.correction !== undefined) !== claim.sources.correctedBy.length > 0)
      report(
        [...at, 'correction'],
        `the claim "${claim.id}" has only one of a correction and a source for it`,
        'give both `correction` and `sources.correctedBy`, or neither',
      );
    for (const [relationIndex, relation] of claim.relations.entries()) {
      const path = [...at, 'relations', relationIndex, 'claim'];
      refer('claims', relation.claim, path);
      if (relation.claim === claim.id)
        report(path, `the claim "${claim.id}" relates to itself`, 'name another claim');
    }
    for (const [quantityIndex, quantity] of claim.quantities.entries()) {
      if (!Object.hasOwn(pack.units, quantity.unit))
        report(
          [...at, 'quantities', quantityIndex, 'unit'],
          `there is no unit "${quantity.unit}"`,
          'add it under units, or correct the id',
        );
      if (quantity.upTo !== undefined && quantity.upTo <= quantity.value)
        report(
          [...at, 'quantities', quantityIndex, 'upTo'],
          `the range ends at ${quantity.upTo}, not above ${quantity.value}`,
          'put the lower number into value and the higher into upTo',
        );
    }
  }
  checkBreakdowns(pack.claims, report);

  for (const [index, decoy] of pack.decoys.entries()) {
    referAll('entities', decoy.covers, ['decoys', index, 'covers']);
    if (!Object.values(decoy.names).some((names) => names.length > 0))
      report(['decoys', index, 'names'], `the decoy "${decoy.id}" has no name`, 'give it at least one name');
  }
  return problems;
}

/** A breakdown, which may run over several claims of one event, has one total and parts that add up to it. */
function checkBreakdowns(
  claims: readonly Claim[],
  report: (path: Problem['path'], message: string, remedy: string) => void,
): void {
  const breakdowns = new Map<string, { path: Problem['path']; totals: number[]; parts: number[] }>();
  for (const [index, claim] of claims.entries())
    for (const [quantityIndex, quantity] of claim.quantities.entries()) {
      if (!quantity.breakdown) continue;
      const key = `${claim.event}/${quantity.breakdown.id}`;
      const breakdown = breakdowns.get(key) ?? {
        path: ['claims', index, 'quantities', quantityIndex, 'breakdown'],
        totals: [],
        parts: [],
      };
      breakdowns.set(key, breakdown);
      (quantity.breakdown.part === 'total' ? breakdown.totals : breakdown.parts).push(quantity.value);
    }
  for (const [key, { path, totals, parts }] of breakdowns) {
    const [total, second] = totals;
    if (total === undefined || second !== undefined) {
      report(
        path,
        `the breakdown "${key}" has ${totals.length} totals`,
        'mark exactly one of its quantities as total',
      );
      continue;
    }
    const sum = parts.reduce((left, right) => left + right, 0);
    // Parts with decimals never add up to the last bit.
    if (Math.abs(sum - total) > 1e-9 * Math.abs(total))
      report(
        path,
        `the parts of "${key}" add up to ${sum}, not ${total}`,
        'add the missing part, such as "unaccounted for"',
      );
  }
}
