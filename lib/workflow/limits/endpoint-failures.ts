import type { ObservationErrorCode } from '#domain/observation.ts';
import type { Outcome } from '#workflow/target-port.ts';

/** Failures in a row, with not one answer among them, after which an endpoint counts as dead or as closed to us. */
export const FAILURES = 20;

type Failed = Extract<Outcome, { readonly ok: false }>;

const endpointErrors: ReadonlySet<ObservationErrorCode> = new Set(['connection', 'timeout', 'server-error']);

/** Whether a failure speaks of the endpoint and not of the row, and may pass by itself. */
export function speaksOfEndpoint({ error, permanent }: Failed): boolean {
  return permanent !== true && endpointErrors.has(error.code);
}
