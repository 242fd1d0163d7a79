import type { ArmTarget } from '#domain/target.ts';
import { describeValue } from '#targets/describe-value.ts';
import { endpointPath } from '#targets/endpoint-path.ts';
import { compileTemplate } from '#targets/prompt-template.ts';
import { type ParsedAnswer, Problem, type Provider } from '#targets/provider.ts';
import { renderParameters } from '#targets/request-parameters.ts';

/** A chat model behind the OpenAI chat completions API, which most model servers speak. */
export const openaiChat: Provider = {
  kind: 'generation',
  meaning: 'A chat model behind an OpenAI-compatible /v1/chat/completions',
  prepare(target) {
    if (target.model === undefined) {
      return new Problem('Expected target.model, got none. Name the served model in suite.yaml.');
    }
    const parameters = renderParameters(target, ['model', 'messages', 'stream', 'n']);
    if (parameters instanceof Problem) return parameters;
    const fill = compileTemplate(target.prompt?.template ?? '{{input}}');
    if (fill instanceof Problem) return fill;
    const system = target.prompt?.system;
    const systemMessage =
      system === undefined ? '' : `{"role":"system","content":${JSON.stringify(system)}},`;
    const head = `{"model":${JSON.stringify(target.model)},"messages":[${systemMessage}{"role":"user","content":`;
    const tail = `}]${parameters}}`;
    return {
      path: chatPath(target),
      render(input) {
        const content = fill(input);
        return typeof content === 'string' ? head + JSON.stringify(content) + tail : content;
      },
      parse,
    };
  },
};

/** Clients of this API are given its base, e.g. `https://api.openai.com/v1`; the whole address does as well. */
function chatPath(target: ArmTarget): string {
  const path = endpointPath(target, '/v1');
  return path.endsWith('/chat/completions') ? path : `${path.replace(/\/$/, '')}/chat/completions`;
}

interface Completion {
  readonly choices?:
    | readonly { readonly message?: Message | null; readonly finish_reason?: unknown }[]
    | null;
  readonly usage?: {
    readonly prompt_tokens?: unknown;
    readonly prompt_tokens_details?: { readonly cached_tokens?: unknown } | null;
    readonly completion_tokens?: unknown;
  } | null;
}

interface Message {
  readonly content?: unknown;
  /** Set in place of the content where the model declined. */
  readonly refusal?: unknown;
}

function parse(json: unknown): ParsedAnswer | Problem {
  const { choices, usage } = (json ?? {}) as Completion;
  if (!Array.isArray(choices))
    return new Problem(`Expected choices to be a list, got ${describeValue(choices)}`);
  const choice = (choices as Completion['choices'])?.[0];
  const text = textOf(choice?.message);
  if (text === undefined) {
    return new Problem(
      `Expected choices[0].message.content to be a string, got ${describeValue(choice?.message?.content)}`,
    );
  }
  const stopReason = choice?.finish_reason;
  const cachedInputTokens = countOf(usage?.prompt_tokens_details?.cached_tokens);
  return {
    output: typeof stopReason === 'string' ? { text, stopReason } : { text },
    inputTokens: countOf(usage?.prompt_tokens),
    outputTokens: countOf(usage?.completion_tokens),
    ...(cachedInputTokens !== null && { cachedInputTokens }),
  };
}

function textOf(message: Message | null | undefined): string | undefined {
  if (typeof message?.content === 'string') return message.content;
  return typeof message?.refusal === 'string' ? message.refusal : undefined;
}

function countOf(tokens: unknown): number | null {
  return Number.isSafeInteger(tokens) && (tokens as number) >= 0 ? (tokens as number) : null;
}
