import { expect, it } from 'vitest';
import { noAwsUsage } from '#domain/aws-usage.ts';
import { AwsMeter } from '#lambda/aws-meter.ts';

type Sent = { readonly input: object };
type Send = (command: string, input: object, answer: () => Promise<object>) => Promise<Sent>;

/** A client as the SDK makes them, as far as the meter sees: it runs what was added around each command. */
function clientOf(meter: AwsMeter): Send {
  type Middleware = Parameters<
    Parameters<typeof meter.watch<object, object>>[0]['middlewareStack']['add']
  >[0];
  const added: Middleware[] = [];
  meter.watch<object, object>({ middlewareStack: { add: (middleware) => void added.push(middleware) } });
  return async (commandName, input, answer) => {
    let sent: object = {};
    const last = async (args: { input: object }) => {
      sent = args.input;
      return { response: null, output: await answer() };
    };
    await added[0]!(last, { commandName })({ input });
    return { input: sent };
  };
}

const nothing = async () => ({});

it('counts what a message uses, from its own beginning', async () => {
  let nowMs = 1_000;
  const meter = new AwsMeter(() => nowMs);
  const send = clientOf(meter);
  await send('GetObjectCommand', {}, nothing);
  meter.begin(1_024);
  await send('GetObjectCommand', {}, nothing);
  await send('PutObjectCommand', {}, nothing);
  await send('ListObjectsV2Command', {}, nothing);
  await send('SendMessageBatchCommand', { Entries: [1, 2, 3] }, nothing);
  await send('PutEventsCommand', { Entries: [1, 2, 3] }, nothing);
  await send('GetParameterCommand', {}, nothing);
  nowMs = 1_250.5;
  expect(meter.used()).toEqual({
    ...noAwsUsage,
    lambdaMs: { 1024: 251 },
    lambdaRequests: 1,
    s3Gets: 1,
    s3Puts: 2,
    // The message was received and will be deleted; one batch was sent.
    sqsRequests: 3,
    events: 3,
  });
});

it('takes the units that the table tells, and asks it to tell them', async () => {
  const meter = new AwsMeter(() => 0);
  const send = clientOf(meter);
  meter.begin(512);
  const capacity = (units: number) => async () => ({ ConsumedCapacity: { CapacityUnits: units } });
  const { input } = await send('QueryCommand', { TableName: 't' }, capacity(2.5));
  expect(input).toEqual({ TableName: 't', ReturnConsumedCapacity: 'TOTAL' });
  await send('PutItemCommand', {}, capacity(3));
  await send('UpdateItemCommand', {}, nothing);
  expect(meter.used()).toMatchObject({ dynamoReads: 2.5, dynamoWrites: 4 });
});

it('counts what failed: it is billed as well', async () => {
  const meter = new AwsMeter(() => 0);
  const send = clientOf(meter);
  meter.begin(512);
  const refused = send('PutItemCommand', {}, () => Promise.reject(new Error('condition')));
  await expect(refused).rejects.toThrow('condition');
  expect(meter.used().dynamoWrites).toBe(1);
});
