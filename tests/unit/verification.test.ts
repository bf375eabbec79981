import { describe, expect, it } from 'vitest';
import type { Independence, Standing } from '../../core/pack/schema.ts';
import { type VerifiableClaim, verificationOf, type WeighedSource } from '../../core/pack/verification.ts';
import { bundledPack } from './bundled-pack.ts';

/** Sources named after whose word they are; `agency-a` and `agency-b` carry one report of one wire. */
const sources = new Map<string, WeighedSource>(
  (
    [
      ['newsroom', 'independent'],
      ['other-newsroom', 'independent'],
      ['ministry', 'official'],
      ['encyclopaedia', 'reference'],
      ['state-tv', 'state-media'],
      ['other-state-tv', 'state-media'],
      ['repost', 'weak'],
      ['agency-a', 'same-wire', 'wire'],
      ['agency-b', 'same-wire', 'wire'],
      ['subscriber', 'independent', 'wire'],
    ] satisfies [string, Independence, string?][]
  ).map(([id, independence, origin]) => [id, { id, independence, ...(origin ? { origin } : {}) }]),
);

function verify(lists: Partial<VerifiableClaim['sources']>, standing: Standing = 'official') {
  const none = { reportedBy: [], corroboratedBy: [], partlyBy: [], contradictedBy: [], correctedBy: [] };
  return verificationOf({ standing, sources: { ...none, ...lists } }, sources);
}

describe('the verification that follows from the sources', () => {
  it.each(['newsroom', 'ministry', 'encyclopaedia'])('is corroborated when the %s bears it out', (id) => {
    expect(verify({ reportedBy: ['agency-a'], corroboratedBy: [id] })).toBe('corroborated');
  });

  it('counts sources of one origin once, however independent their publishers are', () => {
    expect(verify({ reportedBy: ['agency-a'], corroboratedBy: ['subscriber'] })).toBe('single-source');
    expect(verify({ reportedBy: ['agency-a', 'agency-b'] })).toBe('single-source');
  });

  it('is partly where only a part is borne out', () => {
    expect(verify({ reportedBy: ['agency-a'], partlyBy: ['newsroom'] })).toBe('partly');
    expect(verify({ reportedBy: ['agency-a'], partlyBy: ['state-tv'] })).toBe('partly');
    expect(verify({ reportedBy: ['agency-a'], corroboratedBy: ['state-tv'], partlyBy: ['newsroom'] })).toBe(
      'partly',
    );
  });

  it('says so when nobody but state media bears it out or carries it', () => {
    expect(verify({ reportedBy: ['agency-a'], corroboratedBy: ['state-tv'] })).toBe('state-media-only');
    expect(verify({ reportedBy: ['state-tv', 'other-state-tv'] })).toBe('state-media-only');
    expect(
      verify({ reportedBy: ['repost'], corroboratedBy: ['state-tv'], partlyBy: ['other-state-tv'] }),
    ).toBe('state-media-only');
  });

  it('is single-source on one voice, unverified on several that nobody checked', () => {
    expect(verify({ reportedBy: ['newsroom'] })).toBe('single-source');
    expect(verify({ reportedBy: ['newsroom', 'repost'] })).toBe('single-source');
    expect(verify({ reportedBy: ['newsroom', 'other-newsroom'] })).toBe('unverified');
    expect(verify({ reportedBy: ['state-tv', 'newsroom'] })).toBe('unverified');
  });

  it('gives reposts and copies of the wire no weight', () => {
    expect(verify({ reportedBy: ['repost'] })).toBe('unverified');
    expect(verify({ reportedBy: ['newsroom'], corroboratedBy: ['agency-a'] })).toBe('unverified');
    expect(verify({ reportedBy: ['newsroom'], corroboratedBy: ['repost'] })).toBe('single-source');
    expect(verify({ reportedBy: ['newsroom'], contradictedBy: ['repost'] })).toBe('single-source');
  });

  it('puts a contradiction first; with a source on each side the claim is partly borne out', () => {
    expect(verify({ reportedBy: ['repost'], contradictedBy: ['newsroom'] })).toBe('contradicted');
    expect(
      verify({ reportedBy: ['ministry'], partlyBy: ['newsroom'], contradictedBy: ['encyclopaedia'] }),
    ).toBe('contradicted');
    expect(
      verify({ reportedBy: ['agency-a'], corroboratedBy: ['newsroom'], contradictedBy: ['ministry'] }),
    ).toBe('partly');
  });

  it('is corrected unless the claim as worded here is borne out in full', () => {
    expect(verify({ reportedBy: ['repost'], correctedBy: ['agency-a'] })).toBe('corrected');
    expect(verify({ partlyBy: ['newsroom'], correctedBy: ['newsroom'] })).toBe('corrected');
    expect(verify({ corroboratedBy: ['newsroom'], correctedBy: ['newsroom'] })).toBe('corroborated');
  });

  it('never calls an opinion corroborated', () => {
    expect(verify({ reportedBy: ['repost'], corroboratedBy: ['newsroom'] }, 'opinion')).toBe('partly');
    expect(verify({ reportedBy: ['repost'], contradictedBy: ['ministry'] }, 'opinion')).toBe('contradicted');
  });

  it('refuses a source that is not there', () => {
    expect(() => verify({ reportedBy: ['nobody'] })).toThrow('"nobody"');
  });
});

