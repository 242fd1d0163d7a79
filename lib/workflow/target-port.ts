/** What the flow needs from targets: answers to rows, and credentials by reference. */

import type { Json } from '#domain/json.ts';
import type { ObservationError } from '#domain/observation.ts';
import type { Row } from '#domain/row.ts';
import type { ArmTarget } from '#domain/target.ts';

/** A target's answer to one row. */
export interface Answer {
  /** In the form of the target's kind: `ClassificationOutput`, `RetrievalOutput` or `GenerationOutput`. */
  readonly output: Json;
  /** Last try, from the first byte sent to the last byte read, in milliseconds. */
  readonly latencyMs: number;
  /** As the provider counts them; null where it does not say. */
  readonly inputTokens: number | null;
  readonly outputTokens: number | null;
  /** Part of `inputTokens`; left out: the provider does not say. */
  readonly cachedInputTokens?: number;
  /** Part of `inputTokens`; left out: the provider does not say. */
  readonly cacheWriteTokens?: number;
  /** Requests sent for this row, the last one included. */
  readonly tries: number;
}

/** An answer, or why there is none. */
export type Outcome =
  | { readonly ok: true; readonly answer: Answer }
  | {
      readonly ok: false;
      readonly error: ObservationError;
      /** Requests sent for this row; 0 where none was. */
      readonly tries: number;
      /** Last try, in milliseconds; 0 where none was sent. */
      readonly latencyMs: number;
      /** The target asked to be left alone for so long; present only where waiting here would have been too long. */
      readonly retryAfterMs?: number;
    };

/**
 * Asks the prepared target one row. A target's fault is an `Outcome`, never a rejection.
 *
 * @throws the reason of the signal given to `prepare`, once it is aborted.
 */
export type AskTarget = (row: Pick<Row, 'id' | 'input'>) => Promise<Outcome>;

export interface TargetClient {
  /**
   * Does once what is the same for every row: checks the host, reads the credential, renders all of the request but the
   * row. What is wrong with the target itself comes as the outcome of each row.
   *
   * @param signal ends every call in flight, at once.
   */
  prepare(target: ArmTarget, signal?: AbortSignal): Promise<AskTarget>;
  /** Closes the connections; calls in flight fail. */
  close(): Promise<void>;
}

/** Where credentials are kept. */
export interface SecretReader {
  /**
   * @param reference `env:NAME`, `ssm:/name` or `secretsmanager:name`.
   * @returns null where there is no such secret.
   */
  read(reference: string): Promise<string | null>;
}
