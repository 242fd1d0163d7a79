import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DeploymentConfigError } from '#infrastructure/deployment-config-error.ts';
import { parseDeploymentConfig, readDeploymentConfig } from '#infrastructure/read-deployment-config.ts';

const tags = 'tags: { team: search, environment: prod }\n';
const problemOf = (text: string): string => {
  try {
    parseDeploymentConfig(text, 'assize.yaml');
    return 'none';
  } catch (error) {
    expect(error).toBeInstanceOf(DeploymentConfigError);
    return (error as Error).message.split('\n')[0] ?? '';
  }
};

describe('read deployment config', () => {
  it("reads this repository's own file", () => {
    const config = readDeploymentConfig(join(import.meta.dirname, '../../assize.yaml'));
    expect(config).toMatchObject({
      stackName: 'assize',
      allowedHosts: ['127.0.0.1:4610'],
      protectData: true,
    });
  });

  it('needs a team and an environment, and has a default for everything else', () => {
    expect(parseDeploymentConfig(tags, 'assize.yaml')).toEqual({
      stackName: 'assize',
      reports: [],
      tags: { team: 'search', service: 'assize', environment: 'prod' },
      allowedHosts: [],
      prices: [],
      retention: { observationDays: 90, tallyDays: 90, auditDays: 400, archiveDays: 90, logDays: 30 },
      protectData: true,
      targetSecretArns: [],
      promptArns: [],
      targetArns: [],
      asyncInference: { inputArns: [], outputArns: [] },
      batchRoleArns: [],
      cdEvents: false,
      costBudgets: [],
      eventFilters: {},
      subscriptions: [],
      actions: [],
    });
  });

  it.each([
    [
      'a field it does not know',
      `${tags}stackname: mine\n`,
      /^assize\.yaml:2:\d+: stackname: .*, got "mine"$/,
    ],
    [
      'a field that is missing',
      'tags:\n  team: search\n',
      /^assize\.yaml:2:\d+: tags\.environment: .*, got nothing$/,
    ],
    [
      'a name that AWS would refuse',
      `${tags}stackName: My_Stack\n`,
      /^assize\.yaml:2:\d+: stackName: must be 1 to 40 .*, got "My_Stack"$/,
    ],
    [
      'more prices than the variables of a function hold',
      `${tags}prices:\n${'  - { served: a-model-of-ours-with-a-long-name, perMillionInputTokensUsd: 0.1 }\n'.repeat(40)}`,
      /^assize\.yaml:3:\d+: prices: must be at most 2500 characters as JSON/,
    ],
    [
      'a retention that CloudWatch does not know',
      `${tags}retention:\n  logDays: 31\n`,
      /^assize\.yaml:3:\d+: retention\.logDays: must be 1, 3, 5, .*, got 31$/,
    ],
    [
      'observations kept too shortly to be used',
      `${tags}retention:\n  observationDays: 10\n`,
      /^assize\.yaml:3:\d+: retention\.observationDays: must be at least 31/,
    ],
    [
      'an account id that YAML read as a number',
      `${tags}publishers:\n  accountIds: [111122223333]\n`,
      /^assize\.yaml:3:\d+: publishers\.accountIds\.0: .*, got 111122223333$/,
    ],
    [
      'subscribers that are nobody',
      `${tags}subscribers: {}\n`,
      /^assize\.yaml:2:\d+: subscribers: must name an organizationId, accountIds, or both/,
    ],
    [
      'a list where a host stands',
      `${tags}allowedHosts: ["a.example, b.example"]\n`,
      /^assize\.yaml:2:\d+: allowedHosts\.0: must be one host/,
    ],
    [
      'a cost centre that has two budgets',
      `${tags}costBudgets:\n${'  - { tag: cost-centre, value: cc-1, maxUsdPerMonth: 5 }\n'.repeat(2)}`,
      /^assize\.yaml:3:\d+: costBudgets: must name each tag and value once/,
    ],
    [
      'thresholds that go down',
      `${tags}costBudgets:\n  - { tag: team, value: a, maxUsdPerMonth: 5, thresholds: [1, 0.5] }\n`,
      /^assize\.yaml:3:\d+: costBudgets\.0\.thresholds: must ascend/,
    ],
    [
      'more budgets than a function has room for',
      `${tags}costBudgets:\n${Array.from({ length: 60 }, (_, i) => `  - { tag: team, value: team-${i}, maxUsdPerMonth: 5 }\n`).join('')}`,
      /^assize\.yaml:\d+:\d+: costBudgets: must take at most 2500 bytes/,
    ],
    ['text that is no YAML', `${tags}allowedHosts: [\n`, /^assize\.yaml:\d+:\d+: /],
    ['an empty file', '', /^assize\.yaml:1:\d+: tags: .*, got nothing$/],
  ])('refuses %s, with file, line, field, and what came', (_, text, message) => {
    expect(problemOf(text)).toMatch(message);
  });

  it('says where it looked for a file that is not there', () => {
    expect(() => readDeploymentConfig('nowhere/assize.yaml')).toThrow(
      "Expected the deployment's configuration at nowhere/assize.yaml; it could not be read (ENOENT).",
    );
  });
});
