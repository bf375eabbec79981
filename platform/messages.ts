/**
 * Every message inside the extension: what it carries, checked at the receiver, and what comes back.
 * Two doors lead to the background; which one a message may use is part of its definition.
 */
import * as v from 'valibot';
import type { CardData, ChosenText } from '../core/card/card-data.ts';
import type { PageName } from '../core/card/page-name.ts';
import type { BookDate } from '../core/pack/dates.ts';
import { type EntityKind, Id } from '../core/pack/identity.ts';
import type { Localised } from '../core/pack/schema.ts';
import { FOUND_KINDS, type FoundRecord } from '../core/search/found.ts';
import type { Settings } from './settings-model.ts';

const Day = v.pipe(v.string(), v.isoDate());
const Digest = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const TabId = v.pipe(v.number(), v.integer(), v.minValue(0));
/** One byte, to learn whether bytes survive the journey. */
const Probe = v.unknown();
/** A hash of core/match/hash.ts. */
const Hash = v.pipe(v.number(), v.integer(), v.minValue(-(2 ** 31)), v.maxValue(2 ** 31 - 1));
const ofEntity = { pack: Id, entity: Id };

/** What a content script may ask. Nothing here changes more than the reader's own marks. */
export const CONTENT_DOOR = {
  /**
   * A frame introduces itself. `have`: digests of the packs whose filters the frame holds already, which need not come
   * again.
   */
  hello: v.strictObject({ probe: Probe, have: v.pipe(v.record(Id, Digest), v.maxEntries(1_000)) }),
  /** The code that reads a page with names is needed in this frame. */
  readingCode: v.strictObject({}),
  /** The matcher tables of these packs. */
  tables: v.strictObject({ probe: Probe, packs: v.pipe(v.array(Id), v.maxLength(1_000)) }),
  /** A table of those forms of a large pack that have these hashes: what a filter's candidates mean. */
  confirm: v.strictObject({
    probe: Probe,
    pack: Id,
    hashes: v.pipe(v.array(Hash), v.minLength(1), v.maxLength(1_000_000)),
  }),
  /** What the card of one entity shows. */
  card: v.strictObject({ ...ofEntity, articleDate: v.optional(Day) }),
  /** A card's content as text to copy. */
  cite: v.strictObject({
    ...ofEntity,
    articleDate: v.optional(Day),
    as: v.picklist(['citation', 'markdown']),
  }),
  /** The card's code is needed in this frame. */
  cardCode: v.strictObject({}),
  /** The code that formats bibliographies is needed in this frame. */
  citeCode: v.strictObject({}),
  /** The frame's marks changed. */
  report: v.strictObject({}),
  /** "Not this name". */
  muteEntity: v.strictObject(ofEntity),
  /** "Not on this site": the site of the tab that asks, never one named in the message. */
  muteSite: v.strictObject({}),
  openExplorer: v.strictObject({ ...ofEntity, articleDate: v.optional(Day) }),
  /** The names on the tab's page; a frame inside the page is told of its own only. */
  namesHere: v.strictObject({}),
  /** Scrolls to a name in another frame of the tab and opens its card there; a frame inside the page reaches no other. */
  goToName: v.strictObject(ofEntity),
} as const;

/** What only the extension's own pages may ask. */
export const PAGE_DOOR = {
  search: v.strictObject({ text: v.pipe(v.string(), v.maxLength(400)) }),
  packs: v.strictObject({}),
  /** A page of ours has put a pack into the database. */
  packAdded: v.strictObject({}),
  removePack: v.strictObject({ pack: Id }),
  /** The names on the page in a tab. */
  names: v.strictObject({ tab: TabId }),
  /** Scrolls to a name on the page in a tab and opens its card; again: its next mention. */
  showName: v.strictObject({ tab: TabId, ...ofEntity }),
  rescan: v.strictObject({ tab: TabId }),
  /** Labels of entities, for lists of what is switched off. */
  labels: v.strictObject({ refs: v.pipe(v.array(v.strictObject(ofEntity)), v.maxLength(10_000)) }),
  /** What there is to explore, packs that are switched off left out. */
  contents: v.strictObject({}),
  /** Everything about one record, for the explorer. */
  entry: v.strictObject({ kind: v.picklist(FOUND_KINDS), pack: Id, id: Id, articleDate: v.optional(Day) }),
} as const;

