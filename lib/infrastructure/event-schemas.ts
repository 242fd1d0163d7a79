import { Stack } from 'aws-cdk-lib';
import { CfnRegistry, CfnSchema } from 'aws-cdk-lib/aws-eventschemas';
import { Construct } from 'constructs';
import { ownSource } from '#contracts/event-sources.ts';
import { contractCatalogue } from '#contracts/published/contract-catalogue.ts';
import { jsonSchemaOf } from '#contracts/published/json-schema.ts';
import { constructId } from '#infrastructure/construct-id.ts';

/** The contracts of our events in a registry of the account, where subscribers find them and make code bindings of them. */
export class EventSchemas extends Construct {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    const registryName = Stack.of(this).stackName;
    const registry = new CfnRegistry(this, 'Registry', {
      registryName,
      description: 'Events that Assize takes in and puts out.',
    });
    for (const contract of contractCatalogue) {
      const schema = new CfnSchema(this, constructId(contract.name), {
        registryName,
        // The form of names that EventBridge gives to schemas which it discovers.
        schemaName: `${ownSource}@${contract.detailType.replaceAll(' ', '')}`,
        description: contract.meaning,
        // The registry knows JSON Schema in draft 4 alone.
        type: 'JSONSchemaDraft4',
        content: JSON.stringify(jsonSchemaOf(contract, 'draft-4')),
      });
      schema.addResourceDependency(registry);
    }
  }
}
