import type { IncomingMessage, ServerResponse } from 'node:http';
import { AwsError } from '#local/gateway/aws-error.ts';
import type { Principal } from '#local/iam/principals.ts';
import { LOCAL_ACCOUNT_ID, LOCAL_REGION } from '#local/identity.ts';

/** One signed request, on its way to a service. */
export interface ServiceCall {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly principal: Principal;
}

/** Answers one request, or throws an {@link AwsError} that the gateway writes in the service's form. */
export interface Service {
  handle(call: ServiceCall): Promise<void>;
  writeError(response: ServerResponse, error: AwsError): void;
}

/**
 * Asks IAM whether the caller may do this.
 * @param code the service's own code for a refusal
 * @throws AwsError
 */
export function authorize(
  principal: Principal,
  action: string,
  resource: string,
  context: Readonly<Record<string, readonly string[]>> = {},
  refusal: { readonly code: string; readonly statusCode: number } = { code: 'AccessDenied', statusCode: 403 },
): void {
  const decision = principal.decide({
    action,
    resource,
    context: { ...commonContext(principal), ...context },
  });
  if (decision.allowed) return;
  throw new AwsError(
    refusal.code,
    `User: ${principal.arn} is not authorized to perform: ${action} on resource: ${resource} ${decision.because}`,
    refusal.statusCode,
  );
}

/** The loopback interface counts as a secure transport: nothing leaves the machine. */
function commonContext(principal: Principal): Readonly<Record<string, readonly string[]>> {
  return {
    'aws:securetransport': ['true'],
    'aws:requestedregion': [LOCAL_REGION],
    'aws:principalarn': [principal.arn],
    'aws:principalaccount': [LOCAL_ACCOUNT_ID],
    'aws:resourceaccount': [LOCAL_ACCOUNT_ID],
  };
}
