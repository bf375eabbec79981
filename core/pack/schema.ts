/**
 * The Newsgloss pack format, version 1: the one truth about what a pack may hold.
 * TypeScript types and the published JSON Schema are derived from these valibot schemas.
 *
 * Standards: dates are EDTF (ISO 8601-2:2019), languages BCP 47 (RFC 5646), sources carry CSL-JSON fields,
 * positions are GeoJSON (RFC 7946: longitude first), outside identifiers are Wikidata items.
 *
 * A pack from outside is untrusted: every string, list and number here is bounded.
 */
import * as v from 'valibot';
import { isEdtf, LONGEST_DATE } from './dates.ts';
import { EntityKind, Id } from './identity.ts';

/** Name and version of the format; the first field of every pack. */
export const PACK_FORMAT = 'newsgloss-pack/1';

const LONGEST_TEXT = 2_000;
const LONGEST_NAME = 120;
/** Languages of one text or name. */
const MOST_LANGUAGES = 100;

const hasControlCharacter = /[\p{Cc}\p{Co}\p{Cn}]/u;

const oneLine = (most: number) =>
  v.pipe(
    v.string(),
    v.trim(),
    v.nonEmpty('must not be empty'),
    v.maxLength(most, `must have at most ${most} UTF-16 code units`),
    v.check((text) => !hasControlCharacter.test(text), 'must have no control or unassigned characters'),
  );

/** A BCP 47 language tag of the forms packs use: language, script and region subtags. */
const LanguageTag = v.pipe(
  v.string(),
  v.regex(
    /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\d{3}))?$/,
    'must be a BCP 47 tag such as en, ja or zh-Hant',
  ),
);

/** An EDTF date, levels 0 and 1, years 0000 to 9999: 2024-10-29, 2024-10, 2024-10-29/2024-10-30, 2024-10-29~, 2024-10-29/.. */
const Edtf = v.pipe(
  v.string(),
  v.maxLength(LONGEST_DATE),
  v.check(isEdtf, 'must be an EDTF date such as 2024-10-29, 2024-10 or 2024-10-29/2024-10-30'),
);

/** An https address. */
const HttpsUrl = v.pipe(
  v.string(),
  v.maxLength(2_000),
  v.url('must be a URL'),
  v.startsWith('https://', 'must start with https://'),
);

/** Something for each of some languages. */
const byLanguage = <Value extends v.GenericSchema>(value: Value) =>
  v.pipe(
    v.record(LanguageTag, value),
    v.maxEntries(MOST_LANGUAGES, `must have at most ${MOST_LANGUAGES} languages`),
  );

/** One text in one or more languages. Plain text, never markup. */
export const Localised = v.pipe(
  byLanguage(oneLine(LONGEST_TEXT)),
  v.check((texts) => Object.keys(texts).length > 0, 'must be given in at least one language'),
);
export type Localised = v.InferOutput<typeof Localised>;

/** What kind of statement a claim is. */
export const Standing = v.picklist([
  'official',
  'reported',
  'opinion',
  'unconfirmed',
  'denied',
  'background',
]);
export type Standing = v.InferOutput<typeof Standing>;

/** What sources other than the speaker say of a claim; see docs/editorial.md for the rule. */
export const Verification = v.picklist([
  'corroborated',
  'partly',
  'state-media-only',
  'single-source',
  'contradicted',
  'unverified',
  'corrected',
]);
export type Verification = v.InferOutput<typeof Verification>;

/** Whose word a source is. `same-wire`: carries or copies the report that the claim was taken from. */
export const Independence = v.picklist([
  'official',
  'independent',
  'state-media',
  'same-wire',
  'reference',
  'weak',
]);
export type Independence = v.InferOutput<typeof Independence>;

/**
 * One name of an entity in one language. In YAML a plain string stands for `{name: …}`.
 * The first name of a language is the one shown to readers of that language.
 */
