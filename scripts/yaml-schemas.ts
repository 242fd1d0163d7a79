import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { deploymentConfigSchema } from '#contracts/deployment-config.ts';
import { yamlSchemas } from '#contracts/published/yaml-schemas.ts';
import { datasetCardSchema } from '#domain/dataset.ts';
import { suiteSchema } from '#domain/suite.ts';
import { describeProperties, fieldComments } from './field-comments.ts';

const sources = { suite: suiteSchema, card: datasetCardSchema, assize: deploymentConfigSchema } as const;

/** Where the fields are declared, and what they mean is said. */
const declaredIn = {
  suite: [
    'domain/suite.ts',
    'domain/target.ts',
    'domain/money.ts',
    'domain/gate/gate-schema.ts',
    'domain/gate/sequential-schema.ts',
    'domain/limits/rate-state.ts',
    'domain/load/load-schema.ts',
  ],
  card: ['domain/dataset.ts'],
  assize: [
    'contracts/deployment-config.ts',
    'contracts/cost-budget.ts',
    'contracts/webhooks/webhook-config.ts',
    'contracts/reactions/reaction-config.ts',
    'contracts/reactions/verdict-filter.ts',
  ],
} as const;

/** JSON Schemas of the YAML files that people write, for editors: path to what it must hold. Draft 7, which all editors know. */
export function yamlSchemaFiles(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(yamlSchemas).map(([name, { path, title, description }]) => {
      const { $schema, ...schema } = z.toJSONSchema(sources[name as keyof typeof sources], {
        target: 'draft-7',
        io: 'input',
        // What only code can say is checked by "assize publish" and at synthesis.
        unrepresentable: 'any',
        override({ jsonSchema }) {
          // The pattern beside it says the same; no editor knows this format.
          if ((jsonSchema.format as string | undefined) === 'starts_with') delete jsonSchema.format;
        },
      });
      const files = declaredIn[name as keyof typeof declaredIn];
      describeProperties(
        schema,
        fieldComments(files.map((file) => fileURLToPath(new URL(`../lib/${file}`, import.meta.url)))),
      );
      return [path, `${JSON.stringify({ $schema, title, description, ...schema }, null, 2)}\n`];
    }),
  );
}
