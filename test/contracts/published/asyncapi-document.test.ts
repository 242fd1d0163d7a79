import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { asyncapiDocument } from '#contracts/published/asyncapi-document.ts';
import { contractCatalogue } from '#contracts/published/contract-catalogue.ts';
import { withField } from '#support/json-fields.ts';
import { validatorOf } from '#support/json-schema-validator.ts';

const { schemasWithoutId } = createRequire(import.meta.url)('@asyncapi/specs') as {
  schemasWithoutId: Record<string, object>;
};
const validate = validatorOf(schemasWithoutId['3.0.0']!, 'draft-7');
const document = asyncapiDocument();

it('is what the schema of AsyncAPI 3.0.0 asks for', () => {
  expect(validate(document)).toEqual([]);
});

it('would not be with a message that is none', () => {
  expect(
    validate(withField(document, ['components', 'messages', 'run-requested'], { payload: 7 })),
  ).not.toEqual([]);
});

it('says of every event whether it goes in or out, through references that lead somewhere', () => {
  const { operations } = document as {
    operations: Record<'send' | 'receive', { messages: { $ref: string }[] }>;
  };
  const follow = (reference: string): unknown =>
    reference
      .replace('#/', '')
      .split('/')
      .reduce<unknown>((value, key) => Reflect.get(value as object, key), document);
  const titles = (operation: 'send' | 'receive') =>
    operations[operation].messages.map(({ $ref }) => {
      const { $ref: message } = follow($ref) as { $ref: string };
      return (follow(message) as { title: string }).title;
    });
  const expected = (direction: 'in' | 'out') =>
    contractCatalogue.filter((contract) => contract.direction === direction).map((one) => one.detailType);
  expect(titles('send')).toEqual(expected('out'));
  expect(titles('receive')).toEqual(expected('in'));
});
