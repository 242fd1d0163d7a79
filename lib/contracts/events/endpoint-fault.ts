import { z } from 'zod';
import type { EndpointFault } from '#domain/limits/endpoint-fault.ts';
import { observationErrorCatalogue } from '#domain/observation-error-catalogue.ts';

/** What a target failed with when it gave not one answer. */
export const endpointFaultSchema = z.looseObject({
  /** Scheme, host and port. */
  origin: z.string().min(1),
  /** A code of the target errors, e.g. `connection`. */
  code: z.string().min(1),
  /** What was expected, and what came; no row, no answer, no credential. */
  message: z.string().min(1).max(1_000),
  /** What to do about it. */
  advice: z.string().min(1),
  /** Calls that failed one after the other. */
  failures: z.number().int().min(1),
  firstAt: z.iso.datetime(),
  lastAt: z.iso.datetime(),
});

/** A fault in the form in which events and the API tell it. */
export type ToldFault = z.output<typeof endpointFaultSchema>;

export function toldFault({
  origin,
  code,
  message,
  failures,
  firstAtMs,
  lastAtMs,
}: EndpointFault): ToldFault {
  return {
    origin,
    code,
    message: message.slice(0, 1_000),
    advice: observationErrorCatalogue[code].advice,
    failures,
    firstAt: new Date(firstAtMs).toISOString(),
    lastAt: new Date(lastAtMs).toISOString(),
  };
}
