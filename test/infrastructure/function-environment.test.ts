import { describe, expect, it } from 'vitest';
import { environmentSchemas, functionNames } from '#contracts/functions.ts';
import { synthesizeStack } from './synthesized-template.ts';

const template = synthesizeStack({ allowedHosts: ['127.0.0.1:4610', '*.models.example.com'] });
const variablesOf = (name: string) =>
  template.named('AWS::Lambda::Function', 'FunctionName', `assize-${name}`)[1].Properties.Environment
    .Variables;

/** What the runtime and Powertools read; no handler does. */
const ofTheRuntime = ['NODE_OPTIONS', 'POWERTOOLS_METRICS_NAMESPACE', 'POWERTOOLS_SERVICE_NAME'];

describe('the environment of a function', () => {
  it.each(functionNames)('%s holds the variables of its contract and no others', (name) => {
    expect(Object.keys(variablesOf(name)).sort()).toEqual(
      [...Object.keys(environmentSchemas[name].shape), ...ofTheRuntime].sort(),
    );
  });

  it('names queues, table, bucket and bus by reference, so that they are made first', () => {
    const [queueId] = template.named('AWS::SQS::Queue', 'QueueName', 'assize-infer');
    expect(variablesOf('infer-shard')).toMatchObject({
      TABLE_NAME: { Ref: template.ofType('AWS::DynamoDB::Table')[0]?.[0] },
      INFER_QUEUE_URL: { Ref: queueId },
      CODE_VERSION: 'c0de',
    });
  });

  it('tells infer-shard, and no other function, which hosts targets may be reached at', () => {
    expect(variablesOf('infer-shard').ALLOWED_HOSTS).toBe('127.0.0.1:4610,*.models.example.com');
    expect(functionNames.filter((name) => 'ALLOWED_HOSTS' in variablesOf(name))).toEqual(['infer-shard']);
  });

  it('tells plan-run what models cost, as JSON', () => {
    const prices = [{ served: 'gpt-*', from: '2026-12-01', perMillionInputTokensUsd: 0.1 }];
    const [, { Properties }] = synthesizeStack({ prices }).named(
      'AWS::Lambda::Function',
      'FunctionName',
      'assize-plan-run',
    );
    expect(JSON.parse(Properties.Environment.Variables.PRICES)).toEqual(prices);
    expect(variablesOf('plan-run').PRICES).toBe('[]');
  });

  it('tells plan-run how long answers are kept, so that it takes none that are soon deleted', () => {
    const retention = { observationDays: 60, tallyDays: 90, auditDays: 400, archiveDays: 90, logDays: 30 };
    const [, { Properties }] = synthesizeStack({ retention }).named(
      'AWS::Lambda::Function',
      'FunctionName',
      'assize-plan-run',
    );
    expect(Properties.Environment.Variables.OBSERVATION_DAYS).toBe('60');
    expect(variablesOf('plan-run').OBSERVATION_DAYS).toBe('90');
  });
});
