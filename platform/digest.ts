/** What tells builds of one version of a pack apart. */
import type { CompiledPack } from '../core/pack/card-book.ts';

/** SHA-256 of a compiled pack's files in the order in which a build writes them (tools/compile-pack.ts), hexadecimal. */
export async function digestOf({ book, matcher, filter, search }: CompiledPack): Promise<string> {
  const files = [JSON.stringify(book), matcher, filter, search].map((file) =>
    typeof file === 'string' ? file : new Uint8Array(file),
  );
  const bytes = await new Blob(files).arrayBuffer();
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
