/** What a reader can set, and what holds until they do. Only what the reader changed is stored, so defaults can improve. */
import * as v from 'valibot';
import { EntityKind, Id } from '../core/pack/identity.ts';
import { SITE } from './sites.ts';

const MARK_STYLES = ['underline', 'dotted', 'tint'] as const;
const THEMES = ['auto', 'light', 'dark'] as const;
/** Languages that the interface speaks: BCP 47 tags. */
export const INTERFACE_LANGUAGES = ['en', 'ja', 'uk', 'ko'] as const;
const HOLD_KEYS = ['none', 'Alt', 'Control', 'Shift'] as const;

/** Everything a reader may have changed. Unknown or broken fields are dropped one by one, never the whole. */
export const StoredSettings = v.object({
  enabled: v.optional(v.boolean()),
  sitesOff: v.optional(v.pipe(v.array(v.pipe(v.string(), v.regex(SITE))), v.maxLength(5_000))),
  kindsOff: v.optional(v.pipe(v.array(EntityKind), v.maxLength(100))),
  /** Also mark entities that packs explain without marking (common nouns). */
  markCommonNouns: v.optional(v.boolean()),
  markStyle: v.optional(v.picklist(MARK_STYLES)),
  language: v.optional(v.picklist(['auto', ...INTERFACE_LANGUAGES])),
  theme: v.optional(v.picklist(THEMES)),
  /** "Not this name": entities never marked, as `pack/entity`. */
  entitiesOff: v.optional(v.pipe(v.array(v.pipe(v.string(), v.maxLength(200))), v.maxLength(10_000))),
  packsOff: v.optional(v.pipe(v.array(Id), v.maxLength(1_000))),
  /** Milliseconds of rest on a name before its card opens. */
  showDelay: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(3_000))),
  /** Cards open under the pointer only while this key is held. */
  holdKey: v.optional(v.picklist(HOLD_KEYS)),
  /** Milliseconds before a card that was left closes. */
  hideDelay: v.optional(v.pipe(v.number(), v.integer(), v.minValue(100), v.maxValue(5_000))),
  /** Milliseconds of rest on another name before an open card changes over to it. */
  switchDelay: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(3_000))),
  /** Longest touch that counts as a tap, milliseconds. */
  tapTime: v.optional(v.pipe(v.number(), v.integer(), v.minValue(100), v.maxValue(3_000))),
});
export type StoredSettings = v.InferOutput<typeof StoredSettings>;
/** What holds: no field is missing. */
export type Settings = { [Key in keyof Required<StoredSettings>]: NonNullable<StoredSettings[Key]> };

/** What holds until the reader changes it. */
export const DEFAULT_SETTINGS: Settings = {
  enabled: true,
  sitesOff: [],
  kindsOff: [],
  markCommonNouns: false,
  markStyle: 'underline',
  language: 'auto',
  theme: 'auto',
  entitiesOff: [],
  packsOff: [],
  showDelay: 350,
  holdKey: 'none',
  hideDelay: 300,
  switchDelay: 180,
  tapTime: 500,
};
