import { beforeEach, describe, expect, test, vi } from 'vitest';
import {
  changeSettings,
  effective,
  readSettings,
  readStored,
  resetSettings,
  watchSettings,
} from '../../platform/settings.ts';
import { DEFAULT_SETTINGS } from '../../platform/settings-model.ts';
import { emptyStorage, stored } from './fake-browser.ts';

vi.mock('../../platform/browser.ts', () => import('./fake-browser.ts'));

beforeEach(emptyStorage);

describe('reading', () => {
  test('without changes the defaults hold', async () => {
    expect(await readSettings()).toEqual(DEFAULT_SETTINGS);
  });

  test.each([
    ['settings.enabled', 'yes'],
    ['settings.sitesOff', ['Example.org']],
    ['settings.sitesOff', { 0: 'example.org' }],
    ['settings.kindsOff', ['person', 'alien']],
    ['settings.markStyle', 'blink'],
    ['settings.language', 'tlh'],
    ['settings.showDelay', -1],
    ['settings.showDelay', 12.5],
    ['settings.hideDelay', 10],
    ['settings.switchDelay', 9_000],
    ['settings.tapTime', 0],
    ['settings.entitiesOff', [7]],
    ['settings.packsOff', ['Not An Id']],
    ['settings.theme', null],
  ])('%s = %j is dropped and its neighbours stay', (key, value) => {
    expect(readStored({ [key]: value, 'settings.holdKey': 'Alt' })).toEqual({ holdKey: 'Alt' });
  });

  test.each([
    ['kindsOff', 101, 'person'],
    ['packsOff', 1_001, 'rivers'],
    ['sitesOff', 5_001, 'example.org'],
    ['entitiesOff', 10_001, 'rivers/rhine'],
    ['entitiesOff', 1, 'x'.repeat(201)],
  ])('%s of %i entries as long as that is dropped', (field, count, entry) => {
    expect(readStored({ [`settings.${field}`]: Array(count).fill(entry) })).toEqual({});
  });

  test('unknown keys are nobody’s settings', () => {
    expect(readStored({ 'settings.colour': 'red', enabled: false, settings: { enabled: false } })).toEqual(
      {},
    );
  });

  test('what was changed stands over the defaults', () => {
    expect(effective({ markStyle: 'tint' })).toEqual({ ...DEFAULT_SETTINGS, markStyle: 'tint' });
  });
});

describe('changing', () => {
  test('only what was changed is stored', async () => {
    await changeSettings(() => ({ theme: 'dark' }));
    expect(stored).toEqual({ 'settings.theme': 'dark' });
  });

  test('a field set back to its default is forgotten', async () => {
    await changeSettings(() => ({ theme: 'dark', kindsOff: ['person'] }));
    await changeSettings(() => ({ theme: 'auto', kindsOff: [] }));
    expect(stored).toEqual({});
  });

  test('it tells what holds then', async () => {
    expect(await changeSettings(() => ({ showDelay: 500 }))).toEqual({ ...DEFAULT_SETTINGS, showDelay: 500 });
  });

  test('changes at the same time lose nothing', async () => {
    await Promise.all(
      ['a.example', 'b.example', 'c.example'].map((site) =>
        changeSettings(({ sitesOff }) => ({ sitesOff: [...sitesOff, site] })),
      ),
    );
    expect((await readSettings()).sitesOff.sort()).toEqual(['a.example', 'b.example', 'c.example']);
  });

  test('a value that is not valid stores nothing', async () => {
    await expect(changeSettings(() => ({ theme: 'dark', showDelay: 99_999 }))).rejects.toThrow();
    expect(stored).toEqual({});
  });

  test('reset forgets settings and leaves everything else', async () => {
    stored.other = 1;
    await changeSettings(() => ({ theme: 'dark', enabled: false }));
    await resetSettings();
    expect(stored).toEqual({ other: 1 });
    expect(await readSettings()).toEqual(DEFAULT_SETTINGS);
  });
});

describe('watching', () => {
  test('each change is told, until watching ends', async () => {
    const seen: boolean[] = [];
    const stop = watchSettings(({ enabled }) => seen.push(enabled));
    await changeSettings(() => ({ enabled: false }));
    await vi.waitFor(() => expect(seen).toEqual([false]));
    stop();
    await changeSettings(() => ({ enabled: true }));
    expect(seen).toEqual([false]);
  });
});
