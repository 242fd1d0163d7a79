import { z } from 'zod';
import { nameInArn } from '#local/identity.ts';
import { LocalCloudError } from '#local/local-cloud-error.ts';
import { parseProperties } from '#local/stack/parse-properties.ts';
import type { Assembly } from '#local/template/read-assembly.ts';
import type { ResolvedResource } from '#local/template/resolve-stack.ts';

const functionSchema = z.object({
  Runtime: z.string().optional(),
  Handler: z.string().optional(),
  Role: z.string(),
  Timeout: z.coerce.number().default(3),
  MemorySize: z.coerce.number().default(128),
  ReservedConcurrentExecutions: z.coerce.number().optional(),
  Environment: z
    .object({ Variables: z.record(z.string(), z.coerce.string()).default({}) })
    .default({ Variables: {} }),
  Code: z.object({ S3Key: z.string().optional(), ZipFile: z.string().optional() }),
  DeadLetterConfig: z.object({ TargetArn: z.string().optional() }).optional(),
});

/** A Lambda function to run. */
export interface FunctionPlan {
  readonly logicalId: string;
  readonly name: string;
  /** `module.export` inside the code folder. */
  readonly handler: string;
  readonly roleName: string;
  readonly timeoutSeconds: number;
  readonly memoryMiB: number;
  readonly reservedConcurrency?: number;
  readonly environment: Readonly<Record<string, string>>;
  /** Folder of the bundled code. */
  readonly codePath: string;
  readonly deadLetterArn?: string;
}

/** A plan, or the reason why this function cannot run here (another runtime, inline code, an image). */
export function planFunction(resource: ResolvedResource, assembly: Assembly): FunctionPlan | string {
  const lambda = parseProperties(resource, functionSchema);
  if (!lambda.Runtime?.startsWith('nodejs')) return `runs on ${lambda.Runtime ?? 'an image'}, not on Node.js`;
  if (lambda.Code.S3Key === undefined || lambda.Handler === undefined) return 'has inline code';
  const codePath = assembly.assetPath(lambda.Code.S3Key);
  if (codePath === undefined) {
    throw new LocalCloudError(
      'function-code',
      `${resource.logicalId} wants the asset ${lambda.Code.S3Key}, which the assets manifest does not name. Synthesize the app again.`,
    );
  }
  const deadLetterArn = lambda.DeadLetterConfig?.TargetArn;
  const reservedConcurrency = lambda.ReservedConcurrentExecutions;
  return {
    logicalId: resource.logicalId,
    name: resource.name,
    handler: lambda.Handler,
    roleName: nameInArn(lambda.Role),
    timeoutSeconds: lambda.Timeout,
    memoryMiB: lambda.MemorySize,
    environment: lambda.Environment.Variables,
    codePath,
    ...(reservedConcurrency !== undefined && { reservedConcurrency }),
    ...(deadLetterArn !== undefined && { deadLetterArn }),
  };
}
