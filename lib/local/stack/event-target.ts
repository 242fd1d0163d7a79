import { z } from 'zod';

/** How a rule's or schedule's target is written in a template. */
export const targetSchema = z.object({
  Id: z.string().default('target'),
  Arn: z.string(),
  Input: z.string().optional(),
  InputPath: z.string().optional(),
  InputTransformer: z
    .object({ InputPathsMap: z.record(z.string(), z.string()).default({}), InputTemplate: z.string() })
    .optional(),
  RetryPolicy: z
    .object({
      MaximumRetryAttempts: z.coerce.number().optional(),
      MaximumEventAgeInSeconds: z.coerce.number().optional(),
    })
    .optional(),
  DeadLetterConfig: z.object({ Arn: z.string().optional() }).optional(),
  SqsParameters: z.object({ MessageGroupId: z.string() }).optional(),
});

/** Where a matched event or a due schedule goes. */
export interface EventTarget {
  readonly id: string;
  readonly arn: string;
  readonly input?: string;
  readonly inputPath?: string;
  readonly inputTransformer?: { readonly paths: Readonly<Record<string, string>>; readonly template: string };
  /** Attempts after the first; AWS's default is 185. */
  readonly maximumRetries: number;
  /** Age at which a delivery is given up; AWS's default is 86,400. */
  readonly maximumAgeSeconds: number;
  readonly deadLetterArn?: string;
}

export function toEventTarget(target: z.infer<typeof targetSchema>): EventTarget {
  const deadLetterArn = target.DeadLetterConfig?.Arn;
  return {
    id: target.Id,
    arn: target.Arn,
    maximumRetries: target.RetryPolicy?.MaximumRetryAttempts ?? 185,
    maximumAgeSeconds: target.RetryPolicy?.MaximumEventAgeInSeconds ?? 86_400,
    ...(target.Input !== undefined && { input: target.Input }),
    ...(target.InputPath !== undefined && { inputPath: target.InputPath }),
    ...(target.InputTransformer && {
      inputTransformer: {
        paths: target.InputTransformer.InputPathsMap,
        template: target.InputTransformer.InputTemplate,
      },
    }),
    ...(deadLetterArn !== undefined && { deadLetterArn }),
  };
}
