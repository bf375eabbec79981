import type { FormSet, FormTarget } from './forms.ts';

/** A loaded matcher table: views on its bytes, nothing is parsed or built before it is asked for. */
export interface Table {
  /** Pack id. */
  readonly pack: string;
  readonly targetCount: number;
  /** What a hit's target index stands for; the same object each time. Throws RangeError for an index not in the table. */
  target(index: number): FormTarget;
  /** Entities whose names are context for this entity's short names; empty where the pack names none. */
  contextEntities(entity: string): readonly string[];
  /** Entities whose names this decoy contains (`FormSet.covers`). */
  covers(decoy: string): readonly string[];
  /** `FormSet.titles`: the resolver (core/match/resolve.ts) looks at the word before a surname. */
  readonly titles: readonly string[];
}

/** Packs a form set into a matcher table. The bytes do not depend on the order of `forms.forms`. */
export function compileTable(forms: FormSet): Uint8Array {
  throw new Error(`not there yet: ${forms.pack}`);
}

/** Reads a matcher table. Throws a plain Error that names the fault when the bytes are not a sound table. */
export function loadTable(bytes: Uint8Array): Table {
  throw new Error(`not there yet: ${bytes.length}`);
}
