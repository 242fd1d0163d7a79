import { compileMapping } from '#targets/answers/mapped-answer.ts';
import { Problem, ServiceFailure } from '#targets/answers/parsed-answer.ts';
import type { Provider } from '#targets/provider.ts';
import { endpointPath } from '#targets/requests/endpoint-path.ts';
import { compileBody } from '#targets/requests/templated-body.ts';
import { textHeader } from '#targets/transport/text-header.ts';

/** A Lambda function that answers a row: a wrapper around any model, index or agent. */
export const lambdaFunction: Provider = {
  kinds: ['generation', 'classification', 'embedding', 'retrieval', 'rag', 'agent'],
  meaning: 'A Lambda function behind Invoke; `model` is its name or ARN, with `:alias` for a version',
  notes: [
    '`request` is the event (default `{"input": "{{input}}"}`), `answer` says where the fields of the result are.',
    'A function that throws is an error of the row, whatever it returns.',
    'The function’s role signs: name the function under `targetArns` in assize.yaml.',
  ],
  example: {
    kind: 'agent',
    endpoint: 'https://lambda.eu-central-1.amazonaws.com',
    varies: 'model',
    versions: { '*': 'support-agent:{version}' },
    request: { goal: '{{input}}' },
    answer: { text: '$.answer', steps: '$.steps' },
    timeoutMs: 120_000,
    concurrency: 8,
  },
  source: 'https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html',
  authorisation: { by: 'role', service: () => 'lambda' },
  countsTokens: false,
  prepare(target) {
    const { model } = target;
    if (model === undefined) {
      return new Problem('Expected target.model, got none. Name the Lambda function in suite.yaml.');
    }
    const render = compileBody(target, { input: '{{input}}' });
    if (render instanceof Problem) return render;
    const read = compileMapping(target, {});
    if (read instanceof Problem) return read;
    const base = endpointPath(target, '').replace(/\/$/, '');
    return {
      path: `${base}/2015-03-31/functions/${encodeURIComponent(model)}/invocations`,
      render,
      parse(json, headers) {
        // Lambda itself did well, so the status is 200.
        if (textHeader(headers, 'x-amz-function-error') !== undefined)
          return new ServiceFailure(502, 'function_error');
        return read(json);
      },
    };
  },
};
