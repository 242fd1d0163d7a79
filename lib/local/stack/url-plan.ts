import { z } from 'zod';
import { functionNameOf } from '#local/stack/function-name.ts';
import { parseProperties } from '#local/stack/parse-properties.ts';
import type { ResolvedResource } from '#local/template/resolve-stack.ts';

const urlSchema = z.object({
  TargetFunctionArn: z.string(),
  AuthType: z.enum(['NONE', 'AWS_IAM']),
  InvokeMode: z.enum(['BUFFERED', 'RESPONSE_STREAM']).default('BUFFERED'),
});

/** A function that answers HTTP. */
export interface UrlPlan {
  readonly logicalId: string;
  readonly functionName: string;
  /** True when anybody may call it; the function then checks for itself who calls. */
  readonly isPublic: boolean;
}

/** A plan, or the reason why the URL does not work here. */
export function planUrl(resource: ResolvedResource): UrlPlan | string {
  const url = parseProperties(resource, urlSchema);
  if (url.InvokeMode === 'RESPONSE_STREAM') return 'streams its answers, which the local cloud does not do';
  return {
    logicalId: resource.logicalId,
    functionName: functionNameOf(url.TargetFunctionArn),
    isPublic: url.AuthType === 'NONE',
  };
}
