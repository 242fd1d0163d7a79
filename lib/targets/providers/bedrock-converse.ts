import type { Json } from '#domain/json.ts';
import type { ArmTarget } from '#domain/target.ts';
import { BedrockStream } from '#targets/answers/bedrock-stream.ts';
import { chatOutput } from '#targets/answers/chat-answer.ts';
import { readConverseAnswer } from '#targets/answers/converse-answer.ts';
import { Problem } from '#targets/answers/parsed-answer.ts';
import type { Provider } from '#targets/provider.ts';
import { composeConversations } from '#targets/requests/conversation.ts';
import { converseMessages } from '#targets/requests/converse-messages.ts';
import { endpointPath } from '#targets/requests/endpoint-path.ts';
import type { Attribution } from '#workflow/target-port.ts';

const reserved = ['messages', 'system', 'requestMetadata', 'modelId'];

/** A model of Amazon Bedrock behind the Converse API. */
export const bedrockConverse: Provider = {
  kinds: ['generation', 'classification', 'agent'],
  meaning: 'A model of Amazon Bedrock behind Converse, or ConverseStream with `stream: true`',
  notes: [
    '`inferenceConfig`, `toolConfig`, `additionalModelRequestFields`, `serviceTier` and so on are `parameters`.',
    'The model is an id, an inference profile or its ARN, priced as the model behind it; each call carries run, suite and team as `requestMetadata`.',
    'The function’s role signs: name the models under `targetArns` in assize.yaml.',
  ],
  example: {
    kind: 'generation',
    endpoint: 'https://bedrock-runtime.eu-central-1.amazonaws.com',
    varies: 'model',
    versions: { '1': 'eu.amazon.nova-lite-v1:0', '2': 'eu.amazon.nova-pro-v1:0' },
    parameters: { inferenceConfig: { maxTokens: 512, temperature: 0 } },
    concurrency: 8,
  },
  source: 'https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_Converse.html',
  authorisation: { by: 'role', service: () => 'bedrock' },
  countsTokens: true,
  showsExamples: true,
  prepare(target, attribution) {
    const { model, kind, parameters } = target;
    if (model === undefined) {
      return new Problem(
        'Expected target.model, got none. Name the model or inference profile in suite.yaml.',
      );
    }
    const taken = reserved.find((name) => Object.hasOwn(parameters, name));
    if (taken !== undefined) {
      return new Problem(
        `Expected target.parameters without "${taken}", which the provider sets itself. Remove it from target.parameters in suite.yaml.`,
      );
    }
    const compose = composeConversations(target);
    if (compose instanceof Problem) return compose;
    const shared = { ...parameters, ...(attribution && { requestMetadata: metadataOf(attribution) }) };
    return {
      path: conversePath(target, model),
      render(input: Json) {
        const conversation = compose(input);
        if (conversation instanceof Problem) return conversation;
        const own = converseMessages(conversation);
        return own instanceof Problem ? own : JSON.stringify({ ...own, ...shared });
      },
      parse(json) {
        const answer = readConverseAnswer(json);
        if (answer instanceof Problem) return answer;
        return { output: chatOutput(kind, answer.answer), ...answer.tokens };
      },
      ...(target.stream && { openStream: () => new BedrockStream(kind) }),
    };
  },
};

function conversePath(target: ArmTarget, model: string): string {
  const base = endpointPath(target, '').replace(/\/$/, '');
  return `${base}/model/${encodeURIComponent(model)}/converse${target.stream ? '-stream' : ''}`;
}

/** Bedrock takes letters, digits, white space and `:_@$#=/+,-.` in values of at most 256 characters. */
function metadataOf({ runId, suite, team }: Attribution): Record<string, string> {
  const plain = (text: string) => text.replaceAll(/[^a-zA-Z0-9\s:_@$#=/+,.-]/g, '_').slice(0, 256);
  return { 'assize-run': plain(runId), 'assize-suite': plain(suite), 'assize-team': plain(team) };
}
