import type { Json } from '#domain/json.ts';
import { Problem, ServiceFailure } from '#targets/answers/parsed-answer.ts';
import type { PreparedRequest } from '#targets/provider.ts';
import { type AnswerStream, CutOffStream } from '#targets/transport/answer-stream.ts';

/** What stands where a target gave back the credential that it was sent. */
export const REMOVED_CREDENTIAL = '[credential removed]';

/** Anything shorter may be a word that an answer rightly holds. */
const MIN_CHARACTERS = 8;

type Parsed = ReturnType<PreparedRequest['parse']> | CutOffStream;

/**
 * The same requests, in whose answers the credential that authorised them is replaced by a marker, in texts and in names of
 * fields: what is stored and scored never holds it.
 *
 * Parsed answers are looked at and not their bytes, since JSON has many spellings of a character, and a stream may send
 * the credential in pieces.
 *
 * @param credential null, or shorter than 8 characters: nothing is replaced
 */
export function withoutCredential(request: PreparedRequest, credential: string | null): PreparedRequest {
  if (credential === null || credential.length < MIN_CHARACTERS) return request;
  const { parse, openStream } = request;
  return {
    ...request,
    parse: (json, headers) => clean(parse(json, headers), credential),
    ...(openStream !== undefined && { openStream: () => new CleanStream(openStream(), credential) }),
  };
}

class CleanStream implements AnswerStream {
  readonly mediaType: string;
  readonly #stream: AnswerStream;
  readonly #credential: string;

  constructor(stream: AnswerStream, credential: string) {
    this.mediaType = stream.mediaType;
    this.#stream = stream;
    this.#credential = credential;
  }

  push(chunk: Buffer): void {
    this.#stream.push(chunk);
  }

  get hasBegun(): boolean {
    return this.#stream.hasBegun;
  }

  end() {
    return clean(this.#stream.end(), this.#credential);
  }
}

function clean<Result extends Parsed>(parsed: Result, credential: string): Result {
  if (parsed instanceof Problem || parsed instanceof ServiceFailure || parsed instanceof CutOffStream) {
    return parsed;
  }
  return { ...parsed, output: removeFrom(parsed.output, credential) };
}

/** Changes the output in place: it was just parsed, and recursion would let the target choose the depth of the stack. */
function removeFrom(output: Json, credential: string): Json {
  const whole: Json[] = [output];
  const open: (Json[] | Record<string, Json>)[] = [whole];
  for (let container = open.pop(); container !== undefined; container = open.pop()) {
    if (Array.isArray(container)) {
      for (let at = 0; at < container.length; at += 1) {
        const value = container[at]!;
        if (typeof value === 'string') container[at] = removed(value, credential);
        else if (typeof value === 'object' && value !== null) open.push(value as Record<string, Json>);
      }
      continue;
    }
    for (const name of Object.keys(container)) {
      const value = container[name]!;
      const cleanName = removed(name, credential);
      if (cleanName !== name) delete container[name];
      if (typeof value === 'string') container[cleanName] = removed(value, credential);
      else if (cleanName !== name) container[cleanName] = value;
      if (typeof value === 'object' && value !== null) open.push(value as Record<string, Json>);
    }
  }
  return whole[0]!;
}

function removed(text: string, credential: string): string {
  return text.includes(credential) ? text.replaceAll(credential, REMOVED_CREDENTIAL) : text;
}
