import { z } from 'zod';
import { deploymentConfigSchema } from '#contracts/deployment-config.ts';
import { yamlSchemas } from '#contracts/published/yaml-schemas.ts';
import { datasetCardSchema } from '#domain/dataset.ts';
import { suiteSchema } from '#domain/suite.ts';

const sources = { suite: suiteSchema, card: datasetCardSchema, assize: deploymentConfigSchema } as const;

/** JSON Schemas of the YAML files that people write, for editors: path to what it must hold. Draft 7, which all editors know. */
export function yamlSchemaFiles(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(yamlSchemas).map(([name, { path, title, description }]) => {
      const { $schema, ...schema } = z.toJSONSchema(sources[name as keyof typeof sources], {
        target: 'draft-7',
        io: 'input',
        // What only code can say is checked by "assize publish" and at synthesis.
        unrepresentable: 'any',
      });
      return [path, `${JSON.stringify({ $schema, title, description, ...schema }, null, 2)}\n`];
    }),
  );
}
