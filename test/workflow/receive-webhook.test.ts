import { beforeEach, describe, expect, it } from 'vitest';
import type { WebhookConfig } from '#contracts/webhooks/webhook-config.ts';
import { openWorld, type World, yesRows } from '#support/flow-world.ts';
import { type Delivery, signedDelivery, webhookSample } from '#support/signed-webhook.ts';
import { Refusal } from '#workflow/api/refusal.ts';
import { receiveWebhook } from '#workflow/receive-webhook.ts';

const secret = 'shared by both';
const hooks: WebhookConfig[] = [
  { source: 'mlflow', secretRef: 'env:MLFLOW', subjects: { example_model: 'answers' } },
  { source: 'github', secretRef: 'env:GITHUB' },
];

let world: World;
let put: { detailType: string; detail: Readonly<Record<string, unknown>> }[];
let busFails: boolean;

beforeEach(async () => {
  world = await openWorld();
  put = [];
  busFails = false;
  await world.publish({
    name: 'answers',
    rows: yesRows(200),
    target: { versions: { '*': 'model-{version}' } },
    suite: { triggers: [{ change: 'model', subject: 'answers' }] },
  });
});

const receive = (
  source: string,
  delivery: Delivery,
  secrets: Record<string, string> = { 'env:MLFLOW': secret, 'env:GITHUB': secret },
) =>
  receiveWebhook(source, delivery, hooks, {
    ...world.ports,
    secrets: { read: async (reference) => secrets[reference] ?? null },
    requests: {
      async put({ detailType, detail }) {
        if (busFails) throw new Error('The bus is away.');
        put.push({ detailType, detail });
        await world.plan(detailType, detail, `asked-${put.length}`);
        return `asked-${put.length}`;
      },
    },
  });

const mlflow = (id = 'delivery-1', name = 'mlflow-model-version-created') =>
  signedDelivery('mlflow', webhookSample(name), { secret, nowMs: world.clock.ms, id });

const refusal = async (receiving: Promise<unknown>): Promise<[number, string]> => {
  const error = await receiving.catch((thrown: unknown) => thrown);
  if (!(error instanceof Refusal)) throw new Error(`Expected a refusal, got ${String(error)}`);
  return [error.status, `${error.message} ${error.errors.join()}`];
};

const runs = () => world.ports.runs.ofSuite('answers', 10);

describe('a webhook', () => {
  it('becomes our own event, under the name that suites know, and starts their run', async () => {
    expect(await receive('mlflow', mlflow())).toEqual({
      result: 'accepted',
      eventId: 'asked-1',
      reason: null,
    });
    expect(put).toEqual([
      {
        detailType: 'Model Registered',
        detail: {
          subject: 'answers',
          version: '1',
          deploymentId: 'mlflow: model_version example_model 1',
        },
      },
    ]);
    expect(await runs()).toMatchObject([{ change: { kind: 'model', subject: 'answers', candidate: '1' } }]);
  });

  it('that is sent again is acted on once', async () => {
    await receive('mlflow', mlflow());
    expect(await receive('mlflow', mlflow())).toMatchObject({ result: 'duplicate' });
    expect(put).toHaveLength(1);
  });

  it('that tells the same under another id is the same change', async () => {
    await receive('mlflow', mlflow('delivery-1'));
    await receive('mlflow', mlflow('delivery-2'));
    expect([put.length, (await runs()).length]).toEqual([2, 1]);
  });

  it('whose event did not reach the bus is acted on when it is sent again', async () => {
    busFails = true;
    await expect(receive('mlflow', mlflow())).rejects.toThrow('The bus is away.');
    busFails = false;
    expect(await receive('mlflow', mlflow())).toMatchObject({ result: 'accepted' });
    expect(await runs()).toHaveLength(1);
  });

  it('is kept long enough for late repeats, and no longer', async () => {
    await receive('mlflow', mlflow());
    const item = (await world.items()).find(({ pk }) => pk?.S === 'WEBHOOK#mlflow#delivery-1');
    const days = (Number(item?.expiresAt?.N) - world.clock.ms / 1_000) / 86_400;
    expect([item?.state?.S, Math.round(days)]).toEqual(['done', 30]);
  });

  it('about what no suite is named for is ignored, with the reason', async () => {
    const { headers, body } = webhookSample('mlflow-model-version-created');
    const other = { headers, body: { ...body, data: { name: 'another', version: 2 } } };
    const delivery = signedDelivery('mlflow', other, { secret, nowMs: world.clock.ms });
    expect(await receive('mlflow', delivery)).toEqual({
      result: 'ignored',
      eventId: null,
      reason: '"another" is not among the subjects of this hook.',
    });
    expect(put).toEqual([]);
  });

  it('of a source that the deployment does not name is not found', async () => {
    expect(await refusal(receive('langfuse', mlflow()))).toEqual([
      404,
      expect.stringContaining('mlflow, github'),
    ]);
  });

  it('is refused without a right signature, before anything of it is read', async () => {
    const forged = { ...mlflow(), body: Buffer.from('{"not": "read"') };
    expect(await refusal(receive('mlflow', forged))).toEqual([
      401,
      expect.stringContaining('X-MLflow-Signature'),
    ]);
    world.clock.ms += 301_000;
    const [old] = [
      signedDelivery('mlflow', webhookSample('mlflow-model-version-created'), {
        secret,
        nowMs: world.clock.ms - 301_000,
      }),
    ];
    expect(await refusal(receive('mlflow', old!))).toEqual([401, expect.stringContaining('300 seconds')]);
    expect(put).toEqual([]);
  });

  it('waits where its secret is not stored yet', async () => {
    expect(await refusal(receive('mlflow', mlflow(), {}))).toEqual([
      503,
      expect.stringContaining('secretRef'),
    ]);
  });

  it('is refused when it is too large, or no JSON', async () => {
    const large = { headers: {}, body: new Uint8Array(1024 * 1024 + 1) };
    expect(await refusal(receive('mlflow', large))).toEqual([413, expect.stringContaining('1048577')]);
    const sample = { headers: { 'x-github-event': 'release' }, body: {} };
    const wrong = signedDelivery('github', sample, { secret, nowMs: world.clock.ms });
    expect(await refusal(receive('github', wrong))).toEqual([
      400,
      expect.stringContaining('body.action: expected'),
    ]);
  });
});
