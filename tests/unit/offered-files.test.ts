import { expect, it } from 'vitest';
import { MOST_BYTES, MOST_FILES, refusalOf } from '../../core/pack/offered-files.ts';

const files = (count: number, size = 1, name = 'a.yaml') =>
  Array.from({ length: count }, () => ({ name, size }));

it.each(['a.yaml', 'a.yml', 'a.json', 'A.YAML', 'rivers 1.0.json'])('%s may be a pack', (name) => {
  expect(refusalOf(files(1, 10, name))).toBeNull();
});

it.each(['a.txt', 'a.yaml.zip', 'yaml', 'my-pack', '.json5'])('%s is told to be none', (name) => {
  expect(refusalOf([...files(2), ...files(1, 10, name)])).toEqual({ why: 'type', file: name });
});

it('bounds how many files there are', () => {
  expect(refusalOf(files(MOST_FILES))).toBeNull();
  expect(refusalOf(files(MOST_FILES + 1))).toEqual({
    why: 'too-many',
    files: MOST_FILES + 1,
    most: MOST_FILES,
  });
});

it('bounds what they have together, and says both numbers', () => {
  expect(refusalOf(files(2, MOST_BYTES / 2))).toBeNull();
  expect(refusalOf([...files(2, MOST_BYTES / 2), ...files(1)])).toEqual({
    why: 'too-large',
    megabytes: 17,
    most: 16,
  });
});
