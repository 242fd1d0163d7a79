/** What the flow needs from targets: answers to rows, and credentials by reference. */

import type { Json } from '#domain/json.ts';
import type { ObservationError } from '#domain/observation.ts';
import type { Row } from '#domain/row.ts';
import type { ArmTarget } from '#domain/target.ts';

/** A target's answer to one row. */
export interface Answer {
  /** In the form of the target's kind: `GenerationOutput`, `RetrievalOutput` and so on (lib/domain/observation.ts). */
  readonly output: Json;
  /** Last try, from the first byte sent to the last byte read, in milliseconds. */
  readonly latencyMs: number;
  /** From the first byte sent to the first token read; absent where the answer came in one piece. */
  readonly firstTokenMs?: number;
  /** As the provider counts them, cached ones included; null where it does not say. */
  readonly inputTokens: number | null;
  readonly outputTokens: number | null;
  /** Of the input tokens, those that the provider read from its cache, and those that it wrote there. */
  readonly cachedInputTokens?: number;
  readonly cacheWriteTokens?: number;
  /** The tokens are estimated from the length of the texts. */
  readonly tokensEstimated?: true;
  /** Requests sent for this row, the last one included. */
  readonly tries: number;
}

/** An answer, or why there is none. */
export type Outcome = Told &
  (
    | { readonly ok: true; readonly answer: Answer }
    | {
        readonly ok: false;
        readonly error: ObservationError;
        /** Whoever asks gets the same, whatever the row, until somebody mends it: no such host, a credential that is refused. */
        readonly permanent?: true;
        /** Requests sent for this row; 0 where none was. */
        readonly tries: number;
        /** Last try, in milliseconds; 0 where none was sent. */
        readonly latencyMs: number;
        /** The target asked to be left alone for so long; present only where nobody has waited for it yet. */
        readonly retryAfterMs?: number;
      }
  );

/** What the provider's headers tell of its limits. */
export interface Told {
  readonly requestsPerMinute?: number;
}

/**
 * Asks the prepared target one row. A target's fault is an `Outcome`, never a rejection.
 *
 * @throws the reason of the signal given to `prepare`, once it is aborted.
 */
export type AskTarget = (row: Pick<Row, 'id' | 'input'>) => Promise<Outcome>;

/** Whom a provider should book its calls on, where it can. */
export interface Attribution {
  readonly runId: string;
  readonly suite: string;
  readonly team: string;
}

export interface PrepareContext {
  /** Ends every call in flight, at once. */
  readonly signal?: AbortSignal;
  readonly attribution?: Attribution;
  /** Who asks keeps to the provider's limits: a row that is turned away is given back at once. Default false. */
  readonly isPaced?: boolean;
}

export interface TargetClient {
  /**
   * Does once what is the same for every row: checks the host, reads the credential, renders all of the request but the
   * row. What is wrong with the target itself comes as the outcome of each row.
   */
  prepare(target: ArmTarget, context?: PrepareContext): Promise<AskTarget>;
  /**
   * A client with connections of its own, none of them open yet: what it asks first meets a target that has to be connected
   * to. Whoever opened it closes it.
   *
   * @param connections open at the same time at most; default: as many as there are calls.
   */
  fresh(connections?: number): TargetClient;
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
