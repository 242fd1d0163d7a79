import { type ParsedAnswer, Problem } from '#targets/answers/parsed-answer.ts';
import { describeValue } from '#targets/describe-value.ts';
import { bearer, type Provider } from '#targets/provider.ts';
import { endpointPath } from '#targets/requests/endpoint-path.ts';
import { renderParameters } from '#targets/requests/request-parameters.ts';

/** A search index behind HTTP: `{"index", "query", …parameters}` in, `{"results": [{"id", "score"?}]}` out, best first. */
export const httpRetrieval: Provider = {
  kinds: ['retrieval'],
  meaning: 'A search index that answers {"index", "query"} with {"results": [{"id", "score"?}]}, best first',
  notes: ['A service of one’s own that answers in another form is a target of provider `http`.'],
  example: {
    kind: 'retrieval',
    endpoint: 'https://search.example.com/v1/search',
    varies: 'index',
    parameters: { k: 10 },
    immutable: true,
  },
  source: 'the form above is the whole interface',
  authorisation: bearer,
  countsTokens: false,
  prepare(target) {
    const parameters = renderParameters(target, ['index', 'query']);
    if (parameters instanceof Problem) return parameters;
    const head =
      target.index === undefined ? '{"query":' : `{"index":${JSON.stringify(target.index)},"query":`;
    const tail = `${parameters}}`;
    return {
      path: endpointPath(target, '/v1/search'),
      render: (input) =>
        typeof input === 'string'
          ? head + JSON.stringify(input) + tail
          : new Problem(`Expected the row's input to be a query string, got ${describeValue(input)}`),
      parse,
    };
  },
};

function parse(json: unknown): ParsedAnswer | Problem {
  const { results } = (json ?? {}) as { results?: unknown };
  if (!Array.isArray(results))
    return new Problem(`Expected results to be a list, got ${describeValue(results)}`);
  const kept: { id: string; score?: number }[] = [];
  for (let rank = 0; rank < results.length; rank += 1) {
    const { id, score } = (results[rank] ?? {}) as { id?: unknown; score?: unknown };
    if (typeof id !== 'string') {
      return new Problem(`Expected results[${rank}].id to be a string, got ${describeValue(id)}`);
    }
    if (score === undefined) kept.push({ id });
    else if (typeof score === 'number') kept.push({ id, score });
    else return new Problem(`Expected results[${rank}].score to be a number, got ${describeValue(score)}`);
  }
  return { output: { results: kept }, inputTokens: null, outputTokens: null };
}
