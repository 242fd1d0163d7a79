import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import middy from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { toApiRequest } from '#lambda/api-request.ts';
import { logger } from '#lambda/powertools.ts';
import type { ApiRequest } from '#workflow/api/api-request.ts';
import type { Served } from '#workflow/serve-api.ts';

/** What no answer of the API may be used for, whoever shows it. */
const SAFE_HEADERS = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};

/**
 * A function behind an HTTP API (payload format 2.0).
 *
 * @param groupsClaim the claim of tokens that names groups.
 */
export function httpHandler(groupsClaim: string, serve: (request: ApiRequest) => Promise<Served>) {
  return middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>()
    .use(injectLambdaContext(logger, { resetKeys: true }))
    .handler(async (event): Promise<APIGatewayProxyStructuredResultV2> => {
      const request = toApiRequest(event, groupsClaim);
      const { answer, route, error } = await serve(request);
      const about = { requestId: request.id, method: request.method, route, status: answer.status };
      if (error === undefined) logger.info('served', about);
      else logger.error('failed', { ...about, error: error as Error });
      return {
        statusCode: answer.status,
        headers: { 'content-type': answer.contentType, ...SAFE_HEADERS, ...answer.headers },
        ...(typeof answer.body === 'string'
          ? { body: answer.body }
          : { body: Buffer.from(answer.body).toString('base64'), isBase64Encoded: true }),
      };
    });
}
