import type { Json } from '#domain/json.ts';
import type { ToolCall } from '#domain/observation.ts';
import type { ChatAnswer } from '#targets/answers/chat-answer.ts';
import { Problem, type Tokens } from '#targets/answers/parsed-answer.ts';
import { readCount } from '#targets/answers/read-count.ts';
import { describeValue } from '#targets/describe-value.ts';

export interface ConverseUsage {
  readonly inputTokens?: unknown;
  readonly outputTokens?: unknown;
  readonly cacheReadInputTokens?: unknown;
  readonly cacheWriteInputTokens?: unknown;
}

interface Block {
  readonly text?: unknown;
  readonly toolUse?: { readonly name?: unknown; readonly input?: Json };
}

/** An answer of Converse. */
export function readConverseAnswer(
  json: unknown,
): { readonly answer: ChatAnswer; readonly tokens: Tokens } | Problem {
  const { output, stopReason, usage } = (json ?? {}) as {
    output?: { readonly message?: { readonly content?: unknown } };
    stopReason?: unknown;
    usage?: ConverseUsage;
  };
  const content = output?.message?.content;
  if (!Array.isArray(content)) {
    return new Problem(`Expected output.message.content to be a list, got ${describeValue(content)}`);
  }
  const blocks = content as readonly (Block | null)[];
  const text = blocks.map((block) => (typeof block?.text === 'string' ? block.text : '')).join('');
  const toolCalls = blocks.flatMap((block): ToolCall[] => {
    const { name, input } = block?.toolUse ?? {};
    return typeof name === 'string' ? [{ name, arguments: input ?? {} }] : [];
  });
  return {
    answer: { text, toolCalls, stopReason: typeof stopReason === 'string' ? stopReason : undefined },
    tokens: readConverseUsage(usage),
  };
}

/** Tokens of the cache stand beside `inputTokens`; ours are all of them. */
export function readConverseUsage(usage: ConverseUsage | null | undefined): Tokens {
  const beside = readCount(usage?.inputTokens);
  const cached = readCount(usage?.cacheReadInputTokens) ?? 0;
  const written = readCount(usage?.cacheWriteInputTokens) ?? 0;
  return {
    inputTokens: beside === null ? null : beside + cached + written,
    outputTokens: readCount(usage?.outputTokens),
    ...(cached > 0 && { cachedInputTokens: cached }),
    ...(written > 0 && { cacheWriteTokens: written }),
  };
}
