/**
 * A pack as schema.org JSON-LD, so that search engines and fact-checking tools can read it.
 *
 * Each claim is a `Claim`. Only where works other than those that carried it bear it out, contradict or correct it
 * is there a review to speak of, and then a `ClaimReview` goes with it. Texts keep all their languages as JSON-LD
 * language-tagged strings.
 */
import { readDate } from '../pack/dates.ts';
import type { EntityKind } from '../pack/identity.ts';
import type { Claim, Entity, Event, Localised, Pack, Source } from '../pack/schema.ts';
import { uriOf } from './uri.ts';

/** A node of the graph: `@type`, `@id` and properties of that schema.org type. */
export interface JsonLdNode {
  '@type': string;
  '@id'?: string;
  [property: string]: unknown;
}

/** A whole graph, as it stands in a file or a page. */
export interface JsonLdDocument {
  '@context': 'https://schema.org';
  '@graph': JsonLdNode[];
}

interface Reference {
  '@id': string;
}

const ENTITY_TYPES: Record<EntityKind, string> = {
  person: 'Person',
  place: 'Place',
  organisation: 'Organization',
  weapon: 'Product',
  concept: 'DefinedTerm',
  document: 'CreativeWork',
};

const SOURCE_TYPES: Record<Source['type'], string> = {
  'article-newspaper': 'NewsArticle',
  'article-magazine': 'Article',
  'article-journal': 'ScholarlyArticle',
  webpage: 'WebPage',
  post: 'SocialMediaPosting',
  'post-weblog': 'BlogPosting',
  broadcast: 'CreativeWork',
  motion_picture: 'VideoObject',
  report: 'Report',
  speech: 'CreativeWork',
  'entry-encyclopedia': 'Article',
  dataset: 'Dataset',
};

/** The whole pack as one graph: the dataset, its entities, events, claims, their reviews and sources. */
export function toJsonLd(pack: Pack): JsonLdDocument {
  return { '@context': 'https://schema.org', '@graph': new Graph(pack).nodes() };
}

class Graph {
  readonly #pack: Pack;

  constructor(pack: Pack) {
    this.#pack = pack;
  }

