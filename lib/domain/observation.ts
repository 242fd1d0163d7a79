import type { Json } from '#domain/json.ts';

/** Why a target gave no answer. An error is an error, never a wrong answer. */
export type ObservationErrorCode =
  | 'refused-host'
  | 'connection'
  | 'timeout'
  | 'throttled'
  | 'server-error'
  | 'rejected'
  | 'unknown-version'
  | 'malformed-answer'
  | 'answer-too-large'
  | 'missing-credential'
  | 'invalid-input';

export interface ObservationError {
  readonly code: ObservationErrorCode;
  /** What was expected and what came; holds no row and no output. */
  readonly message: string;
}

/** What one arm answered to one row. */
export interface Observation {
  readonly rowId: string;
  /** The answer in the form of the target's kind (see `TargetAnswer`), or null where there is an error. */
  readonly output: Json;
  readonly error: ObservationError | null;
  /**
   * Last try, from the first byte sent to the last byte read, in milliseconds. Under load: from when the call was made, or
   * in an open loop was due, so that waiting for a connection or for a client that is behind counts.
   */
  readonly latencyMs: number;
  /** From the same byte to the first token of a streamed answer; absent where it came in one piece. */
  readonly firstTokenMs?: number;
  readonly inputTokens: number | null;
  readonly outputTokens: number | null;
  /** Of the input tokens, those that the provider read from its cache, and those that it wrote there. */
  readonly cachedInputTokens?: number;
  readonly cacheWriteTokens?: number;
  /** The provider told no tokens: they are estimated from the length of the texts. */
  readonly tokensEstimated?: true;
  /** The answer came in a batch: how long it took says nothing, so `latencyMs` is 0 and counts nowhere. */
  readonly batched?: true;
  /** Price of the answer in millionths of a US dollar; null: unpriced, which is not zero. */
  readonly costMicroUsd: number | null;
  /** Requests made for this row, the last one included; at least 1 where one was sent. */
  readonly tries: number;
  /** When the answer was complete, milliseconds since 1970. */
  readonly answeredAtMs: number;
  /**
   * Of a row that was asked several times: how many answers this is folded from. Tokens, cost and tries are their sums, times
   * their means.
   */
  readonly answers?: number;
  /** In performance suites: the first call on a new connection after an idle time that was provoked. */
  readonly cold?: true;
  /** Asked while the load began: kept here, and left out of all tallies. */
  readonly warmUp?: true;
  /** In an open loop: from when the request was due to when it was sent; it is part of `latencyMs`. */
  readonly scheduledLagMs?: number;
  /** Under load: this answer's share of the time that was measured, so that answers / Σ of it is their rate. */
  readonly windowMs?: number;
}

/** A classifier's answer: the label it chose, and where known its score per label. */
export interface ClassificationOutput {
  readonly label: string;
  readonly scores?: { readonly [label: string]: number };
  /** Of a row that was asked several times: all labels, in the order of the repeats. */
  readonly samples?: readonly string[];
}

/** A retriever's answer: document ids, best first. */
export interface RetrievalOutput {
  readonly results: readonly { readonly id: string; readonly score?: number }[];
}

/** A call of a tool that a model asked for. */
export interface ToolCall {
  readonly name: string;
  /** As the model wrote them: an object, or the text where it is no JSON. */
  readonly arguments: Json;
}

/** A generator's answer. */
export interface GenerationOutput {
  readonly text: string;
  /** Tools that the model asked for, in order. */
  readonly toolCalls?: readonly ToolCall[];
  /** Natural logarithm of each token's probability, where the parameters ask for it. */
  readonly logprobs?: readonly number[];
  /** Why the provider stopped, in its own word. */
  readonly stopReason?: string;
  /** Of a row that was asked several times: all texts, in the order of the repeats. */
  readonly samples?: readonly string[];
}

/** An embedder's answer. */
export interface EmbeddingOutput {
  readonly vector: readonly number[];
}

/** The answer of a generator over documents, and the documents that it was given, best first. */
export interface RagOutput {
  readonly text: string;
  readonly contexts: readonly { readonly id?: string; readonly text?: string; readonly score?: number }[];
  /** As a generator's. */
  readonly samples?: readonly string[];
}

/** What an agent did, step by step, and what it said in the end. */
export interface AgentOutput {
  readonly text: string;
  /** Each `{ name | tool, arguments?, result? }` or `{ text }`, with whatever else the service says of it. */
  readonly steps: readonly Json[];
  /** As a generator's. */
  readonly samples?: readonly string[];
}
