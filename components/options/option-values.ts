/** What the options page shows and changes. */
import type { EntityKind } from '../../core/pack/identity.ts';
import type { Refusal } from '../../core/pack/offered-files.ts';
import type { FileProblem } from '../../core/pack/read-parts.ts';

export interface OptionValues {
  enabled: boolean;
  sitesOff: readonly string[];
  kindsOff: readonly EntityKind[];
  markCommonNouns: boolean;
  markStyle: 'underline' | 'dotted' | 'tint';
  language: 'auto' | 'en' | 'ja' | 'uk' | 'ko';
  theme: 'auto' | 'light' | 'dark';
  packsOff: readonly string[];
  /** Milliseconds. */
  showDelay: number;
  /** Milliseconds. */
  hideDelay: number;
  /** Milliseconds. */
  switchDelay: number;
  /** Milliseconds. */
  tapTime: number;
  holdKey: 'none' | 'Alt' | 'Control' | 'Shift';
}

export type Change = (change: Partial<OptionValues>) => void;

/** A name that is never marked. */
export interface MutedName {
  /** `pack/entity`. */
  key: string;
  name: string;
  /** BCP 47 tag of the name. */
  lang: string;
}

type PackTitle = { text: string; lang: string };

export interface OptionsPack {
  id: string;
  version: string;
  title: PackTitle;
  description: { text: string; lang: string };
  /** EDTF date. */
  updated: string;
  licence: { name: string; url: string; attribution: string };
  counts: { entities: number; events: number; claims: number; sources: number };
  bundled: boolean;
  /** Its names are not marked until its files are added again. */
  outdated: boolean;
}

/** What the reader last did with packs, or what goes on now. */
export type PackNews =
  | { state: 'adding'; step: 'reading' | 'compiling' | 'storing' }
  /** `before`: the version that it took the place of. */
  | { state: 'added'; title: PackTitle; version: string; before: string | null; names: number }
  | { state: 'removed'; title: PackTitle }
  | { state: 'refused'; refusal: Refusal }
  | { state: 'invalid'; problems: readonly FileProblem[] }
  /** `reason`: an error's message. */
  | { state: 'not-added'; reason: string }
  | { state: 'not-removed'; title: PackTitle; reason: string };
