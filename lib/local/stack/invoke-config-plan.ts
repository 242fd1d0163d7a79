import { z } from 'zod';
import { functionNameOf } from '#local/stack/function-name.ts';
import { parseProperties } from '#local/stack/parse-properties.ts';
import type { ResolvedResource } from '#local/template/resolve-stack.ts';

const destination = z.object({ Destination: z.string().optional() }).optional();

const invokeConfigSchema = z.object({
  FunctionName: z.string(),
  MaximumRetryAttempts: z.coerce.number().default(2),
  MaximumEventAgeInSeconds: z.coerce.number().default(21_600),
  DestinationConfig: z.object({ OnFailure: destination, OnSuccess: destination }).optional(),
});

/** What becomes of a function's asynchronous invocations. */
export interface InvokeConfigPlan {
  readonly functionName: string;
  readonly maximumRetries: number;
  readonly maximumAgeSeconds: number;
  readonly onFailureArn?: string;
  readonly onSuccessArn?: string;
}

export function planInvokeConfig(resource: ResolvedResource): InvokeConfigPlan {
  const config = parseProperties(resource, invokeConfigSchema);
  const onFailureArn = config.DestinationConfig?.OnFailure?.Destination;
  const onSuccessArn = config.DestinationConfig?.OnSuccess?.Destination;
  return {
    functionName: functionNameOf(config.FunctionName),
    maximumRetries: config.MaximumRetryAttempts,
    maximumAgeSeconds: config.MaximumEventAgeInSeconds,
    ...(onFailureArn !== undefined && { onFailureArn }),
    ...(onSuccessArn !== undefined && { onSuccessArn }),
  };
}
