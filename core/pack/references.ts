/** Cross-references inside a pack: every id that is named exists, and what belongs together agrees. */
import type { Claim, Decoy, Entity, Event, Pack } from './schema.ts';

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
 * @returns every problem found, kind by kind in pack order; empty when all references hold.
 */
export function checkReferences(pack: Pack): Problem[] {
  const check = new Check(pack);
  for (const [index, entity] of pack.entities.entries()) checkEntity(entity, ['entities', index], check);
  for (const [index, event] of pack.events.entries()) checkEvent(event, ['events', index], check);
  for (const [index, claim] of pack.claims.entries()) checkClaim(claim, ['claims', index], check);
  checkBreakdowns(pack.claims, check);
  for (const [index, decoy] of pack.decoys.entries()) checkDecoy(decoy, ['decoys', index], check);
  return check.problems;
}

type Path = Problem['path'];

/** The ids of a pack, and the problems found so far. */
class Check {
  readonly problems: Problem[] = [];
  readonly pack: Pack;
  readonly #ids: Record<Kind, ReadonlySet<string>>;
  readonly #located: ReadonlySet<string>;

  constructor(pack: Pack) {
    this.pack = pack;
    this.#ids = {
      entities: this.#idsOf('entities'),
      events: this.#idsOf('events'),
      claims: this.#idsOf('claims'),
      sources: this.#idsOf('sources'),
      decoys: this.#idsOf('decoys'),
    };
    this.#located = new Set(pack.entities.filter(({ coordinates }) => coordinates).map(({ id }) => id));
  }

  report(path: Path, message: string, remedy: string): void {
    this.problems.push({ path, message, remedy });
  }

  #idsOf(kind: Kind): Set<string> {
    const seen = new Set<string>();
    for (const [index, { id }] of this.pack[kind].entries()) {
      if (seen.has(id))
        this.report(
          [kind, index, 'id'],
          `the ${SINGULAR[kind]} id "${id}" is used twice`,
          'give one of them another id',
        );
      seen.add(id);
    }
    return seen;
  }

  /** Reports an id that nothing has. */
  refer(kind: Kind, id: string | undefined, path: Path): void {
    if (id !== undefined && !this.#ids[kind].has(id))
      this.report(path, `there is no ${SINGULAR[kind]} "${id}"`, `add it under ${kind}, or correct the id`);
  }

  referAll(kind: Kind, ids: readonly string[], path: Path): void {
    for (const [index, id] of ids.entries()) this.refer(kind, id, [...path, index]);
  }

  /** Reports a place that a map could not show. */
  referPlace(id: string, path: Path): void {
    this.refer('entities', id, path);
    if (this.#ids.entities.has(id) && !this.#located.has(id))
      this.report(
        path,
        `the place "${id}" has no coordinates`,
        'give the entity coordinates, or drop the route',
      );
  }
}

const isNamed = ({ names }: Pick<Entity | Decoy, 'names'>): boolean =>
  Object.values(names).some((ofLanguage) => ofLanguage.length > 0);

function checkEntity(entity: Entity, at: Path, check: Check): void {
  if (!isNamed(entity))
    check.report(
      [...at, 'names'],
      `the entity "${entity.id}" has no name`,
      'give it at least one name in one language',
    );
  if (entity.ownLanguage !== undefined && !entity.names[entity.ownLanguage]?.length)
    check.report(
      [...at, 'ownLanguage'],
      `the entity "${entity.id}" has no name in its own language, "${entity.ownLanguage}"`,
      'add that name, or drop ownLanguage',
    );
  check.referAll('entities', entity.related, [...at, 'related']);
  check.referAll('entities', entity.contextEntities, [...at, 'contextEntities']);
  check.referAll('sources', entity.sources, [...at, 'sources']);
}

function checkEvent(event: Event, at: Path, check: Check): void {
  check.referAll('entities', event.places, [...at, 'places']);
  check.referAll('entities', event.participants, [...at, 'participants']);
  check.referAll('events', event.follows, [...at, 'follows']);
  check.referAll('sources', event.sources, [...at, 'sources']);
  if (event.follows.includes(event.id))
    check.report([...at, 'follows'], `the event "${event.id}" follows itself`, 'remove its own id');
  for (const [index, route] of event.routes.entries())
    for (const end of ['from', 'to'] as const) check.referPlace(route[end], [...at, 'routes', index, end]);
}

function checkClaim(claim: Claim, at: Path, check: Check): void {
  check.refer('events', claim.event, [...at, 'event']);
  check.refer('entities', claim.speaker.entity, [...at, 'speaker', 'entity']);
  check.refer('entities', claim.speaker.organisation, [...at, 'speaker', 'organisation']);
  check.referAll('entities', claim.entities, [...at, 'entities']);
  for (const [role, ids] of Object.entries(claim.sources))
    check.referAll('sources', ids, [...at, 'sources', role]);
  if ((claim.correction !== undefined) !== claim.sources.correctedBy.length > 0)
    check.report(
      [...at, 'correction'],
      `the claim "${claim.id}" has only one of a correction and a source for it`,
      'give both `correction` and `sources.correctedBy`, or neither',
    );
  for (const [index, relation] of claim.relations.entries()) {
    const path = [...at, 'relations', index, 'claim'];
    check.refer('claims', relation.claim, path);
    if (relation.claim === claim.id)
      check.report(path, `the claim "${claim.id}" relates to itself`, 'name another claim');
  }
  for (const [index, { unit, value, upTo }] of claim.quantities.entries()) {
    const path = [...at, 'quantities', index];
    if (!Object.hasOwn(check.pack.units, unit))
      check.report([...path, 'unit'], `there is no unit "${unit}"`, 'add it under units, or correct the id');
    if (upTo !== undefined && upTo <= value)
      check.report(
        [...path, 'upTo'],
        `the range ends at ${upTo}, not above ${value}`,
        'put the lower number into value and the higher into upTo',
      );
  }
}

function checkDecoy(decoy: Decoy, at: Path, check: Check): void {
  check.referAll('entities', decoy.covers, [...at, 'covers']);
  if (!isNamed(decoy))
    check.report([...at, 'names'], `the decoy "${decoy.id}" has no name`, 'give it at least one name');
}

/** A breakdown, which may run over several claims of one event, has one total and parts that add up to it. */
function checkBreakdowns(claims: readonly Claim[], check: Check): void {
  const breakdowns = new Map<string, { path: Path; totals: number[]; parts: number[] }>();
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
      check.report(
        path,
        `the breakdown "${key}" has ${totals.length} totals`,
        'mark exactly one of its quantities as total',
      );
      continue;
    }
    const sum = parts.reduce((left, right) => left + right, 0);
    // Parts with decimals never add up to the last bit.
    if (Math.abs(sum - total) > 1e-9 * Math.abs(total))
      check.report(
        path,
        `the parts of "${key}" add up to ${sum}, not ${total}`,
        'add the missing part, such as "unaccounted for"',
      );
  }
}
