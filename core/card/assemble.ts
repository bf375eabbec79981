/** From a pack's records to one card: pure, so that the background, the explorer and tests get the same card. */
import type { BookClaim, BookEntity, BookEvent, CardBook } from '../pack/card-book.ts';
import type { Localised, Quantity, Speaker } from '../pack/schema.ts';
import type {
  CardClaim,
  CardData,
  CardEvent,
  CardPlace,
  CardQuantity,
  CardRelation,
  CardRoute,
  CardSource,
  CardSpeaker,
  ChosenText,
} from './card-data.ts';
import { chooseSpeaker } from './choose-speaker.ts';
import { chooseText } from './choose-text.ts';
import { newestFirst, placeEvent } from './placement.ts';

/** For whom and for which article a card is made. */
export interface CardOptions {
  /** BCP 47 tags in the reader's order; see choose-text.ts for what follows when none is there. */
  languages: readonly string[];
  /** `YYYY-MM-DD` of the article; absent when the page doesn't tell. */
  articleDate?: string;
}

/**
 * Assembles the card of one entity.
 * @param book The whole card book, or the part of it that concerns the entity: the entity, every event and claim
 *   that names it, the events that follow those, claims in relation to those, and the entities and sources that all
 *   of them name. References that lead nowhere are left out of the card.
 * @returns undefined when the book has no such entity.
 */
export function assembleCard(book: CardBook, entityId: string, options: CardOptions): CardData | undefined {
  const entity = book.entities[entityId];
  return entity && new Assembly(book, entity, options).card();
}

/** Whether a claim is by or about the entity. */
function claimConcerns(claim: BookClaim, entityId: string): boolean {
  return (
    claim.speaker.entity === entityId ||
    claim.speaker.organisation === entityId ||
    claim.entities.includes(entityId)
  );
}

/** Whether an event names the entity by itself, claims aside. */
function eventNames(event: BookEvent, entityId: string): boolean {
  return (
    event.places.includes(entityId) ||
    event.participants.includes(entityId) ||
    event.routes.some((route) => route.from === entityId || route.to === entityId)
  );
}

/** Claims whose date is unknown come last. */
const UNDATED = { edtf: '' };

class Assembly {
  readonly #book: CardBook;
  readonly #entity: BookEntity;
  readonly #options: CardOptions;
  readonly #cited = new Set<string>();

  constructor(book: CardBook, entity: BookEntity, options: CardOptions) {
    this.#book = book;
    this.#entity = entity;
    this.#options = options;
  }