export type ContentAsk = keyof typeof CONTENT_DOOR;
export type PageAsk = keyof typeof PAGE_DOOR;
export type Ask = ContentAsk | PageAsk;

type Schemas = typeof CONTENT_DOOR & typeof PAGE_DOOR;
export type Input<Kind extends Ask> = v.InferOutput<Schemas[Kind]>;

/** Settings that a frame needs; where a reader browses otherwise stays with the background. */
export type FrameSettings = Pick<
  Settings,
  'markStyle' | 'theme' | 'showDelay' | 'hideDelay' | 'switchDelay' | 'tapTime' | 'holdKey'
> & {
  /** BCP 47 tag of the interface, `auto` resolved. */
  language: string;
};

/** Bytes, or base64 where messages are JSON. */
export type Carried = Uint8Array | string;

/** A pack that is on, and what its names look like from afar. */
export interface FramePack {
  pack: string;
  digest: string;
  /** core/match/filter.ts; absent when the frame has it. */
  filter?: Carried;
}

/** A pack that is on, with its whole matcher. */
export interface FrameTable {
  pack: string;
  digest: string;
  /** core/match/table.ts */
  table: Carried;
}

/** What a frame needs to begin, or that the reader wants nothing here. */
export type Hello =
  | { on: false }
  | {
      on: true;
      settings: FrameSettings;
      packs: FramePack[];
      /** Filters tell where marks are wanted; false: the reader wants more marked than they know. */
      lookout: boolean;
      /** `pack/entity` of everything that is not to be marked. */
      unwanted: string[];
    };

/** An installed pack, for lists of packs; `updated` is EDTF. */
export interface PackSummary {
  id: string;
  version: string;
  title: Localised;
  description: Localised;
  updated: string;
  licence: { name: string; url: string; attribution: string };
  counts: { entities: number; events: number; claims: number; sources: number };
  bundled: boolean;
  /** Its names are not marked until its files are added again. */
  outdated: boolean;
}

/** The names on the page in a tab, over all its frames. */
export type TabNames =
  /** No content script of ours runs there: a browser page, a store, a PDF, a page from before the installation. */
  | { state: 'unreachable' }
  | { state: 'off' }
  | { state: 'reading' | 'watching' | 'paused'; names: PageName[]; mentions: number };

/** How an entity is called, in every language that its pack has. */
interface EntityLabel {
  pack: string;
  entity: string;
  label: Localised;
}

/** Names by kind and events, newest first; each list is cut where it would be too long to read. */
export interface Contents {
  names: { pack: string; entity: string; kind: EntityKind; name: ChosenText }[];
  events: { pack: string; event: string; title: ChosenText; date: BookDate }[];
}

/** A record with the card that holds it; null: no pack that is installed has it. */
export type Entry =
  | { kind: 'entity'; card: CardData }
  | { kind: 'event'; card: CardData; event: string }
  | { kind: 'claim'; card: CardData; event: string; claim: string }
  | null;

/** What comes back of each message; `null` where nothing does but that it is done. */
export interface Replies {
  hello: Hello;
  readingCode: null;
  tables: FrameTable[];
  confirm: Carried;
  card: CardData | null;
  cite: string | null;
  cardCode: null;
  citeCode: null;
  report: null;
  muteEntity: null;
  muteSite: null;
  openExplorer: null;
  namesHere: PageName[];
  goToName: null;
  search: FoundRecord[];
  packs: PackSummary[];
  packAdded: null;
  removePack: null;
  names: TabNames;
  showName: null;
  rescan: null;
  labels: EntityLabel[];
  contents: Contents;
  entry: Entry;
}