export const Alias = v.strictObject({
  /** The name as an editor writes it: nominative, with its capitals. */
  name: oneLine(LONGEST_NAME),
  /**
   * Counts only where the text also carries a full name of the entity or one of its context words:
   * bare surnames, acronyms that mean something else elsewhere, everyday words.
   */
  short: v.optional(v.boolean()),
  /**
   * A surname that very many bear (Wang, Xi). It counts only where a longer name of the entity is believed on the page
   * and nobody else of the surname is named there; no context word is enough.
   */
  repeat: v.optional(v.boolean()),
  /**
   * Others bear it too, in full: a gin, a fortress, a police commissioner. It counts only on a page that speaks of the
   * entity's own world: one of its context words or context entities, or a name of it that nobody else bears.
   */
  shared: v.optional(v.boolean()),
  /**
   * `smart` (default): a name with capitals is found only where the text has a capital at the same place or is
   * all capitals. `exact`: every letter as written (acronyms). `any`: case is ignored.
   */
  case: v.optional(v.picklist(['smart', 'exact', 'any'])),
  /** `false`: no generated forms. Otherwise what the generator can't know: grammatical gender, number, kind. */
  inflect: v.optional(
    v.union([
      v.literal(false),
      v.strictObject({
        gender: v.optional(v.picklist(['masculine', 'feminine', 'neuter'])),
        plural: v.optional(v.boolean()),
        /** The parts of a person's name, where their order or number does not tell them. */
        family: v.optional(oneLine(LONGEST_NAME)),
        given: v.optional(oneLine(LONGEST_NAME)),
      }),
    ]),
  ),
  /** Forms that the generator misses. */
  add: v.optional(v.pipe(v.array(oneLine(LONGEST_NAME)), v.maxLength(60))),
  /** Generated forms that are wrong or mean something else. */
  strike: v.optional(v.pipe(v.array(oneLine(LONGEST_NAME)), v.maxLength(60))),
  /**
   * A part of a name that counts only in a list, with the words that head or end such lists (regions, областях):
   * «в Курской и Брянской областях».
   */
  listed: v.optional(v.pipe(v.array(oneLine(LONGEST_NAME)), v.minLength(1), v.maxLength(30))),
  /** `false`: found by search and shown in cards, never marked on pages. */
  mark: v.optional(v.boolean()),
});
export type Alias = v.InferOutput<typeof Alias>;

const AliasInput = v.union([
  v.pipe(
    oneLine(LONGEST_NAME),
    v.transform((name): Alias => ({ name })),
  ),
  Alias,
]);

/** Names by language. */
export const Names = byLanguage(v.pipe(v.array(AliasInput), v.maxLength(60)));
export type Names = v.InferOutput<typeof Names>;

const wordList = v.optional(v.pipe(v.array(oneLine(LONGEST_NAME)), v.maxLength(80)));

/** Words of the surrounding text that speak for or against an entity. They live in the pack, not in code. */
const Context = byLanguage(
  v.strictObject({
    /** Strong evidence for short names of this entity. */
    for: wordList,
    /** Evidence that its names mean something else here. */
    against: wordList,
  }),
);

const Position = v.tuple([
  v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
  v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
]);
export type Position = v.InferOutput<typeof Position>;

const sourceIds = v.pipe(v.array(Id), v.maxLength(60));
const noSources = v.optional(sourceIds, []);

/** A person, place, organisation, weapon, concept or document that a name can denote. */
export const Entity = v.strictObject({
  id: Id,
  kind: EntityKind,
  names: Names,
  /** Language of its own name (`uk` for Zelenskyy): cards show that name beside the reader's. */
  ownLanguage: v.optional(LanguageTag),
  /** What it is, in at most two neutral sentences. */
  summary: Localised,
  /** Offices held, with the date they are stated for and, where it ended, until when. */
  roles: v.optional(
    v.pipe(
      v.array(v.strictObject({ title: Localised, asOf: v.optional(Edtf), until: v.optional(Edtf) })),
      v.maxLength(12),
    ),
    [],
  ),
  /** Wikidata item. */
  wikidata: v.optional(
    v.pipe(v.string(), v.regex(/^Q[1-9]\d{0,11}$/, 'must be a Wikidata item id such as Q1899')),
  ),
  /** GeoJSON position: [longitude, latitude] in degrees, WGS 84. */
  coordinates: v.optional(Position),
  /** The coordinates are the middle of an area (a region, a sea), not a spot: the map shows no pin. Its extent is not told. */
  area: v.optional(v.boolean()),
  /** `false`: explained in cards and search, not marked on pages unless the reader asks for it. */
  mark: v.optional(v.boolean(), true),
  context: v.optional(Context, {}),
  /** Entities whose names on the page are strong context for the short names of this one. */
  contextEntities: v.optional(v.pipe(v.array(Id), v.maxLength(40)), []),
  related: v.optional(v.pipe(v.array(Id), v.maxLength(40)), []),
  sources: noSources,
});
export type Entity = v.InferOutput<typeof Entity>;

