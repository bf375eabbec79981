import { describe, expect, test } from 'vitest';
import { hanGivenName, isGivenName, isInitials, isPatronymic } from '../../core/match/given-name.ts';

describe('given names before a surname', () => {
  test.each([
    ['Vitali', 'Vitali'],
    ['Vitalij', 'Vitali Vitalii'],
    ['Serhij', 'Serhii'],
    ['Sergei', 'Serhii'],
    ['Wladimir', 'Vladimir'],
    ['Andriï', 'Andrii'],
    ['Александер', 'Александр'],
    ['Александром', 'Александр'],
    ['Андрєй', 'Андрій'],
  ])('%s is %s, spelled otherwise or inflected', (word, known) => {
    expect(isGivenName(word, known)).toBe(true);
  });

  test.each([
    ['Wladimir', 'Vitali Vitalii'],
    ['Jane', 'Jake'],
    ['Luke', 'Jake'],
    ['Hunter', 'Joe Joseph'],
    ['Меер', 'Энтони'],
    ['Борис', 'Андрей'],
  ])('%s is someone else than %s', (word, known) => {
    expect(isGivenName(word, known)).toBe(false);
  });

  test.each([
    ['V.', 'Vladimir', true],
    ['В.В.', 'Владимир', true],
    ['Дж.', 'Джо Джозеф', true],
    ['Н.', 'Владимир', false],
    ['B.P.', 'Andrei', false],
    ['А.Б.', 'Андрей Борисович', true],
    ['А.М.', 'Андрей Борисович', false],
    ['Б.', 'Андрей Борисович', false],
    ['А.', 'Андрей Борисович', true],
  ])('initials %s of %s: %s', (word, known, same) => {
    expect(isInitials(word)).toBe(true);
    expect(isGivenName(word, known)).toBe(same);
  });

  test.each(['St', 'Mr.', 'NATO', 'v.', ''])('%j is no initial', (word) => {
    expect(isInitials(word)).toBe(false);
  });
});

describe('given names in katakana and Han', () => {
  test.each([
    ['ウォロディーミル', 'ヴォロディミル'],
    ['ウラディミル', 'ウラジーミル'],
    ['アントニ', 'アントニー'],
  ])('%s is %s', (word, known) => {
    expect(isGivenName(word, known)).toBe(true);
  });

  test.each([
    ['ハンター', 'ジョー'],
    ['マイク', 'ジェイク'],
  ])('%s is not %s', (word, known) => {
    expect(isGivenName(word, known)).toBe(false);
  });

  test('Han names end a run that has no spaces', () => {
    expect(hanGivenName('國務卿安東尼', '安東尼')).toBe(3);
    expect(hanGivenName('弗拉迪米尔', '弗拉基米尔')).toBe(5);
    expect(hanGivenName('伊戈尔', '弗拉基米尔')).toBe(0);
    expect(hanGivenName('路易斯', '杰克')).toBe(0);
  });
});

test.each(['Владимирович', 'Владимировича', 'Олександрівна', 'Сергійовичем', 'Ильинична'])(
  '%s is a patronymic',
  (word) => {
    expect(isPatronymic(word)).toBe(true);
  },
);

test.each(['Владимир', 'Москвич', 'Must', 'вечно', ''])('%j is no patronymic', (word) => {
  expect(isPatronymic(word)).toBe(false);
});
