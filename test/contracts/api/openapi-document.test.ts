import { Validator } from '@seriousme/openapi-schema-validator';
import { expect, it } from 'vitest';
import { openapiDocument } from '#contracts/api/openapi-document.ts';
import { routeCatalogue } from '#contracts/api/route-catalogue.ts';

it('is a valid OpenAPI 3.1 document', async () => {
  const validator = new Validator();
  const result = await validator.validate(structuredClone(openapiDocument()));
  expect(result.errors).toBeUndefined();
  expect([result.valid, validator.version]).toEqual([true, '3.1']);
});

it('refers to no schema that it does not have', () => {
  const document = openapiDocument() as { components: { schemas: object } };
  const known = Object.keys(document.components.schemas).map((name) => `#/components/schemas/${name}`);
  const used = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map(
    ([, reference]) => reference!,
  );
  expect(used.length).toBeGreaterThan(50);
  expect(used.filter((reference) => !known.includes(reference))).toEqual([]);
});

it('has every route under its method, with each parameter of its path', () => {
  const { paths } = openapiDocument() as {
    paths: Record<
      string,
      Record<string, { operationId: string; parameters: { name: string; in: string }[] }>
    >;
  };
  for (const { name, method, path } of routeCatalogue) {
    const operation = paths[path]?.[method.toLowerCase()];
    expect(operation?.operationId).toBe(name);
    const inPath = operation!.parameters.filter((parameter) => parameter.in === 'path');
    expect(inPath.map((parameter) => `{${parameter.name}}`)).toEqual(path.match(/\{\w+\}/g) ?? []);
  }
  expect(Object.values(paths).flatMap((methods) => Object.keys(methods))).toHaveLength(routeCatalogue.length);
});

it('forbids answers no field that a later version adds, and refuses fields of requests that it does not know', () => {
  const { paths } = openapiDocument() as { paths: Record<string, Record<string, Record<string, unknown>>> };
  const start = paths['/v1/runs']!.post!;
  expect(JSON.stringify(start.requestBody)).toContain('"additionalProperties":false');
  expect(JSON.stringify(paths['/v1/runs']!.get!.responses)).not.toContain('"additionalProperties":false');
});
