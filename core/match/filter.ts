import { readLayout } from './layout.ts';
import { Probes } from './probes.ts';

export { compileFilter } from './compile-table.ts';

/**
 * What a tab holds of a large pack (above about 10,000 names): enough to tell where a name may stand. Its candidates
 * go to the background, which asks the whole table: see scanFilter and scanAt in scan.ts.
 */
export class Filter {
  readonly probes: Probes;

  /** Throws an Error when the bytes are not a sound filter: see loadFilter. */
  constructor(bytes: Uint8Array) {
    const { shape, sections } = readLayout('filter', bytes);
    this.probes = new Probes(shape, sections);
  }
}

/** Reads a filter. Throws an Error that names the fault when the bytes are not a sound filter. */
export function loadFilter(bytes: Uint8Array): Filter {
  return new Filter(bytes);
}
