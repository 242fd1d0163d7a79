import { type ParsedAnswer, Problem } from '#targets/answers/parsed-answer.ts';
import { readCount } from '#targets/answers/read-count.ts';
import { describeValue } from '#targets/describe-value.ts';
import { bearer, type Provider } from '#targets/provider.ts';
import { endpointPath } from '#targets/requests/endpoint-path.ts';
import { compileTemplate } from '#targets/requests/prompt-template.ts';
import { renderParameters } from '#targets/requests/request-parameters.ts';

/** An embedding model behind the OpenAI embeddings API. */
export const openaiEmbeddings: Provider = {
  kinds: ['embedding'],
  meaning: 'An embedding model behind an OpenAI-compatible /v1/embeddings',
  notes: [
    '`dimensions` and the like are `parameters`; a prompt’s template can put an instruction before the text.',
  ],
  example: {
    kind: 'embedding',
    endpoint: 'https://api.openai.com/v1',
    varies: 'model',
    versions: { '1': 'text-embedding-3-small', '2': 'text-embedding-3-large' },
    parameters: { dimensions: 512 },
    secretRef: 'secretsmanager:assize/openai',
  },
  source: 'https://platform.openai.com/docs/api-reference/embeddings',
  authorisation: bearer,
  countsTokens: true,
  prepare(target) {
    if (target.model === undefined) {
      return new Problem('Expected target.model, got none. Name the served model in suite.yaml.');
    }
    const parameters = renderParameters(target, ['model', 'input', 'encoding_format']);
    if (parameters instanceof Problem) return parameters;
    const fill = compileTemplate(target.prompt?.template ?? '{{input}}');
    if (fill instanceof Problem) return fill;
    const path = endpointPath(target, '/v1');
    return {
      path: path.endsWith('/embeddings') ? path : `${path.replace(/\/$/, '')}/embeddings`,
      render(input) {
        const text = fill(input);
        return text instanceof Problem
          ? text
          : `{"model":${JSON.stringify(target.model)},"input":${JSON.stringify(text)}${parameters}}`;
      },
      parse,
    };
  },
};

function parse(json: unknown): ParsedAnswer | Problem {
  const { data, usage } = (json ?? {}) as {
    data?: readonly { readonly embedding?: unknown }[];
    usage?: { readonly prompt_tokens?: unknown } | null;
  };
  const vector = Array.isArray(data) ? data[0]?.embedding : undefined;
  if (!Array.isArray(vector) || vector.length === 0 || !vector.every((value) => typeof value === 'number')) {
    return new Problem(`Expected data[0].embedding to be a list of numbers, got ${describeValue(vector)}`);
  }
  return { output: { vector }, inputTokens: readCount(usage?.prompt_tokens), outputTokens: 0 };
}
