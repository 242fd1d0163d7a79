import { randomUUID } from 'node:crypto';
import { AwsError, notEmulated } from '#local/gateway/aws-error.ts';
import { writeJson, writeJsonError } from '#local/gateway/json-protocol.ts';
import { readBody } from '#local/gateway/request-body.ts';
import { authorize, type Service, type ServiceCall } from '#local/gateway/service-call.ts';
import { localArn } from '#local/identity.ts';
import type { AsyncInvocations } from '#local/lambda/async-invocations.ts';
import type { FunctionPool } from '#local/lambda/function-pool.ts';
import { answerByFunction } from '#local/lambda/function-url.ts';
import { functionNameOf } from '#local/stack/function-name.ts';
import type { UrlPlan } from '#local/stack/url-plan.ts';

const refusal = { code: 'AccessDeniedException', statusCode: 403 };

/** Requests under this path are for Lambda's API, others for the function URL. */
const API_PATH = '/2015-03-31/';

const EMPTY_PAYLOAD = '{}';

/** Lambda behind the gateway: Invoke, and the function URL for those who sign. */
export function lambdaService(
  pools: ReadonlyMap<string, FunctionPool>,
  asyncInvocations: Pick<AsyncInvocations, 'accept'>,
  url: UrlPlan | undefined,
): Service {
  return {
    async handle({ request, response, principal }) {
      const pool = url && pools.get(url.functionName);
      if (pool && !request.url?.startsWith(API_PATH)) {
        const arn = localArn('lambda', `function:${pool.name}`);
        authorize(principal, 'lambda:InvokeFunctionUrl', arn, {}, refusal);
        await answerByFunction(pool, request, response);
        return;
      }
      await invoke({ request, response, principal });
    },
    writeError: writeJsonError,
  };

  async function invoke({ request, response, principal }: ServiceCall): Promise<void> {
    const found = /^\/2015-03-31\/functions\/([^/]+)\/invocations/.exec(request.url ?? '');
    if (!found || request.method !== 'POST') throw notEmulated(`Lambda ${request.method} ${request.url}`);
    const name = functionNameOf(decodeURIComponent(found[1] ?? ''));
    const arn = localArn('lambda', `function:${name}`);
    authorize(principal, 'lambda:InvokeFunction', arn, {}, refusal);
    const payload = (await readBody(request)).toString('utf8') || EMPTY_PAYLOAD;
    const pool = pools.get(name);
    if (!pool) throw new AwsError('ResourceNotFoundException', `Function not found: ${arn}`, 404);
    assertJson(payload);
    const type = request.headers['x-amz-invocation-type'] ?? 'RequestResponse';
    const requestId = randomUUID();
    const headers = { 'content-type': 'application/json', 'x-amzn-requestid': requestId };
    if (type === 'DryRun') {
      response.writeHead(204, headers).end();
      return;
    }
    if (type === 'Event') {
      asyncInvocations.accept(name, payload, requestId);
      writeJson(response, 202, {}, headers);
      return;
    }
    const outcome = await pool.invoke(payload, requestId);
    const text = outcome.ok ? outcome.payload : JSON.stringify(outcome.error);
    response.writeHead(200, {
      ...headers,
      'content-length': Buffer.byteLength(text),
      'x-amz-executed-version': '$LATEST',
      ...(!outcome.ok && { 'x-amz-function-error': 'Unhandled' }),
    });
    response.end(text);
  }
}

function assertJson(payload: string): void {
  try {
    JSON.parse(payload);
  } catch {
    throw new AwsError('InvalidRequestContentException', 'Could not parse request body into json');
  }
}
