import type { Json } from '#domain/json.ts';
import { type ParsedAnswer, Problem } from '#targets/answers/parsed-answer.ts';
import { describeValue } from '#targets/describe-value.ts';
import type { Provider } from '#targets/provider.ts';
import { endpointPath } from '#targets/requests/endpoint-path.ts';
import { renderParameters } from '#targets/requests/request-parameters.ts';

/** A knowledge base of Amazon Bedrock behind Retrieve. */
export const bedrockKnowledgeBase: Provider = {
  kinds: ['retrieval'],
  meaning: 'A knowledge base of Amazon Bedrock behind Retrieve; `index` is its id',
  notes: [
    '`retrievalConfiguration` and so on are `parameters`; a document’s id is its source URI.',
    'The function’s role signs: name the knowledge base under `targetArns` in assize.yaml.',
  ],
  example: {
    kind: 'retrieval',
    endpoint: 'https://bedrock-agent-runtime.eu-central-1.amazonaws.com',
    varies: 'index',
    versions: { blue: 'ABCDEFGHIJ', green: 'KLMNOPQRST' },
    parameters: { retrievalConfiguration: { vectorSearchConfiguration: { numberOfResults: 10 } } },
  },
  source: 'https://docs.aws.amazon.com/bedrock/latest/APIReference/API_agent-runtime_Retrieve.html',
  authorisation: { by: 'role', service: () => 'bedrock' },
  countsTokens: false,
  prepare(target) {
    const { index } = target;
    if (index === undefined) {
      return new Problem('Expected target.index, got none. Name the knowledge base’s id in suite.yaml.');
    }
    const parameters = renderParameters(target, ['retrievalQuery', 'nextToken']);
    if (parameters instanceof Problem) return parameters;
    const base = endpointPath(target, '').replace(/\/$/, '');
    return {
      path: `${base}/knowledgebases/${encodeURIComponent(index)}/retrieve`,
      render: (input) =>
        typeof input === 'string'
          ? `{"retrievalQuery":{"text":${JSON.stringify(input)}}${parameters}}`
          : new Problem(`Expected the row's input to be a query string, got ${describeValue(input)}`),
      parse,
    };
  },
};

interface Result {
  readonly score?: unknown;
  readonly location?: Readonly<Record<string, unknown>>;
  readonly metadata?: Readonly<Record<string, unknown>>;
}

function parse(json: unknown): ParsedAnswer | Problem {
  const { retrievalResults } = (json ?? {}) as { retrievalResults?: unknown };
  if (!Array.isArray(retrievalResults)) {
    return new Problem(`Expected retrievalResults to be a list, got ${describeValue(retrievalResults)}`);
  }
  const results: { id: string; score?: number }[] = [];
  for (const [rank, result] of (retrievalResults as (Result | null)[]).entries()) {
    const id = documentId(result);
    if (id === undefined)
      return new Problem(`Expected retrievalResults[${rank}] to have a location, got none`);
    results.push(typeof result?.score === 'number' ? { id, score: result.score } : { id });
  }
  return { output: { results: results as Json }, inputTokens: null, outputTokens: null };
}

/** Each kind of source has a place of its own: `s3Location.uri`, `webLocation.url`, `confluenceLocation.url` … */
function documentId(result: Result | null): string | undefined {
  const source = result?.metadata?.['x-amz-bedrock-kb-source-uri'];
  if (typeof source === 'string') return source;
  for (const place of Object.values(result?.location ?? {})) {
    const { uri, url, id } = (place ?? {}) as { uri?: unknown; url?: unknown; id?: unknown };
    const found = [uri, url, id].find((value) => typeof value === 'string');
    if (typeof found === 'string') return found;
  }
  return undefined;
}
