import { compileMapping } from '#targets/answers/mapped-answer.ts';
import { Problem } from '#targets/answers/parsed-answer.ts';
import { bearer, type Provider } from '#targets/provider.ts';
import { endpointPath } from '#targets/requests/endpoint-path.ts';
import { compileBody } from '#targets/requests/templated-body.ts';

/** Any service that takes JSON and answers JSON. */
export const http: Provider = {
  kinds: ['generation', 'classification', 'embedding', 'retrieval', 'rag', 'agent'],
  meaning:
    'Any service that takes JSON over POST and answers JSON: `request` is the body, `answer` where the fields are',
  notes: [
    '`request` defaults to `{"input": "{{prompt}}"}`; parameters join it.',
    'The credential goes into `authorization: Bearer …`, or as it is into `secretHeader`.',
  ],
  example: {
    kind: 'rag',
    endpoint: 'https://answers.example.com/v2/ask',
    varies: 'index',
    request: { question: '{{input}}', index: '{{index}}' },
    parameters: { top: 5 },
    answer: {
      text: '$.answer',
      contexts: '$.passages[*].text',
      contextIds: '$.passages[*].id',
      outputTokens: '$.usage.written',
    },
    secretRef: 'ssm:/assize/answers-key',
    secretHeader: 'x-api-key',
  },
  source: 'https://www.rfc-editor.org/rfc/rfc9535 (JSONPath)',
  authorisation: bearer,
  countsTokens: false,
  prepare(target) {
    const render = compileBody(target, { input: '{{prompt}}' });
    if (render instanceof Problem) return render;
    const parse = compileMapping(target, {});
    return parse instanceof Problem ? parse : { path: endpointPath(target, '/'), render, parse };
  },
};
