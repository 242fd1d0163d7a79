import type { TargetKind } from '#domain/target.ts';
import { chatOutput } from '#targets/answers/chat-answer.ts';
import { type ConverseUsage, readConverseUsage } from '#targets/answers/converse-answer.ts';
import { type ParsedAnswer, Problem, ServiceFailure } from '#targets/answers/parsed-answer.ts';
import { readToolArguments } from '#targets/answers/tool-arguments.ts';
import { type AnswerStream, CutOffStream } from '#targets/transport/answer-stream.ts';
import { EventStreamFrames, type EventStreamMessage } from '#targets/transport/event-stream-frames.ts';

interface Payload {
  readonly contentBlockIndex?: number;
  readonly start?: { readonly toolUse?: { readonly name?: string } };
  readonly delta?: { readonly text?: string; readonly toolUse?: { readonly input?: string } };
  readonly stopReason?: string;
  readonly usage?: ConverseUsage;
}

/** Statuses that exceptions inside of a stream would have had. */
const statusOf: Readonly<Record<string, number>> = {
  throttlingException: 429,
  validationException: 400,
  serviceUnavailableException: 503,
  internalServerException: 500,
  modelStreamErrorException: 424,
};

/** An answer of ConverseStream: frames of Amazon's event stream, of which `metadata` is the last. */
export class BedrockStream implements AnswerStream {
  readonly mediaType = 'application/vnd.amazon.eventstream';
  readonly #kind: TargetKind;
  readonly #frames = new EventStreamFrames((message) => this.#take(message));
  readonly #calls = new Map<number, { readonly name: string; arguments: string }>();
  #text = '';
  #stopReason: string | undefined;
  #usage: ConverseUsage | undefined;
  #failure: Problem | ServiceFailure | null = null;

  constructor(kind: TargetKind) {
    this.#kind = kind;
  }

  push(chunk: Buffer): void {
    try {
      this.#frames.push(chunk);
    } catch {
      this.#failure ??= new Problem('Expected frames of an event stream, got bytes that are none');
    }
  }

  get hasBegun(): boolean {
    return this.#text !== '' || this.#calls.size > 0;
  }

  end(): ParsedAnswer | Problem | ServiceFailure | CutOffStream {
    if (this.#failure !== null) return this.#failure;
    if (this.#frames.isOpen || this.#stopReason === undefined) return new CutOffStream('messageStop');
    const toolCalls = [...this.#calls.values()].map(({ name, arguments: given }) => ({
      name,
      arguments: readToolArguments(given),
    }));
    const answer = { text: this.#text, toolCalls, stopReason: this.#stopReason };
    return { output: chatOutput(this.#kind, answer), ...readConverseUsage(this.#usage) };
  }

  #take({ type, name, payload }: EventStreamMessage): void {
    if (type !== 'event') {
      const code = name.charAt(0).toUpperCase() + name.slice(1);
      this.#failure ??= new ServiceFailure(statusOf[name] ?? 500, code);
      return;
    }
    const { contentBlockIndex = 0, start, delta, stopReason, usage } = JSON.parse(payload) as Payload;
    if (start?.toolUse?.name !== undefined) {
      this.#calls.set(contentBlockIndex, { name: start.toolUse.name, arguments: '' });
    }
    this.#text += delta?.text ?? '';
    const call = this.#calls.get(contentBlockIndex);
    if (call !== undefined) call.arguments += delta?.toolUse?.input ?? '';
    this.#stopReason = stopReason ?? this.#stopReason;
    this.#usage = usage ?? this.#usage;
  }
}
