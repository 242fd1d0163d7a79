import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { functionNames } from '#contracts/functions.ts';
import { profileArnsOf, profileStatements } from '#infrastructure/profile-statements.ts';
import { targetStatements } from '#infrastructure/target-statements.ts';
import { listOf, synthesizeStack } from './synthesized-template.ts';

const inAccount = (service: string, resource: string) =>
  `arn:aws:${service}:eu-central-1:123456789012:${resource}`;
const model = 'arn:aws:bedrock:*::foundation-model/vendor.model-v1:0';
const profile = inAccount('bedrock', 'inference-profile/eu.vendor.model-v1:0');
const application = inAccount('bedrock', 'application-inference-profile/a1b2c3d4e5f6');
const knowledgeBase = inAccount('bedrock', 'knowledge-base/KB12345678');
const endpoint = inAccount('sagemaker', 'endpoint/reviews');
const agent = inAccount('lambda', 'function:agent:live');
const domain = inAccount('es', 'domain/articles');
const collection = inAccount('aoss', 'collection/a1b2c3d4e5f6');

const invokeModel = ['bedrock:InvokeModel', 'bedrock:InvokeModelWithResponseStream'];
const granted: readonly (readonly [arn: string, actions: readonly string[], resource: string])[] = [
  [model, invokeModel, model],
  [profile, invokeModel, profile],
  [application, invokeModel, application],
  [knowledgeBase, ['bedrock:Retrieve'], knowledgeBase],
  [endpoint, ['sagemaker:InvokeEndpoint', 'sagemaker:InvokeEndpointAsync'], endpoint],
  [agent, ['lambda:InvokeFunction'], agent],
  [domain, ['es:ESHttpPost'], `${domain}/*`],
  [collection, ['aoss:APIAccessAll'], collection],
];

describe('targets of the function’s own role', () => {
  it('are called by infer-shard alone; plan-run looks up what an application inference profile is', () => {
    const asyncInference = {
      inputArns: ['arn:aws:s3:::models/in/*'],
      outputArns: ['arn:aws:s3:::models/out/*'],
    };
    const template = synthesizeStack({ targetArns: granted.map(([arn]) => arn), asyncInference });
    const calls = (name: (typeof functionNames)[number]) =>
      template
        .statementsOf(name)
        .filter(({ Action }) =>
          listOf(Action).some((action) => /^(bedrock|sagemaker|lambda|es|aoss):/.test(action)),
        )
        .flatMap(({ Action, Resource }) =>
          listOf(Resource).map((resource) => ({ actions: listOf(Action), resource })),
        );
    const expected = granted.map(([, actions, resource]) => ({ actions, resource }));
    expect(calls('infer-shard')).toHaveLength(expected.length);
    expect(calls('infer-shard')).toEqual(expect.arrayContaining(expected));
    const inModels = (name: (typeof functionNames)[number]) =>
      template
        .statementsOf(name)
        .filter(({ Resource }) => JSON.stringify(Resource).includes('s3:::models/'))
        .map(({ Action, Resource }) => [listOf(Action), listOf(Resource)]);
    expect(inModels('infer-shard')).toEqual([
      [['s3:PutObject'], asyncInference.inputArns],
      [['s3:GetObject'], asyncInference.outputArns],
    ]);
    for (const name of functionNames) if (name !== 'infer-shard') expect(inModels(name)).toEqual([]);
    const looksUp = { actions: ['bedrock:GetInferenceProfile'], resource: application };
    for (const name of functionNames) {
      if (name !== 'infer-shard') expect(calls(name)).toEqual(name === 'plan-run' ? [looksUp] : []);
    }
  });

  it('may be those that the page on targets gives as examples', () => {
    const page = readFileSync(join(import.meta.dirname, '../../docs/targets.md'), 'utf8');
    const [, block] = /```yaml\n( *targetArns:[\s\S]*?)```/.exec(page) ?? [];
    const { targetArns } = parse(block ?? '') as { targetArns: string[] };
    expect(targetStatements(targetArns)).toHaveLength(6);
  });

  it('are none where none is named', () => {
    expect(targetStatements([])).toEqual([]);
    expect(profileStatements(profileArnsOf([model, profile, endpoint]))).toEqual([]);
  });

  it.each([
    ['everything', '*'],
    ['every function', inAccount('lambda', 'function:*')],
    ['every model', 'arn:aws:bedrock:*::foundation-model/*'],
    ['everything of a service', 'arn:aws:sagemaker:eu-central-1:123456789012:*'],
    ['every account', 'arn:aws:sagemaker:eu-central-1:*:endpoint/reviews'],
    ['every region of an account', 'arn:aws:lambda:*:123456789012:function:agent'],
    ['a wildcard amid the name', inAccount('lambda', 'function:a*t')],
    ['another service', 'arn:aws:s3:::bucket/key'],
    ['another resource of a service', inAccount('bedrock', 'guardrail/abc')],
  ])('are refused for %s', (_, arn) => {
    expect(() => targetStatements([endpoint, arn])).toThrow(
      `got ${arn}. Correct targetArns in assize.yaml: name each target, or a prefix that ends in *.`,
    );
  });
});
