import type { IncomingMessage, ServerResponse } from 'node:http';
import { AwsError } from '#local/gateway/aws-error.ts';
import { readBody } from '#local/gateway/request-body.ts';
import type { FunctionPool } from '#local/lambda/function-pool.ts';
import { toHttpEvent } from '#local/lambda/http-event.ts';

/** What a function may answer to HTTP; anything else is taken as the body of a 200. */
interface HttpAnswer {
  readonly statusCode?: number;
  readonly headers?: Readonly<Record<string, string | number | boolean>>;
  readonly cookies?: readonly string[];
  readonly body?: string;
  readonly isBase64Encoded?: boolean;
}

/**
 * Lets a function answer a request.
 * @throws AwsError 502 when the function failed
 */
export async function answerByFunction(
  pool: FunctionPool,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  await answerWithEvent(pool, toHttpEvent(request, await readBody(request)), response);
}

/**
 * Lets a function answer an event of payload format 2.0.
 * @throws AwsError 502 when the function failed
 */
export async function answerWithEvent(
  pool: FunctionPool,
  event: unknown,
  response: ServerResponse,
): Promise<void> {
  const outcome = await pool.invoke(JSON.stringify(event));
  if (!outcome.ok) {
    throw new AwsError('BadGateway', `${pool.name} failed: ${outcome.error.errorMessage}. See its log.`, 502);
  }
  const answer = JSON.parse(outcome.payload) as unknown;
  if (isHttpAnswer(answer)) write(response, answer);
  else write(response, { headers: { 'content-type': 'application/json' }, body: textOf(answer) });
}

function isHttpAnswer(answer: unknown): answer is HttpAnswer {
  return answer !== null && typeof answer === 'object' && 'statusCode' in answer;
}

function textOf(answer: unknown): string {
  return typeof answer === 'string' ? answer : JSON.stringify(answer);
}

function write(response: ServerResponse, answer: HttpAnswer): void {
  const body = Buffer.from(answer.body ?? '', answer.isBase64Encoded ? 'base64' : 'utf8');
  for (const [name, value] of Object.entries(answer.headers ?? {})) response.setHeader(name, String(value));
  if (answer.cookies) response.setHeader('set-cookie', answer.cookies);
  response.setHeader('content-length', body.length);
  response.writeHead(answer.statusCode ?? 200);
  response.end(response.req.method === 'HEAD' ? undefined : body);
}
