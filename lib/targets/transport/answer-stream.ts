import type { ParsedAnswer, Problem, ServiceFailure } from '#targets/answers/parsed-answer.ts';

/** A stream that ended in good order, but before the answer did: the same request may well succeed. */
export class CutOffStream {
  readonly expected: string;

  constructor(expected: string) {
    this.expected = expected;
  }
}

/** Reads one answer as it is written. */
export interface AnswerStream {
  /** The media type that such answers come with; an answer of another type is read in one piece. */
  readonly mediaType: string;
  push(chunk: Buffer): void;
  /** Whether the first token has come. */
  readonly hasBegun: boolean;
  /** What it came to. */
  end(): ParsedAnswer | Problem | ServiceFailure | CutOffStream;
}
