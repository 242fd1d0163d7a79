import { describe, expect, it } from 'vitest';
import { policyDocumentSchema } from '#local/iam/policy-document.ts';
import { RolePolicies } from '#local/iam/role-policies.ts';

type Statement = Record<string, unknown>;

function decide(
  statements: Statement[],
  action: string,
  resource = '*',
  context: Record<string, string[]> = {},
) {
  const policies = new RolePolicies([
    policyDocumentSchema.parse({ Version: '2012-10-17', Statement: statements }),
  ]);
  return policies.decide({ action, resource, context });
}

const allow = (rest: Statement): Statement => ({ Effect: 'Allow', Action: '*', Resource: '*', ...rest });
const leading = (operator: string, values: string[]): Statement =>
  allow({ Condition: { [operator]: { 'dynamodb:LeadingKeys': values } } });

describe('role policies', () => {
  it.each<[string, Statement[], string, string | undefined, Record<string, string[]> | undefined, boolean]>([
    ['nothing without a policy', [], 's3:GetObject', undefined, undefined, false],
    [
      'an action by name, whatever its case',
      [allow({ Action: 'S3:getobject' })],
      's3:GetObject',
      undefined,
      undefined,
      true,
    ],
    [
      'an action by wildcard',
      [allow({ Action: ['s3:Get*', 's3:L?st*'] })],
      's3:ListBucket',
      undefined,
      undefined,
      true,
    ],
    ['no other action', [allow({ Action: 's3:Get*' })], 's3:PutObject', undefined, undefined, false],
    [
      'all but NotAction',
      [allow({ Action: undefined, NotAction: 's3:*' })],
      's3:PutObject',
      undefined,
      undefined,
      false,
    ],
    [
      'a resource by wildcard',
      [allow({ Resource: 'arn:aws:s3:::b/rows/*' })],
      's3:GetObject',
      'arn:aws:s3:::b/rows/a/b',
      undefined,
      true,
    ],
    [
      'no other resource',
      [allow({ Resource: 'arn:aws:s3:::b/rows/*' })],
      's3:GetObject',
      'arn:aws:s3:::b/other',
      undefined,
      false,
    ],
    [
      'nothing that a Deny covers',
      [allow({}), allow({ Effect: 'Deny', Action: 's3:Put*' })],
      's3:PutObject',
      undefined,
      undefined,
      false,
    ],
    [
      'a Bool condition',
      [allow({ Condition: { Bool: { 'aws:SecureTransport': 'true' } } })],
      's3:GetObject',
      undefined,
      { 'aws:securetransport': ['true'] },
      true,
    ],
    [
      'leading keys that all fit',
      [leading('ForAllValues:StringLike', ['RUN#*'])],
      'dynamodb:PutItem',
      undefined,
      { 'dynamodb:leadingkeys': ['RUN#1', 'RUN#2'] },
      true,
    ],
    [
      'no leading key that does not fit',
      [leading('ForAllValues:StringLike', ['RUN#*'])],
      'dynamodb:PutItem',
      undefined,
      { 'dynamodb:leadingkeys': ['RUN#1', 'SUITE#2'] },
      false,
    ],
    [
      'ForAllValues without values',
      [leading('ForAllValues:StringEquals', ['a'])],
      'dynamodb:Scan',
      undefined,
      {},
      true,
    ],
    [
      'ForAnyValue with one that fits',
      [leading('ForAnyValue:StringEquals', ['a'])],
      'dynamodb:PutItem',
      undefined,
      { 'dynamodb:leadingkeys': ['b', 'a'] },
      true,
    ],
    [
      'a prefix that fits',
      [allow({ Condition: { StringLike: { 's3:prefix': 'rows/*' } } })],
      's3:ListBucket',
      undefined,
      { 's3:prefix': ['rows/1'] },
      true,
    ],
    [
      'nothing where the key is absent',
      [allow({ Condition: { StringLike: { 's3:prefix': 'rows/*' } } })],
      's3:ListBucket',
      undefined,
      {},
      false,
    ],
    [
      'an absent key with IfExists',
      [allow({ Condition: { StringLikeIfExists: { 's3:prefix': 'rows/*' } } })],
      's3:ListBucket',
      undefined,
      {},
      true,
    ],
    [
      'an absent key with a negated operator',
      [allow({ Condition: { StringNotEquals: { 's3:prefix': 'x' } } })],
      's3:ListBucket',
      undefined,
      {},
      true,
    ],
    [
      'Null for an absent key',
      [allow({ Condition: { Null: { 's3:prefix': 'true' } } })],
      's3:ListBucket',
      undefined,
      {},
      true,
    ],
    [
      'only when every condition holds',
      [allow({ Condition: { StringEquals: { 'events:source': 'a', 'events:detail-type': 'b' } } })],
      'events:PutEvents',
      undefined,
      { 'events:source': ['a'], 'events:detail-type': ['c'] },
      false,
    ],
  ])('allow %s', (_, statements, action, resource, context, allowed) => {
    expect(decide(statements, action, resource, context).allowed).toBe(allowed);
  });

  it('never allow by a condition they do not know, and name it', () => {
    const byKey = allow({ Condition: { StringEquals: { 'aws:PrincipalTag/team': 'x' } } });
    const byOperator = allow({ Condition: { DateLessThan: { 's3:prefix': 'x' } } });
    expect(decide([byKey], 's3:GetObject')).toMatchObject({
      because: expect.stringContaining('aws:PrincipalTag/team'),
    });
    expect(decide([byOperator], 's3:ListBucket', '*', { 's3:prefix': ['x'] })).toMatchObject({
      because: expect.stringContaining('DateLessThan'),
    });
  });

  it('deny by a Deny whose condition they do not know', () => {
    const deny = {
      Effect: 'Deny',
      Action: '*',
      Resource: '*',
      Condition: { StringEquals: { 'aws:Unknown': 'x' } },
    };
    expect(decide([allow({}), deny], 's3:GetObject').allowed).toBe(false);
  });

  it('say which action no policy allows', () => {
    expect(decide([], 's3:GetObject')).toEqual({
      allowed: false,
      because: 'because no identity-based policy allows the s3:GetObject action',
    });
  });
});
