import type { TargetKind } from '#domain/target.ts';
import { chatOutput } from '#targets/answers/chat-answer.ts';
import {
  type OpenaiLogprobs,
  type OpenaiUsage,
  readOpenaiLogprobs,
  readOpenaiUsage,
} from '#targets/answers/openai-completion.ts';
import { type ParsedAnswer, Problem, ServiceFailure } from '#targets/answers/parsed-answer.ts';
import { readToolArguments } from '#targets/answers/tool-arguments.ts';
import { type AnswerStream, CutOffStream } from '#targets/transport/answer-stream.ts';
import { readServerSentEvents } from '#targets/transport/server-sent-events.ts';

interface Chunk {
  readonly choices?: readonly {
    readonly delta?: {
      readonly content?: unknown;
      readonly refusal?: unknown;
      readonly tool_calls?: readonly {
        readonly index?: number;
        readonly function?: { readonly name?: unknown; readonly arguments?: unknown };
      }[];
    } | null;
    readonly finish_reason?: unknown;
    readonly logprobs?: OpenaiLogprobs | null;
  }[];
  readonly usage?: OpenaiUsage | null;
  readonly error?: { readonly code?: unknown; readonly type?: unknown } | null;
}

/** A chat completion as it is written: chunks of server-sent events, the last of them `[DONE]`. */
export class OpenaiStream implements AnswerStream {
  readonly mediaType = 'text/event-stream';
  readonly push = readServerSentEvents(({ data }) => this.#take(data));
  readonly #kind: TargetKind;
  readonly #calls = new Map<number, { name: string; arguments: string }>();
  readonly #logprobs: NonNullable<OpenaiLogprobs['content']>[number][] = [];
  #text = '';
  #stopReason: string | undefined;
  #usage: OpenaiUsage | null = null;
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
    // Some servers leave the mark of the end out, but none the reason why the model stopped.
    if (!this.#isDone && this.#stopReason === undefined) return new CutOffStream('[DONE]');
    const answer = {
      text: this.#text,
      toolCalls: [...this.#calls.values()].map(({ name, arguments: given }) => ({
        name,
        arguments: readToolArguments(given),
      })),
      stopReason: this.#stopReason,
      ...readOpenaiLogprobs({ content: this.#logprobs }),
    };
    return { output: chatOutput(this.#kind, answer), ...readOpenaiUsage(this.#usage) };
  }

  #take(data: string): void {
    if (data === '[DONE]') {
      this.#isDone = true;
      return;
    }
    const chunk = parse(data);
    if (chunk === null) {
      this.#failure ??= new Problem('Expected each event of the stream to be JSON, got something else');
      return;
    }
    if (chunk.error) {
      const code = chunk.error.code ?? chunk.error.type;
      this.#failure ??= new ServiceFailure(500, typeof code === 'string' ? code : undefined);
      return;
    }
    this.#usage = chunk.usage ?? this.#usage;
    const [choice] = chunk.choices ?? [];
    if (choice === undefined) return;
    const { content, refusal, tool_calls: calls = [] } = choice.delta ?? {};
    if (typeof content === 'string') this.#text += content;
    if (typeof refusal === 'string') this.#text += refusal;
    for (const call of calls ?? []) this.#addCall(call.index ?? 0, call.function ?? {});
    if (Array.isArray(choice.logprobs?.content)) this.#logprobs.push(...choice.logprobs.content);
    if (typeof choice.finish_reason === 'string') this.#stopReason = choice.finish_reason;
  }

  /** A call's arguments come in pieces, under its number. */
  #addCall(index: number, { name, arguments: given }: { name?: unknown; arguments?: unknown }): void {
    const call = this.#calls.get(index) ?? { name: '', arguments: '' };
    this.#calls.set(index, call);
    if (typeof name === 'string') call.name += name;
    if (typeof given === 'string') call.arguments += given;
  }
}

function parse(data: string): Chunk | null {
  try {
    const chunk = JSON.parse(data) as unknown;
    return typeof chunk === 'object' ? (chunk as Chunk | null) : null;
  } catch {
    return null;
  }
}