/** Something that happened at a date. */
export const Event = v.strictObject({
  id: Id,
  date: Edtf,
  title: Localised,
  summary: Localised,
  places: v.optional(v.pipe(v.array(Id), v.maxLength(20)), []),
  participants: v.optional(v.pipe(v.array(Id), v.maxLength(40)), []),
  /** Places in the order they were passed, for a route on the map (launch site → impact area). */
  routes: v.optional(
    v.pipe(
      v.array(
        v.strictObject({
          label: Localised,
          from: Id,
          to: Id,
        }),
      ),
      v.maxLength(10),
    ),
    [],
  ),
  /** Earlier events that this one overtakes or continues: their cards show it under "Later". */
  follows: v.optional(v.pipe(v.array(Id), v.maxLength(40)), []),
  sources: noSources,
});
export type Event = v.InferOutput<typeof Event>;

/** A number that a claim states, as data. */
export const Quantity = v.strictObject({
  value: v.pipe(v.number(), v.finite()),
  /** Upper end where the claim gives a range. */
  upTo: v.optional(v.pipe(v.number(), v.finite())),
  qualifier: v.optional(
    v.picklist(['exactly', 'about', 'at-least', 'up-to', 'more-than', 'fewer-than']),
    'exactly',
  ),
  /** A unit id defined in `units` of the pack. */
  unit: Id,
  /** What is counted: "shot down", "on the way". */
  label: Localised,
  /** Quantities of one breakdown share its id; exactly one of them is the `total`. */
  breakdown: v.optional(v.strictObject({ id: Id, part: v.picklist(['total', 'part']) })),
});
export type Quantity = v.InferOutput<typeof Quantity>;

/** How one claim can stand to another; the inverse is told by cards, never written. */
export const RELATION_TYPES = [
  'contradicts',
  'corrects',
  'qualifies',
  'differs-in-scale',
  'in-tension-with',
  'supports',
  'details',
  'updates',
] as const;

/** How this claim stands to another. */
const Relation = v.strictObject({
  type: v.picklist(RELATION_TYPES),
  claim: Id,
  /** What exactly differs or agrees, in one line. */
  note: v.optional(Localised),
});

/** Who made a claim. An entity of the pack where it is one, otherwise named here. */
export const Speaker = v.pipe(
  v.strictObject({
    entity: v.optional(Id),
    name: v.optional(Localised),
    role: v.optional(Localised),
    /** Organisation that the speaker speaks for. */
    organisation: v.optional(Id),
  }),
  v.check(
    (speaker) =>
      speaker.entity !== undefined || speaker.name !== undefined || speaker.organisation !== undefined,
    'must name the speaker: give entity, name or organisation',
  ),
);
export type Speaker = v.InferOutput<typeof Speaker>;

