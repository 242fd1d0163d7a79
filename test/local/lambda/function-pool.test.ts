import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import type { InstanceKiller } from '#local/faults/instance-killer.ts';
import { FunctionPool } from '#local/lambda/function-pool.ts';

const modulePath = fileURLToPath(new URL('../../fixtures/local/asset.worker/index.mjs', import.meta.url));

let pool: FunctionPool;
const printed: string[] = [];

function makePool(
  limit = 1,
  change: { timeoutMs?: number; exportName?: string } = {},
  killer?: InstanceKiller,
): FunctionPool {
  printed.length = 0;
  const spec = {
    functionName: 'worker',
    modulePath,
    exportName: 'handler',
    timeoutMs: 10_000,
    memoryMiB: 32,
    environment: { AWS_REGION: 'us-east-1', SECRET: 'hush' },
    print: (line: string) => void printed.push(line),
    ...change,
  };
  pool = new FunctionPool(spec, limit, killer);
  return pool;
}

const ask = (event: unknown) => pool.invoke(JSON.stringify(event));

afterEach(() => pool.close());

describe('function pool', () => {
  it('answers with what the handler returns', async () => {
    makePool();
    expect(await ask({ a: 1 })).toEqual({ ok: true, payload: '{"echo":{"a":1}}' });
  });

  it("gives an instance Lambda's context", async () => {
    makePool();
    const outcome = await pool.invoke('{"do":"context"}', 'request-1');
    const context = JSON.parse(outcome.ok ? outcome.payload : '{}');
    expect(context).toMatchObject({
      awsRequestId: 'request-1',
      functionName: 'worker',
      invokedFunctionArn: 'arn:aws:lambda:us-east-1:000000000000:function:worker',
      memoryLimitInMB: '32',
      logGroupName: '/aws/lambda/worker',
    });
    expect(context.remaining).toBeGreaterThan(9_000);
    expect(context.remaining).toBeLessThanOrEqual(10_000);
  });

  it('keeps the environment of an instance to itself', async () => {
    makePool(2);
    const [one, other] = await Promise.all([ask({ do: 'set-env', value: 'x' }), ask({ do: 'env' })]);
    expect(one).toEqual({ ok: true, payload: '"x"' });
    expect(other).toEqual({ ok: true, payload: '{"leak":null,"region":"us-east-1","secret":"hush"}' });
    expect(process.env.LEAK).toBeUndefined();
  });

  it('keeps instances warm, as module state shows', async () => {
    makePool();
    await ask({ do: 'set-env', value: 'warm' });
    expect(await ask({ do: 'env' })).toMatchObject({ payload: expect.stringContaining('"leak":"warm"') });
  });

  it('runs no more invocations at a time than its limit, and all of them in the end', async () => {
    makePool(2);
    const outcomes = await Promise.all(Array.from({ length: 7 }, (_, index) => ask({ index })));
    expect(outcomes.every((outcome) => outcome.ok)).toBe(true);
    expect(pool.busy).toBe(0);
  });

  it('reports what the handler throws and prints it', async () => {
    makePool();
    expect(await ask({ do: 'throw' })).toMatchObject({
      ok: false,
      instanceLost: false,
      error: { errorType: 'TypeError', errorMessage: 'asked to throw' },
    });
    expect(printed.join('\n')).toContain('Invoke Error {"errorType":"TypeError"');
  });

  it.each([
    [
      'an endless loop after the time-out',
      { do: 'hang' },
      'Sandbox.Timedout',
      'Task timed out after 0.30 seconds',
    ],
    ['process.exit', { do: 'exit' }, 'Runtime.ExitError', 'code 3'],
    ['an unhandled rejection', { do: 'reject' }, 'Runtime.Crash', 'nobody listens'],
  ])('ends an instance by %s and goes on with a new one', async (_, event, errorType, message) => {
    makePool(1, { timeoutMs: 300 });
    await ask({ warm: true });
    expect(await ask(event)).toMatchObject({
      ok: false,
      instanceLost: true,
      error: { errorType, errorMessage: expect.stringContaining(message) },
    });
    expect(await ask({ next: true })).toEqual({ ok: true, payload: '{"echo":{"next":true}}' });
  });

  it('ends an instance that uses up its memory', async () => {
    makePool();
    expect(await ask({ do: 'eat' })).toMatchObject({
      ok: false,
      error: { errorType: 'Runtime.OutOfMemory' },
    });
    expect(await ask({ next: true })).toMatchObject({ ok: true });
  });

  it('reports a handler that does not exist', async () => {
    makePool(1, { exportName: 'nobody' });
    expect(await ask({})).toMatchObject({ ok: false, error: { errorType: 'Runtime.HandlerNotFound' } });
  });

  it('prints what the function prints', async () => {
    makePool();
    await ask({ Records: [{ messageId: 'm', body: '{"detail":{"id":"7","poison":true}}' }] });
    await expect.poll(() => printed).toContain('row 7');
  });
});