  nodes(): JsonLdNode[] {
    const { entities, events, claims, sources } = this.#pack;
    return [
      this.#dataset(),
      ...entities.map((entity) => this.#entity(entity)),
      ...events.map((event) => this.#event(event)),
      ...claims.flatMap((claim) => [this.#claim(claim), ...this.#review(claim)]),
      ...sources.map((source) => this.#source(source)),
    ];
  }

  #id(kind: string, id: string): string {
    return `urn:newsgloss:${this.#pack.pack.id}:${kind}:${id}`;
  }

  #refer(kind: string, ids: readonly string[]): Reference[] {
    return ids.map((id) => ({ '@id': this.#id(kind, id) }));
  }

  #dataset(): JsonLdNode {
    const { pack } = this.#pack;
    return {
      '@type': 'Dataset',
      '@id': this.#id('pack', pack.id),
      name: tagged(pack.title),
      description: tagged(pack.description),
      version: pack.version,
      dateModified: readDate(pack.updated).to,
      license: pack.licence.URL,
      creditText: pack.licence.attribution,
    };
  }

  #entity(entity: Entity): JsonLdNode {
    const [longitude, latitude] = entity.coordinates ?? [];
    return {
      '@type': ENTITY_TYPES[entity.kind],
      '@id': this.#id('entity', entity.id),
      name: tagged(labelOf(entity)),
      description: tagged(entity.summary),
      ...(entity.wikidata !== undefined && { sameAs: `https://www.wikidata.org/entity/${entity.wikidata}` }),
      ...(entity.kind === 'place' &&
        entity.coordinates && { geo: { '@type': 'GeoCoordinates', latitude, longitude } }),
      ...(entity.sources.length > 0 && { subjectOf: this.#refer('source', entity.sources) }),
    };
  }

  #event(event: Event): JsonLdNode {
    const { from, to } = readDate(event.date);
    return {
      '@type': 'Event',
      '@id': this.#id('event', event.id),
      name: tagged(event.title),
      description: tagged(event.summary),
      ...(from !== undefined && { startDate: from }),
      ...(to !== undefined && { endDate: to }),
      ...(event.places.length > 0 && { location: this.#refer('entity', event.places) }),
      ...(event.participants.length > 0 && { about: this.#refer('entity', event.participants) }),
      ...(event.sources.length > 0 && { subjectOf: this.#refer('source', event.sources) }),
    };
  }

  #claim(claim: Claim): JsonLdNode {
    const said = claim.said === undefined ? undefined : readDate(claim.said).from;
    const { reportedBy } = claim.sources;
    return {
      '@type': 'Claim',
      '@id': this.#id('claim', claim.id),
      text: tagged(claim.text),
      author: this.#speaker(claim),
      ...(said !== undefined && { datePublished: said }),
      about: [...this.#refer('event', [claim.event]), ...this.#refer('entity', claim.entities)],
      ...(reportedBy.length > 0 && { appearance: this.#refer('source', reportedBy) }),
      keywords: [`standing: ${claim.standing}`, `verification: ${claim.verification}`],
      isPartOf: { '@id': this.#id('pack', this.#pack.pack.id) },
      license: this.#pack.pack.licence.URL,
    };
  }

  /** By reference where the pack knows the speaker; otherwise by name alone, which may be a person's or a body's. */
  #speaker({ speaker: { entity, name, organisation } }: Claim): Reference | { name: unknown } {
    const id = entity ?? (name ? undefined : organisation);
    return id === undefined ? { name: tagged(name ?? {}) } : { '@id': this.#id('entity', id) };
  }

  #review(claim: Claim): JsonLdNode[] {
    const { corroboratedBy, partlyBy, contradictedBy, correctedBy } = claim.sources;
    const checkedBy = [...new Set([...corroboratedBy, ...partlyBy, ...contradictedBy, ...correctedBy])];
    if (checkedBy.length === 0) return [];
    const { updated, licence } = this.#pack.pack;
    const body = claim.correction ?? claim.note;
    return [
      {
        '@type': 'ClaimReview',
        '@id': this.#id('review', claim.id),
        claimReviewed: tagged(claim.text),
        itemReviewed: { '@id': this.#id('claim', claim.id) },
        reviewRating: {
          '@type': 'Rating',
          alternateName: claim.verification,
          ...(body && { ratingExplanation: tagged(body) }),
        },
        author: { '@type': 'Organization', name: licence.attribution },
        datePublished: readDate(updated).to,
        citation: this.#refer('source', checkedBy),
        isPartOf: { '@id': this.#id('pack', this.#pack.pack.id) },
        license: licence.URL,
      },
    ];
  }

  #source(source: Source): JsonLdNode {
    const issued = source.issued === undefined ? undefined : readDate(source.issued).from;
    return {
      '@type': SOURCE_TYPES[source.type],
      '@id': this.#id('source', source.id),
      ...(source.title !== undefined && { name: source.title }),
      publisher: { '@type': 'Organization', name: source.publisher },
      ...(source.author && { author: source.author.map((name) => ({ '@type': 'Person', name })) }),
      ...(issued !== undefined && { datePublished: issued }),
      inLanguage: source.language,
      url: uriOf(source.URL),
    };
  }
}

/** JSON-LD strings with their languages. */
function tagged(texts: Localised): { '@language': string; '@value': string }[] {
  return Object.entries(texts).map(([language, value]) => ({ '@language': language, '@value': value }));
}

/** The first name in each language. */
function labelOf({ names }: Entity): Localised {
  return Object.fromEntries(
    Object.entries(names).flatMap(([language, [first]]) => (first ? [[language, first.name]] : [])),
  );
}
