import { readAnthropicMessage } from '#targets/answers/anthropic-message.ts';
import { AnthropicStream } from '#targets/answers/anthropic-stream.ts';
import { chatOutput } from '#targets/answers/chat-answer.ts';
import { Problem } from '#targets/answers/parsed-answer.ts';
import type { Provider } from '#targets/provider.ts';
import { anthropicMessages } from '#targets/requests/anthropic-messages.ts';
import { composeConversations } from '#targets/requests/conversation.ts';
import { endpointPath } from '#targets/requests/endpoint-path.ts';
import { renderParameters } from '#targets/requests/request-parameters.ts';

/** The API wants a limit; this is what a suite gets that names none. */
const USUAL_MAX_TOKENS = 1_024;
const VERSION = '2023-06-01';

/** A Claude model behind the Anthropic Messages API. */
export const anthropicMessagesProvider: Provider = {
  kinds: ['generation', 'classification', 'agent'],
  meaning: 'A Claude model behind the Anthropic Messages API, /v1/messages',
  notes: [
    `\`tools\`, \`temperature\`, \`thinking\` and so on are \`parameters\`; \`max_tokens\` is ${USUAL_MAX_TOKENS} unless they say otherwise.`,
    'Input tokens are counted with those read from and written to the prompt cache.',
  ],
  example: {
    kind: 'generation',
    endpoint: 'https://api.anthropic.com/v1',
    model: 'claude-haiku-4-5-20251001',
    varies: 'prompt',
    parameters: { max_tokens: 512, temperature: 0 },
    stream: true,
    secretRef: 'secretsmanager:assize/anthropic',
    concurrency: 8,
  },
  source: 'https://docs.anthropic.com/en/api/messages',
  authorisation: { by: 'secret', header: 'x-api-key', prefix: '' },
  countsTokens: true,
  showsExamples: true,
  prepare(target) {
    if (target.model === undefined) {
      return new Problem('Expected target.model, got none. Name the served model in suite.yaml.');
    }
    const limited = { max_tokens: USUAL_MAX_TOKENS, ...target.parameters };
    const parameters = renderParameters({ parameters: limited }, ['model', 'messages', 'system', 'stream']);
    if (parameters instanceof Problem) return parameters;
    const compose = composeConversations(target);
    if (compose instanceof Problem) return compose;
    const { kind } = target;
    const tail = `${parameters}${target.stream ? ',"stream":true' : ''}}`;
    const path = endpointPath(target, '/v1');
    return {
      path: path.endsWith('/messages') ? path : `${path.replace(/\/$/, '')}/messages`,
      headers: ['anthropic-version', VERSION],
      render(input) {
        const conversation = compose(input);
        if (conversation instanceof Problem) return conversation;
        const own = anthropicMessages(conversation);
        if (own instanceof Problem) return own;
        const system = own.system === undefined ? '' : `,"system":${JSON.stringify(own.system)}`;
        return `{"model":${JSON.stringify(target.model)}${system},"messages":${JSON.stringify(own.messages)}${tail}`;
      },
      parse(json) {
        const message = readAnthropicMessage(json);
        if (message instanceof Problem) return message;
        return { output: chatOutput(kind, message.answer), ...message.tokens };
      },
      ...(target.stream && { openStream: () => new AnthropicStream(kind) }),
    };
  },
};
