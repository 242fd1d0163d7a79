import type { Json } from '#domain/json.ts';

/** What a provider found wrong, in words for people; holds no row and no output. */
export class Problem {
  readonly message: string;

  constructor(message: string) {
    this.message = message;
  }
}

/** A failure that the service tells inside of an answer with status 200: what its status would rightly have been. */
export class ServiceFailure {
  readonly status: number;
  /** The service's own code; repeated in messages only where it is a known one. */
  readonly code: string | undefined;

  constructor(status: number, code?: string) {
    this.status = status;
    this.code = code;
  }
}

/** Tokens of one answer, as the provider counts them. */
export interface Tokens {
  /** All of the input, cached tokens included; null where the provider does not say. */
  readonly inputTokens: number | null;
  readonly outputTokens: number | null;
  readonly cachedInputTokens?: number;
  readonly cacheWriteTokens?: number;
}

/** What a provider read of an answer. */
export interface ParsedAnswer extends Tokens {
  readonly output: Json;
}

export type ResponseHeaders = Readonly<Record<string, string | string[] | undefined>>;
