/** What the flow needs of services that answer many rows as one job. */

import type { Json } from '#domain/json.ts';
import type { ObservationError } from '#domain/observation.ts';
import type { ArmTarget } from '#domain/target.ts';
import type { Outcome, PrepareContext } from '#workflow/target-port.ts';

/** One row as a job carries it. */
export interface BatchRequest {
  readonly recordId: string;
  /** The same JSON that a live call sends. */
  readonly body: string;
}

/** What one record of a job came to. */
export interface BatchAnswer {
  readonly recordId: string;
  readonly outcome: Outcome;
  /** Whether the same request may well be answered the next time. */
  readonly again: boolean;
}

/** How a job stands. Whatever its end, there may be answers. */
export type BatchLook =
  | { readonly state: 'running' }
  | {
      readonly state: 'ended';
      readonly end: 'completed' | 'failed' | 'expired' | 'cancelled';
      readonly endedAtMs: number;
      /** Why it failed, in the service's own known codes; null: it does not say. */
      readonly reason: string | null;
      /** The service had no room for the job and asked nothing: the same may be submitted later. */
      readonly hadNoRoom?: true;
    };

/** One target's batch interface. Each of its calls may throw a `BatchCallError`. */
export interface PreparedBatch {
  /** Fewer rows make no job. */
  readonly minRows: number;
  /** The body of one row, or why there is none. */
  render(input: Json): string | ObservationError;
  /** The job that was submitted under the token; null: none was. */
  find(token: string): Promise<string | null>;
  /** @param requests all of them, each time that it is called. @returns the job's id. */
  submit(token: string, requests: () => AsyncIterable<BatchRequest>): Promise<string>;
  look(jobId: string): Promise<BatchLook>;
  /** Record by record, as the service's files come; in no order. */
  answers(jobId: string): AsyncIterable<BatchAnswer>;
  /** Changes nothing where the job has ended. */
  cancel(jobId: string): Promise<void>;
}

export interface BatchClient {
  /** @returns what every row gets where the target cannot be asked. */
  prepare(target: ArmTarget, context?: PrepareContext): Promise<PreparedBatch | ObservationError>;
}
