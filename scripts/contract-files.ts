import { asyncapiDocument } from '#contracts/published/asyncapi-document.ts';
import { contractCatalogue } from '#contracts/published/contract-catalogue.ts';
import { jsonSchemaOf } from '#contracts/published/json-schema.ts';

export const contractsFolder = 'docs/contracts';

/** The published contracts of events: path to what it must hold. */
export function contractFiles(): Readonly<Record<string, string>> {
  const schemas = contractCatalogue.flatMap((contract) => [
    [`${contract.name}.schema.json`, jsonSchemaOf(contract, 'draft-2020-12')] as const,
    [`${contract.name}.draft-04.schema.json`, jsonSchemaOf(contract, 'draft-4')] as const,
  ]);
  const files = [['asyncapi.json', asyncapiDocument()] as const, ...schemas];
  return Object.fromEntries(
    files.map(([name, value]) => [`${contractsFolder}/${name}`, `${JSON.stringify(value, null, 2)}\n`]),
  );
}
