import { describe, expect, it } from 'vitest';
import { parseYaml, readYaml } from '#workflow/publishing/read-yaml.ts';

describe('parseYaml', () => {
  it('finds values and names by line and column', () => {
    const source = parseYaml('a.yaml', 'name: x\nlist:\n  - one\n  - { deep: true }\n');
    expect(source.value).toEqual({ name: 'x', list: ['one', { deep: true }] });
    expect(source.locate(['name'])).toEqual({ line: 1, column: 7 });
    expect(source.locate(['list', 1, 'deep'])).toEqual({ line: 4, column: 13 });
    expect(source.locate(['list', 1, 'deep'], 'key')).toEqual({ line: 4, column: 7 });
  });

  it('finds values that an alias or a merge key brings in where they are written', () => {
    const source = parseYaml('a.yaml', 'base: &base\n  margin: 0.01\nrule:\n  <<: *base\ncopy: *base\n');
    expect(source.value).toMatchObject({ rule: { margin: 0.01 }, copy: { margin: 0.01 } });
    expect(source.locate(['rule', 'margin'])).toEqual({ line: 2, column: 11 });
    expect(source.locate(['copy', 'margin'])).toEqual({ line: 2, column: 11 });
  });

  it('points to what is around an absent value, and to the name of an empty one', () => {
    const source = parseYaml('a.yaml', 'one: 1\ntwo:\n  three: 3\nempty:\n');
    expect(source.locate(['two', 'four'])).toEqual({ line: 3, column: 3 });
    expect(source.locate(['empty'])).toEqual({ line: 4, column: 1 });
  });

  it.each([
    ['a: 1\na: 2\n', 'a.yaml:2:1: Expected valid YAML'],
    ['a: [1\nb: 2\n', 'a.yaml:2:1: Expected valid YAML'],
    ['a: 1\n---\nb: 2\n', 'a.yaml:2:1: Expected valid YAML'],
    ['a: *nothing\n', 'a.yaml:1:4: Expected an anchor that stands before its alias, got "*nothing".'],
  ])('refuses %j', (text, message) => {
    expect(() => parseYaml('a.yaml', text)).toThrow(message);
  });

  it('refuses aliases that unfold to gigabytes', () => {
    const level = (n: number) =>
      `a${n}: &a${n} [${Array.from({ length: 10 }, () => `*a${n - 1}`).join(',')}]\n`;
    const bomb = `a0: &a0 [x]\n${[1, 2, 3, 4, 5, 6, 7, 8, 9].map(level).join('')}`;
    expect(() => parseYaml('a.yaml', bomb)).toThrow('Write the values out.');
  });
});

it('says which file is missing and what it would hold', async () => {
  await expect(readYaml('nowhere/suite.yaml', 'the definition of a suite in this file')).rejects.toThrow(
    'nowhere/suite.yaml: Expected the definition of a suite in this file, got no such file. Create it, or correct the folder.',
  );
});
