import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { yamlSchemas } from '#contracts/published/yaml-schemas.ts';
import { validatorOf } from '#support/json-schema-validator.ts';
import { root } from './support/documents.ts';

const validator = (name: keyof typeof yamlSchemas) =>
  validatorOf(JSON.parse(readFileSync(join(root, yamlSchemas[name].path), 'utf8')), 'draft-7');
const read = (path: string) => parse(readFileSync(join(root, path), 'utf8'), { merge: true });

const written = ['.', 'examples'].flatMap((folder) =>
  (['suite', 'card'] as const).flatMap((name) => {
    const parent = join(folder, name === 'suite' ? 'suites' : 'datasets');
    return readdirSync(join(root, parent))
      .map((entry) => join(parent, entry, `${name}.yaml`))
      .filter((path) => existsSync(join(root, path)))
      .map((path) => [path, name] as const);
  }),
);

describe('the schemas of YAML files', () => {
  it.each([...written, ['assize.yaml', 'assize'] as const])('fit %s', (path, name) => {
    expect(validator(name)(read(path))).toEqual([]);
  });

  it('find a field that there is not, and a value that does not fit', () => {
    const suite = read('suites/reviews-sentiment/suite.yaml');
    expect(validator('suite')({ ...suite, datset: 'x' })).toEqual([' must NOT have additional properties']);
    expect(validator('suite')({ ...suite, sample: 2 })).toEqual(['/sample must be <= 1']);
    const card = read('datasets/reviews-sentiment/card.yaml');
    expect(validator('card')({ ...card, sensitivity: 'secret' })).toEqual([
      '/sensitivity must be equal to one of the allowed values',
    ]);
    expect(validator('assize')({ tags: { team: 'a' } })).toEqual([
      "/tags must have required property 'environment'",
    ]);
  });
});
