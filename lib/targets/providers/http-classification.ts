import type { Json } from '#domain/json.ts';
import { type ParsedAnswer, Problem } from '#targets/answers/parsed-answer.ts';
import { describeValue } from '#targets/describe-value.ts';
import { bearer, type Provider } from '#targets/provider.ts';
import { endpointPath } from '#targets/requests/endpoint-path.ts';
import { renderParameters } from '#targets/requests/request-parameters.ts';

/**
 * A classifier behind HTTP: `{"model", "input", …parameters}` in, `{"label", "scores"?: {label: number}}` out. The row's
 * input is sent as it is.
 */
export const httpClassification: Provider = {
  kinds: ['classification'],
  meaning: 'A classifier that answers {"model", "input"} with {"label", "scores"?}',
  notes: ['A service of one’s own that answers in another form is a target of provider `http`.'],
  example: {
    kind: 'classification',
    endpoint: 'https://reviews.example.com/v1/classify',
    varies: 'model',
    versions: { '*': 'reviews@{version}' },
    immutable: true,
  },
  source: 'the form above is the whole interface',
  authorisation: bearer,
  countsTokens: false,
  prepare(target) {
    const parameters = renderParameters(target, ['model', 'input']);
    if (parameters instanceof Problem) return parameters;
    const head =
      target.model === undefined ? '{"input":' : `{"model":${JSON.stringify(target.model)},"input":`;
    const tail = `${parameters}}`;
    return {
      path: endpointPath(target, '/v1/classify'),
      render: (input) => head + JSON.stringify(input) + tail,
      parse,
    };
  },
};

function parse(json: unknown): ParsedAnswer | Problem {
  const { label, scores } = (json ?? {}) as { label?: unknown; scores?: unknown };
  if (typeof label !== 'string')
    return new Problem(`Expected label to be a string, got ${describeValue(label)}`);
  if (scores === undefined) return { output: { label }, inputTokens: null, outputTokens: null };
  if (typeof scores !== 'object' || scores === null || Array.isArray(scores)) {
    return new Problem(`Expected scores to be an object of numbers, got ${describeValue(scores)}`);
  }
  for (const score of Object.values(scores)) {
    if (typeof score !== 'number') {
      return new Problem(`Expected each of scores to be a number, got ${describeValue(score)}`);
    }
  }
  return { output: { label, scores: scores as Json }, inputTokens: null, outputTokens: null };
}
