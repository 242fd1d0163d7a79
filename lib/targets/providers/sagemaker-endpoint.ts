import { compileMapping } from '#targets/answers/mapped-answer.ts';
import { Problem } from '#targets/answers/parsed-answer.ts';
import type { Provider } from '#targets/provider.ts';
import { endpointPath } from '#targets/requests/endpoint-path.ts';
import { compileBody } from '#targets/requests/templated-body.ts';

/** A SageMaker endpoint behind InvokeEndpoint, whose container decides the form of requests and answers. */
export const sagemakerEndpoint: Provider = {
  kinds: ['generation', 'classification', 'embedding', 'retrieval', 'rag', 'agent'],
  meaning: 'A SageMaker endpoint behind InvokeEndpoint; `model` is the endpoint’s name',
  notes: [
    'The container decides the form: `request` is the body (default `{"inputs": "{{prompt}}"}`), `answer` says where the fields are.',
    'The function’s role signs: name the endpoint under `targetArns` in assize.yaml.',
  ],
  example: {
    kind: 'classification',
    endpoint: 'https://runtime.sagemaker.eu-central-1.amazonaws.com',
    varies: 'model',
    versions: { '*': 'reviews-{version}' },
    request: { inputs: '{{input}}' },
    answer: { label: '$[0].label' },
  },
  source: 'https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_runtime_InvokeEndpoint.html',
  authorisation: { by: 'role', service: () => 'sagemaker' },
  countsTokens: false,
  prepare(target) {
    const { model } = target;
    if (model === undefined) {
      return new Problem('Expected target.model, got none. Name the SageMaker endpoint in suite.yaml.');
    }
    const render = compileBody(target, { inputs: '{{prompt}}' });
    if (render instanceof Problem) return render;
    const parse = compileMapping(target, {});
    if (parse instanceof Problem) return parse;
    const base = endpointPath(target, '').replace(/\/$/, '');
    return {
      path: `${base}/endpoints/${encodeURIComponent(model)}/invocations`,
      headers: ['accept', 'application/json'],
      render,
      parse,
    };
  },
};
