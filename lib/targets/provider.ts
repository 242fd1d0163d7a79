import type { Json } from '#domain/json.ts';
import type { ArmTarget, TargetKind } from '#domain/target.ts';

/** What a provider found wrong, in words for people; holds no row and no output. */
export class Problem {
  readonly message: string;

  constructor(message: string) {
    this.message = message;
  }
}

/** What a provider read of an answer. */
export interface ParsedAnswer {
  readonly output: Json;
  readonly inputTokens: number | null;
  readonly outputTokens: number | null;
  /** Part of `inputTokens`; left out: the provider does not say. */
  readonly cachedInputTokens?: number;
  /** Part of `inputTokens`; left out: the provider does not say. */
  readonly cacheWriteTokens?: number;
}

/** One target's requests: all that is the same for every row is done. */
export interface PreparedRequest {
  /** Path of the service, without the query string. */
  readonly path: string;
  /** The body for one row, as JSON text. */
  render(input: Json): string | Problem;
  /** Reads the answer's JSON. */
  parse(json: unknown): ParsedAnswer | Problem;
}

/** How one kind of service is asked. */
export interface Provider {
  readonly kind: TargetKind;
  /** One line of what it speaks to. */
  readonly meaning: string;
  prepare(target: ArmTarget): PreparedRequest | Problem;
}
