import type { Json } from '#domain/json.ts';
import type { ToolCall } from '#domain/observation.ts';
import type { TargetKind } from '#domain/target.ts';

/** What a chat model answered, whoever serves it. */
export interface ChatAnswer {
  readonly text: string;
  readonly toolCalls: readonly ToolCall[];
  readonly stopReason: string | undefined;
  /** Of the tokens of the answer. */
  readonly logprobs?: readonly number[] | undefined;
  /** Of the first token: what else it might have been, to its probability. */
  readonly firstToken?: Readonly<Record<string, number>> | undefined;
}

/** The answer in the form of the target's kind: a text, the label that the text is, or the step that an agent takes. */
export function chatOutput(kind: TargetKind, answer: ChatAnswer): Json {
  const { text, toolCalls, stopReason, logprobs, firstToken } = answer;
  const calls = toolCalls.map(({ name, arguments: given }): Json => ({ name, arguments: given }));
  switch (kind) {
    case 'classification': {
      const label = text.trim();
      return firstToken === undefined ? { label } : { label, scores: { ...firstToken } };
    }
    case 'agent':
      return { text, steps: calls };
    default:
      return {
        text,
        ...(stopReason !== undefined && { stopReason }),
        ...(calls.length > 0 && { toolCalls: calls }),
        ...(logprobs !== undefined && { logprobs: [...logprobs] }),
      };
  }
}
