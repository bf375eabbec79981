/** Whose word a source is, as readers are told it. */
import type { Independence } from '../pack/schema.ts';
import type { CardSource } from './card-data.ts';

/** `shared`: a newsroom's report that others carry too, which would not be called independent. */
export type SourceVoice = Independence | 'shared';

/** What the card says of a source's independence. */
export function sourceVoice({
  independence,
  origin,
}: Pick<CardSource, 'independence' | 'origin'>): SourceVoice {
  return independence === 'independent' && origin !== undefined ? 'shared' : independence;
}
