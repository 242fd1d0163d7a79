import { compileMapping } from '#targets/answers/mapped-answer.ts';
import { Problem } from '#targets/answers/parsed-answer.ts';
import type { Provider } from '#targets/provider.ts';
import { endpointPath } from '#targets/requests/endpoint-path.ts';
import { compileBody } from '#targets/requests/templated-body.ts';

/** An index of OpenSearch: a domain, a serverless collection, or one's own. */
export const opensearch: Provider = {
  kinds: ['retrieval'],
  meaning:
    'An index of OpenSearch (domain, serverless or one’s own) behind _search; `index` is its name or alias',
  notes: [
    '`request` is the search body (default: `multi_match` of the row’s text over all fields); `size` and the like are `parameters`.',
    'A document’s id is `_id` unless `answer.ids` names a field of the source.',
    'With `secretRef` the credential is sent as it is in `secretHeader: authorization` (e.g. `Basic …`), else the function’s role signs.',
  ],
  example: {
    kind: 'retrieval',
    endpoint: 'https://search-articles-abc123.eu-central-1.es.amazonaws.com',
    varies: 'index',
    request: {
      query: { multi_match: { query: '{{input}}', fields: ['title^2', 'body'] } },
      _source: false,
    },
    parameters: { size: 10 },
  },
  source: 'https://docs.opensearch.org/latest/api-reference/search-apis/search/',
  authorisation: { by: 'role', service: (host) => (host.includes('.aoss.') ? 'aoss' : 'es') },
  countsTokens: false,
  prepare(target) {
    const { index } = target;
    if (index === undefined) {
      return new Problem('Expected target.index, got none. Name the index or alias in suite.yaml.');
    }
    const render = compileBody(target, { query: { multi_match: { query: '{{input}}' } }, _source: false });
    if (render instanceof Problem) return render;
    const parse = compileMapping(target, { ids: '$.hits.hits[*]._id', scores: '$.hits.hits[*]._score' });
    if (parse instanceof Problem) return parse;
    const base = endpointPath(target, '').replace(/\/$/, '');
    return {
      path: `${base}/${encodeURIComponent(index)}/_search`,
      render,
      parse(json) {
        const hits = (json as { readonly hits?: { readonly hits?: unknown } } | null)?.hits?.hits;
        return Array.isArray(hits)
          ? parse(json)
          : new Problem('Expected hits.hits to be a list, got something else');
      },
    };
  },
};