/** One attributed statement about an event. */
export const Claim = v.strictObject({
  id: Id,
  event: Id,
  speaker: Speaker,
  /** When it was said; absent when the source does not tell. */
  said: v.optional(Edtf),
  text: Localised,
  standing: Standing,
  verification: Verification,
  /** What a reader should know of the statement itself: translation, scale, missing context. */
  note: v.optional(Localised),
  /** Where the claim as first carried was wrong or imprecise: what is right. Needs `sources.correctedBy`. */
  correction: v.optional(Localised),
  /** The chain: reported by → checked against. At least one source in all. */
  sources: v.pipe(
    v.strictObject({
      /** Carried the statement: the speaker's own publication, wires, state media. */
      reportedBy: noSources,
      /** Independent or official works that bear it out in full. */
      corroboratedBy: noSources,
      /** Works that bear out a part. */
      partlyBy: noSources,
      contradictedBy: noSources,
      correctedBy: noSources,
    }),
    v.check(
      (lists) => Object.values(lists).some((ids) => ids.length > 0),
      'a claim needs at least one source',
    ),
  ),
  entities: v.optional(v.pipe(v.array(Id), v.maxLength(40)), []),
  relations: v.optional(v.pipe(v.array(Relation), v.maxLength(40)), []),
  quantities: v.optional(v.pipe(v.array(Quantity), v.maxLength(20)), []),
});
export type Claim = v.InferOutput<typeof Claim>;

/** A citable work: CSL-JSON fields (their names kept) plus whose word it is. */
export const Source = v.strictObject({
  id: Id,
  type: v.picklist([
    'article-newspaper',
    'article-magazine',
    'article-journal',
    'webpage',
    'post',
    'post-weblog',
    'broadcast',
    'motion_picture',
    'report',
    'speech',
    'entry-encyclopedia',
    'dataset',
  ]),
  /** Absent where the title was not seen; then publisher and date stand for it. */
  title: v.optional(oneLine(400)),
  publisher: oneLine(200),
  /** Persons, as the work names them; a work without a byline has its publisher. */
  author: v.optional(v.pipe(v.array(oneLine(120)), v.maxLength(20))),
  URL: HttpsUrl,
  issued: v.optional(Edtf),
  /** The date was worked out from the content, not read off the page. */
  issuedInferred: v.optional(v.boolean()),
  language: LanguageTag,
  independence: Independence,
  /**
   * Sources with the same origin tell the same report (one wire, one statement): they count once. The editor makes the id
   * up. A report of an agency has one although the pack holds no other copy of it: others carry it too.
   */
  origin: v.optional(Id),
  /** What to know before trusting it. */
  note: v.optional(Localised),
});
export type Source = v.InferOutput<typeof Source>;

/** A longer or other name that contains a form but means something else. It swallows the text it covers. */
const Decoy = v.strictObject({
  id: Id,
  names: Names,
  /** What it does mean. */
  means: Localised,
  /** The entities whose forms it contains. */
  covers: v.pipe(v.array(Id), v.minLength(1), v.maxLength(20)),
  /**
   * Words of its world: on a page on Dynamo Kyiv, Kyiv beside "goalkeeper" is the club. They count only where the decoy
   * itself stands on the page.
   */
  context: v.optional(byLanguage(wordList), {}),
});
export type Decoy = v.InferOutput<typeof Decoy>;

/** Title, licence and version of a pack. */
export const PackInfo = v.strictObject({
  format: v.literal(PACK_FORMAT),
  id: Id,
  version: v.pipe(v.string(), v.regex(/^\d+\.\d+\.\d+$/, 'must be a version such as 1.0.0')),
  title: Localised,
  description: Localised,
  updated: Edtf,
  licence: v.strictObject({ name: oneLine(120), URL: HttpsUrl, attribution: oneLine(200) }),
});
export type PackInfo = v.InferOutput<typeof PackInfo>;

/** A versioned dataset: entities, events, claims, sources, decoys. */
export const Pack = v.strictObject({
  pack: PackInfo,
  /** What is counted: unit id → its name. */
  units: v.optional(v.pipe(v.record(Id, Localised), v.maxEntries(1_000)), {}),
  entities: v.pipe(v.array(Entity), v.maxLength(600_000)),
  events: v.optional(v.pipe(v.array(Event), v.maxLength(100_000)), []),
  claims: v.optional(v.pipe(v.array(Claim), v.maxLength(200_000)), []),
  sources: v.optional(v.pipe(v.array(Source), v.maxLength(200_000)), []),
  decoys: v.optional(v.pipe(v.array(Decoy), v.maxLength(100_000)), []),
});
export type Pack = v.InferOutput<typeof Pack>;
/** What an editor writes: defaults left out, plain strings for names. */
export type PackInput = v.InferInput<typeof Pack>;
