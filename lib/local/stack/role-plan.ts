import { z } from 'zod';
import { type PolicyDocument, policyDocumentSchema } from '#local/iam/policy-document.ts';
import { nameInArn } from '#local/identity.ts';
import { parseProperties } from '#local/stack/parse-properties.ts';
import type { ResolvedResource } from '#local/template/resolve-stack.ts';

const inlinePolicy = z.object({ PolicyName: z.string(), PolicyDocument: policyDocumentSchema });

const roleSchema = z.object({
  Policies: z.array(inlinePolicy).default([]),
  ManagedPolicyArns: z.array(z.string()).default([]),
});

const policySchema = z.object({
  PolicyDocument: policyDocumentSchema,
  Roles: z.array(z.string()).default([]),
  RoleName: z.string().optional(),
});

/** An execution role with all identity policies that the template attaches to it. */
export interface RolePlan {
  readonly name: string;
  readonly policies: readonly PolicyDocument[];
  /** AWS's own policies: they grant nothing here. */
  readonly managedPolicyArns: readonly string[];
}

const policyTypes = ['AWS::IAM::Policy', 'AWS::IAM::RolePolicy', 'AWS::IAM::ManagedPolicy'];

export function planRoles(resources: readonly ResolvedResource[]): readonly RolePlan[] {
  const attached = resources
    .filter((resource) => policyTypes.includes(resource.type))
    .map((resource) => parseProperties(resource, policySchema));
  return resources
    .filter((resource) => resource.type === 'AWS::IAM::Role')
    .map((resource) => {
      const role = parseProperties(resource, roleSchema);
      const own = role.Policies.map((policy) => policy.PolicyDocument);
      const others = attached
        .filter((policy) => [...policy.Roles, policy.RoleName].some((name) => name === resource.name))
        .map((policy) => policy.PolicyDocument);
      return {
        name: resource.name,
        policies: [...own, ...others],
        managedPolicyArns: role.ManagedPolicyArns.filter((arn) => nameInArn(arn) !== ''),
      };
    });
}
