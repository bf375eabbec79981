/** The clipboard; and the text that a reader can send us, by their own hand, about a wrong mark. */
import type { CopyResult } from '../../components/card/CardMenu.tsx';
import type { CardText } from '../../components/card/card-text.ts';
import { evidenceText } from '../../components/card/evidence-text.ts';
import type { CardData } from '../../core/card/card-data.ts';
import type { Evidence } from '../../core/match/mention.ts';

/** Copies what `make` gives. A page over http has no clipboard: then the reader gets the text to copy by hand. */
export async function copyText(make: () => Promise<string> | string): Promise<CopyResult> {
  const text = await make();
  try {
    await navigator.clipboard.writeText(text);
    return { copied: true, text };
  } catch {
    return { copied: false, text };
  }
}

/** A ready text about a wrong mark. It holds no address of the page. */
export function reportText(
  data: CardData,
  heading: string,
  evidence: Evidence | undefined,
  t: CardText,
): string {
  return t('report.text', {
    heading,
    name: data.entity.name.text,
    id: data.entity.id,
    why: evidenceText(evidence, heading, data, t),
    pack: data.pack.id,
    version: data.pack.version,
  });
}
