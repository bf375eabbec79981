import { describe, expect, test } from 'vitest';
import { expansionOf } from '../../core/match/expansion.ts';

/** What the text says that the first `acronym` in it stands for. */
function expansion(text: string, acronym: string): string | undefined {
  const start = text.search(new RegExp(`(?<!\\p{L})${acronym}(?!\\p{L})`, 'u'));
  const span = expansionOf(text, start, start + acronym.length);
  return span && text.slice(span.start, span.end);
}

describe('what a text says an acronym stands for', () => {
  test.each([
    [
      'the National Association of Tenant Organisations (NATO)',
      'NATO',
      'National Association of Tenant Organisations',
    ],
    ['NATO (Northern Area Transit Office)', 'NATO', 'Northern Area Transit Office'],
    ['la Unió Esportiva (UE)', 'UE', 'Unió Esportiva'],
    ['une unité d’enseignement (UE)', 'UE', 'unité d’enseignement'],
    ['les États-Unis (EU)', 'EU', 'États-Unis'],
    ['«Единая система» (ЕС)', 'ЕС', 'Единая система» '],
    ['NIS (Naftna Industrija Srbije)', 'NIS', 'Naftna Industrija Srbije'],
  ])('%s', (text, acronym, expected) => {
    expect(expansion(text, acronym)?.trim()).toBe(expected.trim());
  });

  test.each([
    ['the alliance (NATO)', 'NATO'],
    ['talks with Estonia, Ukraine (EU)', 'EU'],
    ['EU (Estonia, Ukraine)', 'EU'],
    ['EU (Brussels)', 'EU'],
    ['NATO and Northern Area Transit Office', 'NATO'],
    ['国家情報院(NIS)', 'NIS'],
    ['(NATO)', 'NATO'],
    ['NATO (', 'NATO'],
  ])('nothing: %s', (text, acronym) => {
    expect(expansion(text, acronym)).toBeUndefined();
  });
});
