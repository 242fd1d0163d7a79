import { type ParsedAnswer, Problem, type ResponseHeaders } from '#targets/answers/parsed-answer.ts';
import { readCount } from '#targets/answers/read-count.ts';
import { describeValue } from '#targets/describe-value.ts';
import type { Provider } from '#targets/provider.ts';
import { endpointPath } from '#targets/requests/endpoint-path.ts';
import { compileTemplate } from '#targets/requests/prompt-template.ts';
import { renderParameters } from '#targets/requests/request-parameters.ts';
import { textHeader } from '#targets/transport/text-header.ts';

/** An embedding model of Amazon Bedrock behind InvokeModel: the Titan and the Cohere family, each with its own form. */
export const bedrockEmbeddings: Provider = {
  kinds: ['embedding'],
  meaning:
    'An embedding model of Amazon Bedrock behind InvokeModel: Titan (amazon.titan-embed-*) or Cohere (cohere.embed-*)',
  notes: [
    '`dimensions`, `normalize` (Titan) and `truncate` (Cohere) are `parameters`; Cohere’s `input_type` is `search_query` unless they say otherwise.',
    'Tokens come from the header x-amzn-bedrock-input-token-count.',
    'The function’s role signs: name the models under `targetArns` in assize.yaml.',
  ],
  example: {
    kind: 'embedding',
    endpoint: 'https://bedrock-runtime.eu-central-1.amazonaws.com',
    varies: 'model',
    versions: { '*': 'amazon.titan-embed-{version}' },
    parameters: { dimensions: 512, normalize: true },
    immutable: true,
  },
  source: 'https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters-embed.html',
  authorisation: { by: 'role', service: () => 'bedrock' },
  countsTokens: true,
  prepare(target) {
    const { model } = target;
    if (model === undefined) {
      return new Problem('Expected target.model, got none. Name the embedding model in suite.yaml.');
    }
    const isCohere = model.includes('cohere.embed');
    const own = isCohere ? { input_type: 'search_query', ...target.parameters } : target.parameters;
    const parameters = renderParameters({ parameters: own }, isCohere ? ['texts'] : ['inputText']);
    if (parameters instanceof Problem) return parameters;
    const fill = compileTemplate(target.prompt?.template ?? '{{input}}');
    if (fill instanceof Problem) return fill;
    const base = endpointPath(target, '').replace(/\/$/, '');
    return {
      path: `${base}/model/${encodeURIComponent(model)}/invoke`,
      headers: ['accept', 'application/json'],
      render(input) {
        const text = fill(input);
        if (text instanceof Problem) return text;
        const quoted = JSON.stringify(text);
        return `{${isCohere ? `"texts":[${quoted}]` : `"inputText":${quoted}`}${parameters}}`;
      },
      parse,
    };
  },
};

function parse(json: unknown, headers: ResponseHeaders): ParsedAnswer | Problem {
  const { embedding, embeddings, inputTextTokenCount } = (json ?? {}) as {
    embedding?: unknown;
    embeddings?: unknown;
    inputTextTokenCount?: unknown;
  };
  const vector = embedding ?? firstOf(embeddings);
  if (!Array.isArray(vector) || vector.length === 0 || !vector.every((value) => typeof value === 'number')) {
    return new Problem(
      `Expected embedding or embeddings[0] to be a list of numbers, got ${describeValue(vector)}`,
    );
  }
  const counted = Number(textHeader(headers, 'x-amzn-bedrock-input-token-count') ?? Number.NaN);
  return {
    output: { vector },
    inputTokens: readCount(inputTextTokenCount) ?? readCount(counted),
    outputTokens: 0,
  };
}

/** Cohere answers a list, or with `embedding_types` a list by type. */
function firstOf(embeddings: unknown): unknown {
  if (Array.isArray(embeddings)) return embeddings[0] as unknown;
  const float = (embeddings as { readonly float?: unknown } | undefined)?.float;
  return Array.isArray(float) ? (float[0] as unknown) : undefined;
}