  card(): CardData {
    const { pack } = this.#book;
    const entity = this.#entity;
    const claims = Object.values(this.#book.claims);
    const withClaims = new Set(
      claims.filter((claim) => claimConcerns(claim, entity.id)).map((claim) => claim.event),
    );
    // Of events of one date that comes first of which the entity's own part is the largest.
    const said = ({ id }: BookEvent): number =>
      claims.filter((claim) => claim.event === id && claimConcerns(claim, entity.id)).length;
    const events = Object.values(this.#book.events)
      .filter((event) => withClaims.has(event.id) || eventNames(event, entity.id))
      .sort((a, b) => newestFirst(a.date, b.date) || said(b) - said(a));
    const { articleDate } = this.#options;
    const data: CardData = {
      pack: {
        id: pack.id,
        version: pack.version,
        title: this.#text(pack.title),
        licence: {
          name: pack.licence.name,
          url: pack.licence.URL,
          attribution: pack.licence.attribution,
        },
      },
      entity: this.#cardEntity(entity),
      map: this.#map(entity, events),
      ...(articleDate !== undefined && { articleDate }),
      events: events.map((event) => this.#event(event, claims)),
      sources: {},
    };
    data.sources = this.#citedSources();
    return data;
  }

  #text(texts: Localised): ChosenText {
    return chooseText(texts, this.#options.languages);
  }

  #cite(ids: readonly string[]): string[] {
    const known = ids.filter((id) => this.#book.sources[id] !== undefined);
    for (const id of known) this.#cited.add(id);
    return known;
  }

  #named(id: string): { entity: string; name: ChosenText } | undefined {
    const entity = this.#book.entities[id];
    return entity && { entity: id, name: this.#text(entity.label) };
  }

  #cardEntity(entity: BookEntity): CardData['entity'] {
    const name = this.#text(entity.label);
    const own = entity.ownLanguage;
    const original = own === undefined ? undefined : entity.label[own];
    return {
      id: entity.id,
      kind: entity.kind,
      name,
      ...(own !== undefined &&
        original !== undefined &&
        original !== name.text && { original: { text: original, lang: own } }),
      names: entity.names,
      summary: this.#text(entity.summary),
      roles: entity.roles.map(({ title, asOf, until }) => ({
        title: this.#text(title),
        ...(asOf !== undefined && { asOf }),
        ...(until !== undefined && { until }),
      })),
      ...(entity.wikidata !== undefined && { wikidata: entity.wikidata }),
      sources: this.#cite(entity.sources),
      related: entity.related.map((id) => this.#named(id)).filter((named) => named !== undefined),
    };
  }

  /** A place has its own point and the routes that touch it; a weapon has the routes of the events it took part in. */
  #map(entity: BookEntity, events: readonly BookEvent[]): CardData['map'] {
    const own = this.#place(entity.id);
    const routes = events
      .filter((event) => entity.kind === 'weapon' && event.participants.includes(entity.id))
      .flatMap((event) => event.routes);
    const touching = events
      .flatMap((event) => event.routes)
      .filter((route) => route.from === entity.id || route.to === entity.id);
    const drawn = new Map<string, CardRoute>();
    for (const { label, from, to } of [...routes, ...touching]) {
      const [start, end] = [this.#place(from), this.#place(to)];
      const text = this.#text(label);
      if (start && end) drawn.set(`${from} ${to} ${text.text}`, { label: text, from: start, to: end });
    }
    return { places: own ? [own] : [], routes: [...drawn.values()] };
  }

  #place(id: string): CardPlace | undefined {
    const entity = this.#book.entities[id];
    if (!entity?.coordinates) return undefined;
    const { label, coordinates, area } = entity;
    return { entity: id, name: this.#text(label), coordinates, ...(area && { area }) };
  }

  #event(event: BookEvent, claims: readonly BookClaim[]): CardEvent {
    const own = claims.filter((claim) => claim.event === event.id);
    const concerned = (claim: BookClaim): number => (claimConcerns(claim, this.#entity.id) ? 0 : 1);
    own.sort((a, b) => concerned(a) - concerned(b) || newestFirst(a.said ?? UNDATED, b.said ?? UNDATED));
    return {
      id: event.id,
      date: event.date,
      placement: placeEvent(event.date, this.#options.articleDate),
      title: this.#text(event.title),
      summary: this.#text(event.summary),
      places: event.places.map((id) => this.#named(id)).filter((named) => named !== undefined),
      claims: own.map((claim) => this.#claim(claim, claims)),
      sources: this.#cite(event.sources),
      later: Object.values(this.#book.events)
        .filter((other) => other.follows.includes(event.id))
        .sort((a, b) => newestFirst(b.date, a.date))
        .map((other) => ({
          id: other.id,
          date: other.date,
          placement: placeEvent(other.date, this.#options.articleDate),
          title: this.#text(other.title),
          summary: this.#text(other.summary),
          sources: this.#cite(other.sources),
        })),
    };
  }

  #claim(claim: BookClaim, claims: readonly BookClaim[]): CardClaim {
    return {
      id: claim.id,
      text: this.#text(claim.text),
      speaker: this.#speaker(claim.speaker),
      ...(claim.said && { said: claim.said }),
      standing: claim.standing,
      verification: claim.verification,
      ...(claim.note && { note: this.#text(claim.note) }),
      ...(claim.correction && { correction: this.#text(claim.correction) }),
      sources: {
        reportedBy: this.#cite(claim.sources.reportedBy),
        corroboratedBy: this.#cite(claim.sources.corroboratedBy),
        partlyBy: this.#cite(claim.sources.partlyBy),
        contradictedBy: this.#cite(claim.sources.contradictedBy),
        correctedBy: this.#cite(claim.sources.correctedBy),
      },
      relations: this.#relations(claim, claims),
      quantities: claim.quantities.map((quantity) => this.#quantity(quantity)),
    };
  }

  /** Relations that the claim states, then those that others state about it; a pair that says the same twice counts once. */
  #relations(claim: BookClaim, claims: readonly BookClaim[]): CardRelation[] {
    const stated = claim.relations.flatMap((relation) => {
      const other = this.#book.claims[relation.claim];
      return other ? [{ direction: 'to' as const, relation, other }] : [];
    });
    const said = new Set(stated.map(({ relation }) => `${relation.type} ${relation.claim}`));
    const received = claims.flatMap((other) =>
      other.relations
        .filter((relation) => relation.claim === claim.id && !said.has(`${relation.type} ${other.id}`))
        .map((relation) => ({ direction: 'by' as const, relation, other })),
    );
    return [...stated, ...received].map(({ direction, relation, other }) => ({
      type: relation.type,
      direction,
      ...(relation.note && { note: this.#text(relation.note) }),
      claim: {
        id: other.id,
        event: other.event,
        text: this.#text(other.text),
        speaker: this.#speaker(other.speaker),
        ...(other.said && { said: other.said }),
        standing: other.standing,
        verification: other.verification,
        quantities: other.quantities.map((quantity) => this.#quantity(quantity)),
      },
    }));
  }

  #speaker(speaker: Speaker): CardSpeaker {
    return chooseSpeaker(speaker, (id) => this.#book.entities[id]?.label, this.#options.languages);
  }

  #quantity({ label, unit, ...quantity }: Quantity): CardQuantity {
    const name = this.#book.units[unit];
    return {
      ...quantity,
      label: this.#text(label),
      unit: name ? this.#text(name) : { text: unit, lang: 'und' },
    };
  }

  #citedSources(): Record<string, CardSource> {
    const sources: Record<string, CardSource> = {};
    for (const id of this.#cited) {
      const source = this.#book.sources[id];
      if (!source) continue;
      const {
        type,
        title,
        author,
        publisher,
        URL,
        issued,
        issuedInferred,
        language,
        independence,
        origin,
        note,
      } = source;
      sources[id] = {
        id,
        type,
        ...(title !== undefined && { title }),
        ...(author && { author }),
        publisher,
        url: URL,
        ...(issued && { issued }),
        ...(issuedInferred !== undefined && { issuedInferred }),
        language,
        independence,
        ...(origin !== undefined && { origin }),
        ...(note && { note: this.#text(note) }),
      };
    }
    return sources;
  }
}
