/** What the options page shows and changes. */
import type { EntityKind } from '../../core/pack/identity.ts';

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

export interface OptionsPack {
  id: string;
  version: string;
  title: { text: string; lang: string };
  description: { text: string; lang: string };
  /** EDTF date. */
  updated: string;
  licence: { name: string; url: string; attribution: string };
  counts: { entities: number; events: number; claims: number; sources: number };
  bundled: boolean;
}
