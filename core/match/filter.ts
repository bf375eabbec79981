import type { HitBuffer } from './hit-buffer.ts';
import { flavourOf, readLayout } from './layout.ts';
import { Prints } from './prints.ts';
import { Probes } from './probes.ts';
import type { Matchable } from './scan.ts';

/**
 * Forms up to which a pack's whole table goes to a tab, once a name filter saw a first candidate there. A form takes
 * about twenty bytes: a third of a megabyte a frame, about four milliseconds on the way. Above, the tab keeps a
 * filter of all forms (an eighth of the bytes), and the background tells what its candidates mean.
 */
export const MOST_WHOLE_FORMS = 16_384;

/** What tells where a form may stand. Its candidates are to be confirmed: see scanAt in scan.ts. */
export class Filter implements Matchable {
  readonly probes: Probes;
  /** In a name filter: the second sieve. */
  readonly prints: Prints | undefined;

  /** Throws an Error when the bytes are not a sound filter: see loadFilter. */
  constructor(bytes: Uint8Array) {
    const flavour = flavourOf(bytes) === 'names' ? 'names' : 'filter';
    const { shape, sections } = readLayout(flavour, bytes);
    this.probes = new Probes(shape, sections);
    this.prints = flavour === 'names' ? new Prints(shape, sections) : undefined;
  }

  /** See Matchable: in place of a target the hit has the hash, which is the last of the form's `tokenHashes` (hash.ts). */
  take(start: number, end: number, hash: number, hits: HitBuffer): boolean {
    hits.push(start, end, hash);
    return true;
  }
}

/** Reads a filter of either kind. Throws an Error that names the fault when the bytes are not a sound filter. */
export function loadFilter(bytes: Uint8Array): Filter {
  return new Filter(bytes);
}

/** Whether it is a name filter, whose pack's table goes to a tab whole. */
export function isNameFilter(bytes: Uint8Array): boolean {
  return flavourOf(bytes) === 'names';
}
