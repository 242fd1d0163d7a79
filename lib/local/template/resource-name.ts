import { createHash } from 'node:crypto';
import type { ResourceKind } from '#local/template/resource-kinds.ts';

/**
 * The name of a resource that the template leaves unnamed: stack and logical id, cut to AWS's limit with a hash.
 * It has no random part, so that a restart finds what the last run made.
 */
export function resourceName(stackName: string, logicalId: string, kind: ResourceKind): string {
  const whole = `${stackName}-${logicalId}`;
  const name = kind.lowerCase ? whole.toLowerCase().replace(/[^a-z0-9-]/g, '-') : whole;
  if (name.length <= kind.nameLimit) return name;
  const hash = createHash('sha256').update(whole).digest('hex').slice(0, 8);
  return `${name.slice(0, kind.nameLimit - 9)}-${hash}`;
}
