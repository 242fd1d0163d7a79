import type { ToolCall } from '#domain/observation.ts';
import type { ChatAnswer } from '#targets/answers/chat-answer.ts';
import { Problem, type Tokens } from '#targets/answers/parsed-answer.ts';
import { readCount } from '#targets/answers/read-count.ts';
import { readToolArguments } from '#targets/answers/tool-arguments.ts';
import { describeValue } from '#targets/describe-value.ts';

interface Completion {
  readonly choices?: readonly (Choice | null)[] | null;
  readonly usage?: OpenaiUsage | null;
}

interface Choice {
  readonly message?: OpenaiMessage | null;
  readonly finish_reason?: unknown;
  readonly logprobs?: OpenaiLogprobs | null;
}

export interface OpenaiMessage {
  readonly content?: unknown;
  /** Set in place of the content where the model declined. */
  readonly refusal?: unknown;
  readonly tool_calls?: unknown;
}

export interface OpenaiLogprobs {
  readonly content?:
    | readonly {
        readonly logprob?: unknown;
        readonly top_logprobs?: readonly { readonly token?: unknown; readonly logprob?: unknown }[];
      }[]
    | null;
}

export interface OpenaiUsage {
  readonly prompt_tokens?: unknown;
  readonly completion_tokens?: unknown;
  readonly prompt_tokens_details?: { readonly cached_tokens?: unknown } | null;
}

/** A chat completion that came in one piece. */
export function readOpenaiCompletion(
  json: unknown,
): { readonly answer: ChatAnswer; readonly tokens: Tokens } | Problem {
  const { choices, usage } = (json ?? {}) as Completion;
  if (!Array.isArray(choices))
    return new Problem(`Expected choices to be a list, got ${describeValue(choices)}`);
  const choice = (choices as Completion['choices'])?.[0];
  const message = choice?.message;
  const toolCalls = readToolCalls(message?.tool_calls);
  const text = textOf(message) ?? (toolCalls.length > 0 ? '' : undefined);
  if (text === undefined) {
    return new Problem(
      `Expected choices[0].message.content to be a string, got ${describeValue(message?.content)}`,
    );
  }
  const reason = choice?.finish_reason;
  return {
    answer: {
      text,
      toolCalls,
      stopReason: typeof reason === 'string' ? reason : undefined,
      ...readOpenaiLogprobs(choice?.logprobs),
    },
    tokens: readOpenaiUsage(usage),
  };
}

export function readOpenaiUsage(usage: OpenaiUsage | null | undefined): Tokens {
  const cached = readCount(usage?.prompt_tokens_details?.cached_tokens);
  return {
    inputTokens: readCount(usage?.prompt_tokens),
    outputTokens: readCount(usage?.completion_tokens),
    ...(cached !== null && cached > 0 && { cachedInputTokens: cached }),
  };
}

/** Log probabilities of the answer's tokens, and probabilities of what the first one might have been. */
export function readOpenaiLogprobs(
  logprobs: OpenaiLogprobs | null | undefined,
): Pick<ChatAnswer, 'logprobs' | 'firstToken'> {
  const content = logprobs?.content;
  if (!Array.isArray(content) || content.length === 0) return {};
  const values = content.map(({ logprob }) => logprob);
  if (!values.every((value) => typeof value === 'number')) return {};
  const alternatives = (content[0] as NonNullable<OpenaiLogprobs['content']>[number]).top_logprobs ?? [];
  const firstToken: Record<string, number> = {};
  for (const { token, logprob } of alternatives) {
    if (typeof token !== 'string' || typeof logprob !== 'number') continue;
    const label = token.trim();
    firstToken[label] = (firstToken[label] ?? 0) + Math.exp(logprob);
  }
  return Object.keys(firstToken).length === 0 ? { logprobs: values } : { logprobs: values, firstToken };
}

function readToolCalls(calls: unknown): ToolCall[] {
  if (!Array.isArray(calls)) return [];
  return (
    calls as ({ readonly function?: { readonly name?: unknown; readonly arguments?: unknown } } | null)[]
  ).flatMap((call) => {
    const { name, arguments: given } = call?.function ?? {};
    if (typeof name !== 'string') return [];
    return [{ name, arguments: readToolArguments(typeof given === 'string' ? given : '') }];
  });
}

function textOf(message: OpenaiMessage | null | undefined): string | undefined {
  if (typeof message?.content === 'string') return message.content;
  return typeof message?.refusal === 'string' ? message.refusal : undefined;
}
