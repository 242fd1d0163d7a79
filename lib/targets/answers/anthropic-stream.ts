import type { TargetKind } from '#domain/target.ts';
import { type AnthropicUsage, readAnthropicUsage } from '#targets/answers/anthropic-message.ts';
import { chatOutput } from '#targets/answers/chat-answer.ts';
import { type ParsedAnswer, Problem, ServiceFailure } from '#targets/answers/parsed-answer.ts';
import { readToolArguments } from '#targets/answers/tool-arguments.ts';
import { type AnswerStream, CutOffStream } from '#targets/transport/answer-stream.ts';
import { readServerSentEvents } from '#targets/transport/server-sent-events.ts';

interface StreamEvent {
  readonly type?: string;
  readonly index?: number;
  readonly message?: { readonly usage?: AnthropicUsage };
  readonly content_block?: { readonly type?: string; readonly name?: string };
  readonly delta?: {
    readonly text?: string;
    readonly partial_json?: string;
    readonly stop_reason?: string | null;
  };
  readonly usage?: AnthropicUsage;
  readonly error?: { readonly type?: string };
}

/** Statuses that errors inside of a stream would have had. */
const statusOf: Readonly<Record<string, number>> = {
  overloaded_error: 529,
  rate_limit_error: 429,
  invalid_request_error: 400,
  authentication_error: 401,
  permission_error: 403,
  not_found_error: 404,
};

/** A message as it is written: blocks of text and tool calls, then `message_stop`. */
export class AnthropicStream implements AnswerStream {
  readonly mediaType = 'text/event-stream';
  readonly push = readServerSentEvents(({ data }) => this.#take(data));
  readonly #kind: TargetKind;
  readonly #calls = new Map<number, { readonly name: string; arguments: string }>();
  #text = '';
  #stopReason: string | undefined;
  #usage: AnthropicUsage = {};
  #failure: Problem | ServiceFailure | null = null;
  #isDone = false;

  constructor(kind: TargetKind) {
    this.#kind = kind;
  }

  get hasBegun(): boolean {
    return this.#text !== '' || this.#calls.size > 0;
  }

  end(): ParsedAnswer | Problem | ServiceFailure | CutOffStream {
    if (this.#failure !== null) return this.#failure;
    if (!this.#isDone) return new CutOffStream('message_stop');
    const toolCalls = [...this.#calls.values()].map(({ name, arguments: given }) => ({
      name,
      arguments: readToolArguments(given),
    }));
    const answer = { text: this.#text, toolCalls, stopReason: this.#stopReason };
    return { output: chatOutput(this.#kind, answer), ...readAnthropicUsage(this.#usage) };
  }

  #take(data: string): void {
    let event: StreamEvent | null;
    try {
      event = JSON.parse(data) as StreamEvent | null;
    } catch {
      this.#failure ??= new Problem('Expected each event of the stream to be JSON, got something else');
      return;
    }
    switch (event?.type) {
      case 'message_start':
        this.#usage = { ...event.message?.usage };
        return;
      case 'content_block_start':
        if (event.content_block?.type === 'tool_use') {
          this.#calls.set(event.index ?? 0, { name: event.content_block.name ?? '', arguments: '' });
        }
        return;
      case 'content_block_delta': {
        this.#text += event.delta?.text ?? '';
        const call = this.#calls.get(event.index ?? 0);
        if (call !== undefined) call.arguments += event.delta?.partial_json ?? '';
        return;
      }
      case 'message_delta':
        // Its counts are those up to now, not those since.
        this.#usage = { ...this.#usage, ...event.usage };
        this.#stopReason = event.delta?.stop_reason ?? this.#stopReason;
        return;
      case 'message_stop':
        this.#isDone = true;
        return;
      case 'error': {
        const type = event.error?.type;
        this.#failure ??= new ServiceFailure(statusOf[type ?? ''] ?? 500, type);
      }
    }
  }
}
