import { z } from 'zod';
import { LocalCloudError } from '#local/local-cloud-error.ts';
import type { ResolvedResource } from '#local/template/resolve-stack.ts';

/**
 * The properties of a resource, checked against what the local cloud understands of its type.
 * @throws LocalCloudError `resource-invalid`, naming the resource and the property
 */
export function parseProperties<T>(resource: ResolvedResource, schema: z.ZodType<T>): T {
  const parsed = schema.safeParse(resource.properties());
  if (parsed.success) return parsed.data;
  throw new LocalCloudError(
    'resource-invalid',
    `${resource.type} ${resource.logicalId} has properties the local cloud does not understand: ` +
      `${z.prettifyError(parsed.error)}. Change the construct, or teach lib/local/stack the property.`,
  );
}
