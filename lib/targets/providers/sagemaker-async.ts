import { compileMapping } from '#targets/answers/mapped-answer.ts';
import { Problem } from '#targets/answers/parsed-answer.ts';
import type { Provider } from '#targets/provider.ts';
import { endpointPath } from '#targets/requests/endpoint-path.ts';
import { compileBody } from '#targets/requests/templated-body.ts';
import { parseS3Prefix } from '#targets/transport/s3-prefix.ts';
import { textHeader } from '#targets/transport/text-header.ts';

/** What SageMaker lets a request wait in its queue at least, in seconds. */
const MIN_TTL_SECONDS = 60;

/** A SageMaker endpoint behind InvokeEndpointAsync, which takes requests from S3 and leaves answers there. */
export const sagemakerAsync: Provider = {
  kinds: ['generation', 'classification', 'embedding', 'retrieval', 'rag', 'agent'],
  meaning: 'An asynchronous SageMaker endpoint behind InvokeEndpointAsync; `model` is the endpoint’s name',
  notes: [
    'Requests are put under `async.inputPrefix`; the endpoint’s `S3OutputPath` and `S3FailurePath` have to lie below `async.outputPrefix`.',
    'The container decides the form: `request` is the body (default `{"inputs": "{{prompt}}"}`), `answer` says where the fields are.',
    'An answer is waited for within `timeoutMs`, at most 170 s; then SageMaker is told to drop the request. Its time is that in the queue and the model, and up to 5 s more: no rule on latency should judge it.',
    'The function’s role signs: name the endpoint under `targetArns` and both prefixes under `asyncInference` (`inputArns`, `outputArns`) in assize.yaml.',
  ],
  example: {
    kind: 'generation',
    endpoint: 'https://runtime.sagemaker.eu-central-1.amazonaws.com',
    varies: 'model',
    versions: { '*': 'summaries-{version}' },
    request: { inputs: '{{input}}' },
    answer: { text: '$[0].generated_text' },
    async: {
      inputPrefix: 's3://example-models/assize/in/',
      outputPrefix: 's3://example-models/summaries/out/',
    },
    timeoutMs: 170_000,
    concurrency: 32,
  },
  source: 'https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_runtime_InvokeEndpointAsync.html',
  authorisation: { by: 'role', service: () => 'sagemaker' },
  countsTokens: false,
  prepare(target) {
    const { model, async: place, timeoutMs } = target;
    if (model === undefined) {
      return new Problem('Expected target.model, got none. Name the SageMaker endpoint in suite.yaml.');
    }
    if (place === undefined) {
      return new Problem(
        'Expected target.async with provider sagemaker-async, got none. Add async: { inputPrefix, outputPrefix } in suite.yaml.',
      );
    }
    const render = compileBody(target, { inputs: '{{prompt}}' });
    if (render instanceof Problem) return render;
    const parse = compileMapping(target, {});
    if (parse instanceof Problem) return parse;
    const base = endpointPath(target, '').replace(/\/$/, '');
    const seconds = Math.ceil(timeoutMs / 1_000);
    return {
      path: `${base}/endpoints/${encodeURIComponent(model)}/async-invocations`,
      render,
      parse,
      exchange: {
        input: parseS3Prefix(place.inputPrefix),
        output: parseS3Prefix(place.outputPrefix),
        headers: (inputUri) => [
          'x-amzn-sagemaker-content-type',
          'application/json',
          'x-amzn-sagemaker-accept',
          'application/json',
          'x-amzn-sagemaker-inputlocation',
          inputUri,
          // Nobody waits any longer.
          'x-amzn-sagemaker-requestttlseconds',
          String(Math.max(MIN_TTL_SECONDS, seconds)),
          'x-amzn-sagemaker-invocationtimeoutseconds',
          String(seconds),
        ],
        locations(headers) {
          const output = textHeader(headers, 'x-amzn-sagemaker-outputlocation');
          const failure = textHeader(headers, 'x-amzn-sagemaker-failurelocation');
          if (output === undefined) return new Problem('Expected an output location, got none');
          return failure === undefined ? { output } : { output, failure };
        },
      },
    };
  },
};
