import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { rowsAssembly, startRows } from '#support/local-cloud.ts';

let assemblyDir: string;

beforeEach(() => {
  assemblyDir = mkdtempSync(join(tmpdir(), 'assize-assembly-'));
  cpSync(rowsAssembly, assemblyDir, { recursive: true });
});
afterEach(() => rmSync(assemblyDir, { recursive: true }));

/** Starts the stack with one property of one resource changed. */
async function startWith(logicalId: string, property: string, value: unknown) {
  const path = join(assemblyDir, 'rows.template.json');
  const template = JSON.parse(readFileSync(path, 'utf8')) as {
    Resources: Record<string, { Properties: Record<string, unknown> }>;
  };
  const resource = template.Resources[logicalId];
  if (!resource) throw new Error(`no resource ${logicalId}`);
  resource.Properties[property] = value;
  writeFileSync(path, JSON.stringify(template));
  const cloud = await startRows({ assemblyDir });
  await cloud.stop();
}

describe('a start', () => {
  it.each<[string, string, string, unknown, string, string]>([
    [
      'a function that may run longer than its messages are hidden',
      'Worker',
      'Timeout',
      7,
      'resource-invalid',
      'six times|Six times',
    ],
    [
      'a mapping whose function may not receive',
      'WorkerPolicy',
      'Roles',
      [],
      'not-permitted',
      'sqs:ReceiveMessage',
    ],
    [
      'a pattern that EventBridge refuses',
      'RowRule',
      'EventPattern',
      { source: 'rows' },
      'resource-invalid',
      'Rule RowRule: Event pattern is not valid',
    ],
    ['a rule on a bus that does not exist', 'RowRule', 'EventBusName', 'nobodys', 'unknown-bus', 'nobodys'],
    [
      'a schedule that cannot be read',
      'RowRule',
      'ScheduleExpression',
      'often',
      'resource-invalid',
      'Schedule RowRule',
    ],
    [
      'a handler that is not in the code',
      'Worker',
      'Handler',
      'other.handler',
      'function-code',
      'no other.mjs',
    ],
    ['code that was not synthesized', 'Worker', 'Code', { S3Key: 'gone.zip' }, 'function-code', 'gone.zip'],
    [
      'a name that means nothing',
      'RowRule',
      'EventBusName',
      { Ref: 'Nobody' },
      'template-unresolvable',
      'Ref Nobody',
    ],
    ['a property of the wrong kind', 'Mapping', 'BatchSize', 'many', 'resource-invalid', 'BatchSize'],
  ])('refuses %s', async (_, logicalId, property, value, code, words) => {
    await expect(startWith(logicalId, property, value)).rejects.toMatchObject({
      name: 'LocalCloudError',
      code,
      message: expect.stringMatching(new RegExp(words)),
    });
  });

  it('refuses a folder without a synthesized stack', async () => {
    await expect(startRows({ stackName: 'nobodys' })).rejects.toMatchObject({
      code: 'assembly-unreadable',
      message: expect.stringContaining('Synthesize the app first'),
    });
  });

  it.each([
    ['another runtime', 'Worker', 'Runtime', 'python3.13', /runs on python3.13/],
    ['no Node.js at all', 'Worker', 'Runtime', undefined, /runs on an image/],
  ])('lists a function of %s as not emulated', async (_, logicalId, property, value, why) => {
    const path = join(assemblyDir, 'rows.template.json');
    const template = JSON.parse(readFileSync(path, 'utf8'));
    template.Resources[logicalId].Properties[property] = value;
    writeFileSync(path, JSON.stringify(template));
    const cloud = await startRows({ assemblyDir });
    expect(cloud.notEmulated.map((item) => item.why)).toContainEqual(expect.stringMatching(why));
    expect(cloud.notEmulated).toContainEqual({
      logicalId: 'Mapping',
      type: 'AWS::Lambda::EventSourceMapping',
      why: 'feeds rows-Worker, which does not run here',
    });
    await cloud.stop();
  });
});
