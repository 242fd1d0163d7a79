import type { Json } from '#domain/json.ts';
import type { ToolCall } from '#domain/observation.ts';
import type { ChatAnswer } from '#targets/answers/chat-answer.ts';
import { Problem, type Tokens } from '#targets/answers/parsed-answer.ts';
import { readCount } from '#targets/answers/read-count.ts';
import { describeValue } from '#targets/describe-value.ts';

export interface AnthropicUsage {
  readonly input_tokens?: unknown;
  readonly output_tokens?: unknown;
  readonly cache_read_input_tokens?: unknown;
  readonly cache_creation_input_tokens?: unknown;
}

type Block = {
  readonly type?: unknown;
  readonly text?: unknown;
  readonly name?: unknown;
  readonly input?: Json;
} | null;

/** A message that came in one piece. */
export function readAnthropicMessage(
  json: unknown,
): { readonly answer: ChatAnswer; readonly tokens: Tokens } | Problem {
  const { content, stop_reason, usage } = (json ?? {}) as {
    content?: unknown;
    stop_reason?: unknown;
    usage?: AnthropicUsage;
  };
  if (!Array.isArray(content))
    return new Problem(`Expected content to be a list, got ${describeValue(content)}`);
  let text = '';
  const toolCalls: ToolCall[] = [];
  for (const [i, block] of (content as Block[]).entries()) {
    if (block?.type === 'text') {
      if (typeof block.text !== 'string')
        return new Problem(`Expected content[${i}].text to be a string, got ${describeValue(block.text)}`);
      text += block.text;
    }
    if (block?.type === 'tool_use' && typeof block.name === 'string') {
      toolCalls.push({ name: block.name, arguments: block.input ?? {} });
    }
  }
  const stopReason = typeof stop_reason === 'string' ? stop_reason : undefined;
  return { answer: { text, toolCalls, stopReason }, tokens: readAnthropicUsage(usage) };
}

/** Its `input_tokens` are those beside the cache; ours are all of them. */
export function readAnthropicUsage(usage: AnthropicUsage | null | undefined): Tokens {
  const beside = readCount(usage?.input_tokens);
  const cached = readCount(usage?.cache_read_input_tokens) ?? 0;
  const written = readCount(usage?.cache_creation_input_tokens) ?? 0;
  return {
    inputTokens: beside === null ? null : beside + cached + written,
    outputTokens: readCount(usage?.output_tokens),
    ...(cached > 0 && { cachedInputTokens: cached }),
    ...(written > 0 && { cacheWriteTokens: written }),
  };
}
