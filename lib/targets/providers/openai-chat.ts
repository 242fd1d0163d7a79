import type { ArmTarget } from '#domain/target.ts';
import { chatOutput } from '#targets/answers/chat-answer.ts';
import { readOpenaiCompletion } from '#targets/answers/openai-completion.ts';
import { OpenaiStream } from '#targets/answers/openai-stream.ts';
import { Problem } from '#targets/answers/parsed-answer.ts';
import { bearer, type Provider } from '#targets/provider.ts';
import { composeConversations } from '#targets/requests/conversation.ts';
import { endpointPath } from '#targets/requests/endpoint-path.ts';
import { openaiMessages } from '#targets/requests/openai-messages.ts';
import { renderParameters } from '#targets/requests/request-parameters.ts';

/** A chat model behind the OpenAI chat completions API, which most model servers speak. */
export const openaiChat: Provider = {
  kinds: ['generation', 'classification', 'agent'],
  meaning:
    'A chat model behind an OpenAI-compatible /v1/chat/completions (OpenAI, Azure, vLLM, TGI, LiteLLM, Ollama)',
  notes: [
    '`tools`, `response_format`, `seed`, `logprobs`, `temperature` and so on are `parameters`, sent as they are.',
    'As a classifier its text is the label; with `logprobs` and `top_logprobs` the first token’s probabilities are the scores.',
    'Azure takes its key in `secretHeader: api-key` and its version in the endpoint’s query string.',
  ],
  example: {
    kind: 'generation',
    endpoint: 'https://api.openai.com/v1',
    model: 'gpt-4.1-mini-2025-04-14',
    varies: 'prompt',
    parameters: { temperature: 0, seed: 7 },
    stream: true,
    secretRef: 'secretsmanager:assize/openai',
    concurrency: 16,
  },
  source: 'https://platform.openai.com/docs/api-reference/chat',
  authorisation: bearer,
  countsTokens: true,
  showsExamples: true,
  prepare(target) {
    if (target.model === undefined) {
      return new Problem('Expected target.model, got none. Name the served model in suite.yaml.');
    }
    const parameters = renderParameters(target, ['model', 'messages', 'stream', 'stream_options', 'n']);
    if (parameters instanceof Problem) return parameters;
    const compose = composeConversations(target);
    if (compose instanceof Problem) return compose;
    const streamed = target.stream ? ',"stream":true,"stream_options":{"include_usage":true}' : '';
    const head = `{"model":${JSON.stringify(target.model)},"messages":`;
    const tail = `${parameters}${streamed}}`;
    const { kind } = target;
    return {
      path: chatPath(target),
      render(input) {
        const conversation = compose(input);
        return conversation instanceof Problem
          ? conversation
          : head + JSON.stringify(openaiMessages(conversation)) + tail;
      },
      parse(json) {
        const completion = readOpenaiCompletion(json);
        if (completion instanceof Problem) return completion;
        return { output: chatOutput(kind, completion.answer), ...completion.tokens };
      },
      ...(target.stream && { openStream: () => new OpenaiStream(kind) }),
    };
  },
};

/** Clients of this API are given its base, e.g. `https://api.openai.com/v1`; the whole address does as well. */
function chatPath(target: ArmTarget): string {
  const path = endpointPath(target, '/v1');
  return path.endsWith('/chat/completions') ? path : `${path.replace(/\/$/, '')}/chat/completions`;
}
