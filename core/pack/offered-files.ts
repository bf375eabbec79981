/** Files that a reader offers as a pack: what is refused before anything of them is read. They are untrusted. */

/** Files of one pack. */
export const MOST_FILES = 1_000;
/**
 * Bytes of all files together. YAML takes a hundred times as much memory while its lines are known, and two seconds a
 * megabyte.
 */
export const MOST_BYTES = 16 * 2 ** 20;

/** What is known of a file without reading it. */
export interface OfferedFile {
  name: string;
  /** Bytes. */
  size: number;
}

/** Why files are not taken for a pack; each reason with what a reader needs to mend it. */
export type Refusal =
  /** No file that packs are written in; a folder, too, has a name and a size. */
  | { why: 'type'; file: string }
  | { why: 'too-many'; files: number; most: number }
  /** Megabytes (2^20 bytes): what all files have together, rounded up, and the most they may have. */
  | { why: 'too-large'; megabytes: number; most: number }
  /** Not UTF-8. */
  | { why: 'encoding'; file: string }
  /** The browser could not read it: it was moved, removed, or is not the reader's to read. */
  | { why: 'unreadable'; file: string }
  /** The pack has the id of one that came with the extension. */
  | { why: 'bundled'; pack: string };

/** Why these files are refused; null when they can be read. */
export function refusalOf(files: readonly OfferedFile[]): Refusal | null {
  if (files.length > MOST_FILES) return { why: 'too-many', files: files.length, most: MOST_FILES };
  const odd = files.find(({ name }) => !/\.(?:ya?ml|json)$/i.test(name));
  if (odd !== undefined) return { why: 'type', file: odd.name };
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  if (bytes > MOST_BYTES)
    return { why: 'too-large', megabytes: Math.ceil(bytes / 2 ** 20), most: MOST_BYTES / 2 ** 20 };
  return null;
}
