import { expect, it } from 'vitest';
import { contractCatalogue } from '#contracts/published/contract-catalogue.ts';
import { inboundSample, versionedSamples } from '#support/event-samples.ts';
import { validatorOf } from '#support/json-schema-validator.ts';
import { synthesizeStack } from './synthesized-template.ts';

const template = synthesizeStack({ cdEvents: true });
const schemas = template.ofType('AWS::EventSchemas::Schema').map(([, { Properties }]) => Properties);

it('registers the contract of every event in a registry of the stack’s name', () => {
  expect(template.only('AWS::EventSchemas::Registry').Properties.RegistryName).toBe('assize');
  expect(schemas.map(({ SchemaName }) => SchemaName).sort()).toEqual(
    contractCatalogue.map(({ detailType }) => `assize@${detailType.replaceAll(' ', '')}`).sort(),
  );
  for (const { RegistryName, Type } of schemas)
    expect({ RegistryName, Type }).toEqual({ RegistryName: 'assize', Type: 'JSONSchemaDraft4' });
});

it('registers schemas that the samples fit', () => {
  const problemsOf = (name: string, event: unknown) =>
    validatorOf(JSON.parse(schemas.find(({ SchemaName }) => SchemaName === name)?.Content), 'draft-4')(event);
  const verdict = versionedSamples('events/outbound/eval-verdict-issued').at(-1)?.sample;
  expect(problemsOf('assize@EvalVerdictIssued', verdict)).toEqual([]);
  expect(problemsOf('assize@RunRequested', inboundSample('run-requested'))).toEqual([]);
  expect(problemsOf('assize@RunRequested', verdict)).not.toEqual([]);
});

it('tells the functions that publish what CDEvents call the environment, where they are asked for', () => {
  const environmentOf = (stack: typeof template, name: string) =>
    stack.named('AWS::Lambda::Function', 'FunctionName', `assize-${name}`)[1].Properties.Environment.Variables
      .CD_EVENTS_ENVIRONMENT;
  for (const name of ['plan-run', 'decide-run', 'sweep-runs'])
    expect(environmentOf(template, name)).toBe('test');
  expect(environmentOf(synthesizeStack(), 'decide-run')).toBe('');
  expect(environmentOf(template, 'score-shard')).toBeUndefined();
});
