import { contractCatalogue } from '#contracts/published/contract-catalogue.ts';
import type { EventContract } from '#contracts/published/event-contract.ts';
import { jsonSchemaOf } from '#contracts/published/json-schema.ts';

const channel = '#/channels/bus';

/** All events in and out as one AsyncAPI 3.0 document (https://www.asyncapi.com/docs/reference/specification/v3.0.0). */
export function asyncapiDocument(): object {
  const byDirection = (direction: EventContract['direction']) =>
    contractCatalogue.filter((contract) => contract.direction === direction);
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'Assize',
      version: '1.0.0',
      description:
        'A deployment event goes in; a verdict with its evidence comes out, on the same event bus.',
      license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
    },
    defaultContentType: 'application/json',
    channels: {
      bus: {
        address: 'assize',
        title: 'The event bus',
        description:
          'An EventBridge bus, named as the stack is. Rules match on `source`, `detail-type` and `detail`.',
        messages: Object.fromEntries(
          contractCatalogue.map(({ name }) => [name, { $ref: `#/components/messages/${name}` }]),
        ),
      },
    },
    operations: {
      send: operation('send', 'What Assize puts out.', byDirection('out')),
      receive: operation('receive', 'What Assize takes in.', byDirection('in')),
    },
    components: {
      messages: Object.fromEntries(contractCatalogue.map((contract) => [contract.name, message(contract)])),
    },
  };
}

function operation(action: 'send' | 'receive', summary: string, contracts: readonly EventContract[]) {
  const messages = contracts.map(({ name }) => ({ $ref: `${channel}/messages/${name}` }));
  return { action, summary, channel: { $ref: channel }, messages };
}

function message(contract: EventContract) {
  const { $schema: _, ...payload } = jsonSchemaOf(contract, 'draft-7');
  const { name, detailType, meaning } = contract;
  return { name, title: detailType, summary: meaning, contentType: 'application/json', payload };
}
