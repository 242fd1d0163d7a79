/**
 * serve-api's bundle as Lambda runs it, in a process of its own with the memory that the deployment gives it: each call once as the
 * first of its kind, and then a few times more. Tells what it took of CPU and memory.
 */
import { pathToFileURL } from 'node:url';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { ApiCall } from './api-calls.ts';

/** What one call took in the function. */
export interface FunctionCost {
  readonly name: string;
  readonly status: number;
  readonly bytes: number;
  readonly firstCpuMs: number;
  readonly warmCpuMs: number;
  /** The most that the process has taken of memory so far. */
  readonly peakMegabytes: number;
}

const WARM_CALLS = 5;

export interface FunctionOrder {
  /** File of the bundle. */
  readonly module: string;
  readonly calls: readonly ApiCall[];
}

interface Bundle {
  handler(event: APIGatewayProxyEventV2, context: object): Promise<APIGatewayProxyStructuredResultV2>;
}

process.once('message', async ({ module, calls }: FunctionOrder) => {
  const { handler } = (await import(pathToFileURL(module).href)) as Bundle;
  const costs: FunctionCost[] = [];
  for (const { name, path } of calls) {
    const call = async () => {
      const before = process.cpuUsage();
      const answer = await handler(eventOf(path), {});
      const { user, system } = process.cpuUsage(before);
      return { answer, cpuMs: (user + system) / 1_000 };
    };
    const { answer, cpuMs } = await call();
    const warm: number[] = [];
    for (let n = 0; n < WARM_CALLS; n += 1) warm.push((await call()).cpuMs);
    costs.push({
      name,
      status: answer.statusCode ?? 0,
      bytes: answer.body?.length ?? 0,
      firstCpuMs: cpuMs,
      warmCpuMs: warm.sort((a, b) => a - b)[Math.floor(WARM_CALLS / 2)]!,
      peakMegabytes: process.resourceUsage().maxRSS / 1_024,
    });
  }
  process.send?.(costs, () => process.exit());
});

function eventOf(path: string): APIGatewayProxyEventV2 {
  const [rawPath = '', rawQueryString = ''] = path.split('?');
  const routeKey = '$default';
  const requestContext = {
    authorizer: { iam: { userArn: 'arn:aws:iam::000000000000:user/bench' } },
    http: { method: 'GET', path: rawPath, protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: 'bench' },
    requestId: 'bench',
    routeKey,
  };
  return {
    version: '2.0',
    routeKey,
    rawPath,
    rawQueryString,
    headers: {},
    requestContext,
    isBase64Encoded: false,
  } as unknown as APIGatewayProxyEventV2;
}
