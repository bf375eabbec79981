/** How single records of the matcher table are numbered: shared by its writer and its reader. */
import type { CaseRule, FormSet, FormTarget } from './forms.ts';

/** The most lenient first. */
export const CASE_RULES: readonly CaseRule[] = ['any', 'smart', 'exact'];

/** Targets in one block; the index has the offset of each block. */
export const TARGET_BLOCK = 16;

/** What a target has besides id and alias: few different ones, stored once each. */
export type TargetKind = Omit<FormTarget, 'id' | 'alias'>;

/** The section that is JSON. */
export type Extras = Pick<FormSet, 'contextEntities' | 'covers' | 'titles'> & { targetKinds: TargetKind[] };
