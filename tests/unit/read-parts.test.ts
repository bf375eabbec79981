/** A pack from the texts of its files; what tools/read-pack.ts adds, files on a disk, has its own test. */
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { readParts } from '../../core/pack/read-parts.ts';
import { smallPack } from './pack-fixture.ts';

const { entities, ...rest } = smallPack();
const REST = { name: 'rest.yaml', text: stringify(rest) };

const problemsOf = (...files: { name: string; text: string }[]) => {
  const read = readParts(files, 'all of it');
  return read.ok ? [] : read.problems;
};

describe('parts of a pack', () => {
  it('make one pack, in the order of the files', () => {
    const [first, second] = entities.map((entity, index) => ({
      name: `${index}.yml`,
      text: JSON.stringify({ entities: [entity] }),
    }));
    if (!first || !second) throw new Error('the small pack has two entities');
    const read = readParts([second, REST, first], 'all of it');
    expect(read.ok && read.pack.entities.map(({ id }) => id)).toEqual(['watch', 'harbour']);
  });

  it('tell file and line of a problem, counted within that file, also across a reference', () => {
    const text =
      'entities:\n  - id: harbour\n    kind: place\n    names: {en: [Harbour]}\n    summary: {en: A town.}\n';
    expect(problemsOf(REST, { name: 'names.yaml', text })).toContainEqual({
      file: 'rest.yaml',
      line: 1 + REST.text.split('\n').findIndex((line) => line.endsWith('entity: watch')),
      path: ['claims', 0, 'speaker', 'entity'],
      message: 'there is no entity "watch"',
      remedy: expect.any(String),
    });
  });

  it('are told by the given place where no file holds the problem', () => {
    expect(problemsOf({ name: 'names.yaml', text: stringify({ entities }) })).toMatchObject([
      { file: 'all of it', path: ['pack'] },
    ]);
  });

  it('stop each problem of the YAML at its line', () => {
    const files = ['one', 'two'].map((name) => ({ name, text: `pack: {}\n${name}: [unclosed\n` }));
    expect(problemsOf(...files).map(({ file, line }) => [file, line])).toEqual(
      expect.arrayContaining([
        ['one', 3],
        ['two', 3],
      ]),
    );
  });

  it.each(['[', '{a: ', '- '])('that nest %j without end are refused, not crashed upon', (open) => {
    const problems = problemsOf({ name: 'deep.yaml', text: open.repeat(20_000) });
    expect(problems[0]).toMatchObject({ file: 'deep.yaml', line: 1 });
  });

  it('leave the prototype of everything alone', () => {
    const problems = problemsOf(REST, {
      name: 'odd.yaml',
      text: '__proto__: {polluted: true}\nentities: []\n',
    });
    expect(problems).not.toEqual([]);
    expect({}).not.toHaveProperty('polluted');
  });
});
