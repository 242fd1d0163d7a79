import type { Json } from '#domain/json.ts';
import type { ArmTarget, TargetKind } from '#domain/target.ts';
import type {
  ParsedAnswer,
  Problem,
  ResponseHeaders,
  ServiceFailure,
} from '#targets/answers/parsed-answer.ts';
import type { TargetExample } from '#targets/target-example.ts';
import type { AnswerStream } from '#targets/transport/answer-stream.ts';
import type { S3Prefix } from '#targets/transport/s3-prefix.ts';
import type { Attribution } from '#workflow/target-port.ts';

/** One target's requests: all that is the same for every row is done. */
export interface PreparedRequest {
  /** Path of the service, encoded, without the query string. */
  readonly path: string;
  /** Headers beside the usual ones: name, value, name, value. */
  readonly headers?: readonly string[];
  /** The body for one row, as JSON text. */
  render(input: Json): string | Problem;
  /** Reads the answer's JSON. */
  parse(json: unknown, headers: ResponseHeaders): ParsedAnswer | Problem | ServiceFailure;
  /** Reads one answer as it is written; absent: answers are asked for in one piece. */
  openStream?(): AnswerStream;
  /** Where requests and answers lie; absent: they are sent and come back. */
  readonly exchange?: StoredExchange;
}

/** How a service is asked that takes requests from a bucket, and leaves answers there. */
export interface StoredExchange {
  readonly input: S3Prefix;
  /** Nothing is read that lies elsewhere, whatever the service says. */
  readonly output: S3Prefix;
  /** What tells the service of a request: name, value, name, value. */
  headers(inputUri: string): readonly string[];
  /** Where the answer will lie, and word of a failure, if any: `s3://…`. */
  locations(headers: ResponseHeaders): { readonly output: string; readonly failure?: string } | Problem;
}

/** How requests are authorised: by the suite's secret in a header, or by the function's own role. */
export type Authorisation =
  | { readonly by: 'secret'; readonly header: string; readonly prefix: string }
  | { readonly by: 'role'; readonly service: (host: string) => string };

export const bearer: Authorisation = { by: 'secret', header: 'authorization', prefix: 'Bearer ' };

/** How one kind of service is asked. */
export interface Provider {
  /** What it can ask; the first is the usual one. */
  readonly kinds: readonly [TargetKind, ...TargetKind[]];
  /** One line of what it speaks to. */
  readonly meaning: string;
  /** What a reader of the docs must know beside that, one sentence each. */
  readonly notes: readonly string[];
  /** A target that a reader can copy and put his own names into. */
  readonly example: TargetExample;
  /** Where the interface is described. */
  readonly source: string;
  readonly authorisation: Authorisation;
  /** Whether it is paid by the token, so that tokens are estimated where an answer does not tell them. */
  readonly countsTokens: boolean;
  /** Whether a prompt's examples go into its requests. Default: they have no place there. */
  readonly showsExamples?: true;
  prepare(target: ArmTarget, attribution?: Attribution): PreparedRequest | Problem;
}