describe('the bundled pack', () => {
  const pack = bundledPack();

  it('states of each claim what follows from its sources', () => {
    const bundled = new Map(pack.sources.map((source) => [source.id, source]));
    const wrong = pack.claims
      .map(({ id, verification, ...claim }) => ({ id, verification, rule: verificationOf(claim, bundled) }))
      .filter(({ verification, rule }) => verification !== rule);
    expect(wrong).toEqual([]);
  });

  it('says in a note or correction why each claim is contradicted, corrected or partly borne out', () => {
    const silent = pack.claims.filter(
      (claim) =>
        ['contradicted', 'corrected', 'partly'].includes(claim.verification) &&
        claim.note === undefined &&
        claim.correction === undefined &&
        claim.relations.length === 0,
    );
    expect(silent.map(({ id }) => id)).toEqual([]);
  });

  it('has every text of events and claims in English and Japanese, and event titles in Ukrainian and Korean', () => {
    const missing: string[] = [];
    const need = (owner: string, text: Record<string, string> | undefined, ...languages: string[]) => {
      if (text)
        for (const language of languages)
          if (text[language] === undefined) missing.push(`${owner}: ${language}`);
    };
    for (const event of pack.events) {
      need(`${event.id} title`, event.title, 'en', 'ja', 'uk', 'ko');
      need(`${event.id} summary`, event.summary, 'en', 'ja');
      for (const route of event.routes) need(`${event.id} route`, route.label, 'en', 'ja');
    }
    for (const claim of pack.claims) {
      need(`${claim.id} text`, claim.text, 'en', 'ja');
      need(`${claim.id} speaker`, claim.speaker.name, 'en', 'ja');
      need(`${claim.id} role`, claim.speaker.role, 'en', 'ja');
      need(`${claim.id} note`, claim.note, 'en', 'ja');
      need(`${claim.id} correction`, claim.correction, 'en', 'ja');
      for (const relation of claim.relations) need(`${claim.id} relation`, relation.note, 'en', 'ja');
      for (const quantity of claim.quantities) need(`${claim.id} quantity`, quantity.label, 'en', 'ja');
    }
    for (const source of pack.sources) need(`${source.id} note`, source.note, 'en', 'ja');
    for (const [id, name] of Object.entries(pack.units)) need(`${id} unit`, name, 'en', 'ja');
    expect(missing).toEqual([]);
  });
});
