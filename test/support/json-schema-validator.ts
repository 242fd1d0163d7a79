import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Ajv as AjvClass, Options } from 'ajv';

const require = createRequire(import.meta.url);
const addFormats = (require('ajv-formats') as { default: (ajv: AjvClass) => void }).default;
const classes = {
  'draft-2020-12': require('ajv/dist/2020.js'),
  'draft-7': require('ajv'),
  'draft-4': require('ajv-draft-04'),
} as Record<string, { default: new (options: Options) => AjvClass }>;

/** Checks values against a schema; what is wrong comes as a list of problems. */
export function validatorOf(
  schema: object,
  draft: 'draft-2020-12' | 'draft-7' | 'draft-4',
): (value: unknown) => readonly string[] {
  const ajv = new classes[draft]!.default({ allErrors: true, strict: false });
  addFormats(ajv);
  const validate = ajv.compile(schema);
  return (value) => {
    validate(value);
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  };
}

/** A schema of `test/fixtures/`. */
export function fixtureSchema(name: string): object {
  return JSON.parse(readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8')) as object;
}
