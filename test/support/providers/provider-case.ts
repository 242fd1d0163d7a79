import type { Json } from '#domain/json.ts';
import type { ArmTarget } from '#domain/target.ts';

/** What one provider is asked in the contract test, and what it must make of it. */
export interface ProviderCase {
  readonly target: Partial<ArmTarget> & Pick<ArmTarget, 'kind'>;
  readonly input: Json;
  readonly path: string;
  readonly body: Json;
  /** Headers that only this provider sends. */
  readonly headers?: Readonly<Record<string, string>>;
  /** `role`: signed for this service; else the header that carries the secret. */
  readonly authorised: { readonly service: string } | { readonly header: string; readonly value: string };
  readonly answer: string;
  readonly answerHeaders?: Readonly<Record<string, string>>;
  readonly output: Json;
  readonly usage: {
    readonly inputTokens: number | null;
    readonly outputTokens: number | null;
    readonly cachedInputTokens?: number;
    readonly cacheWriteTokens?: number;
  };
  /** JSON of another shape, and where it differs. */
  readonly wrong: readonly [string, string];
  /** Its codes of a rate that is exceeded and of a version that is unknown, in its own form. */
  readonly throttled: { readonly status: number; readonly body: string };
  /** For those that stream: the same answer, chunk by chunk. */
  readonly streamed?: {
    readonly path: string;
    readonly mediaType: string;
    readonly chunks: readonly (string | Buffer)[];
    /** A chunk that tells of an overload in mid-stream. */
    readonly overload: string | Buffer;
    /** Members of the body that ask for it. */
    readonly body: Json;
    /** Calls of a tool in mid-stream, and what they come to. */
    readonly toolChunks: readonly (string | Buffer)[];
  };
  /** For those that know tools: an answer that asks for `search({"q":"x"})`. */
  readonly toolAnswer?: string;
}

export const parameters = { depth: 2 };
