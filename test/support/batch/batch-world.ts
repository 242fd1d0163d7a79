import { decodeObservationPart } from '#contracts/files/observation-part.ts';
import { prefixes } from '#contracts/storage.ts';
import type { Observation } from '#domain/observation.ts';
import type { Row } from '#domain/row.ts';
import { Crash, openWorld, type World } from '#support/flow-world.ts';
import { createHttpBatchClient } from '#targets/batch/http-batch-client.ts';
import { parseHostAllowList } from '#targets/hosts/host-allow-list.ts';
import { createHttpTargetClient } from '#targets/http-client.ts';
import type { BatchFiles } from '#workflow/batch/batch-files.ts';
import type { BatchClient } from '#workflow/batch/batch-port.ts';

export interface BatchWorldOptions {
  readonly host: string;
  readonly rows: readonly Row[];
  readonly mode: 'live' | 'batch';
  readonly suite?: Readonly<Record<string, unknown>>;
  readonly target?: Readonly<Record<string, unknown>>;
  readonly files?: BatchFiles;
}

const gate = { rules: [{ rule: 'at-least', metric: 'accuracy', value: 0.5 }] };
const prompt = { template: 'Is it? {{input}}' };

/** The flow over a real server: a classifier behind chat completions, with a baseline. */
export async function openBatchWorld(options: BatchWorldOptions): Promise<World> {
  const world = await openWorld();
  const { host, rows, mode } = options;
  const http = {
    allowedHosts: parseHostAllowList([host]),
    secrets: { read: async () => 'sk-very-secret' },
    role: {
      credentials: async () => ({ accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'sk-very-secret' }),
      region: 'eu-central-1',
    },
    sleep: async () => undefined,
  };
  world.ports.targets = createHttpTargetClient(http);
  const client = createHttpBatchClient({ ...http, ...(options.files && { files: options.files }) });
  world.ports.batches = fragileBatches(client, world);
  world.ports.lostAfterMs = 21 * 60_000;
  await world.publish({
    name: 'asked',
    rows,
    endpoint: `http://${host}/v1`,
    prompts: { plain: prompt },
    suite: {
      gate,
      metrics: { accuracy: {}, 'error-rate': {}, 'latency-mean': {} },
      prices: [{ served: '*', perMillionInputTokensUsd: 1_000 }],
      ...options.suite,
    },
    target: { provider: 'openai-chat', secretRef: 'env:KEY', prompt: 'plain', mode, ...options.target },
  });
  return world;
}

/** Calls of the batch interface count as calls of a port do, so that a crash can come before each. */
function fragileBatches(client: BatchClient, world: World): BatchClient {
  return world.fragile({
    async prepare(...args: Parameters<BatchClient['prepare']>) {
      const prepared = await client.prepare(...args);
      return 'code' in prepared ? prepared : world.fragile(prepared);
    },
  });
}

export async function plan(world: World): Promise<string> {
  const detail = { subject: 'asked', version: '2', baseline: '1', deploymentId: 'd' };
  const record = await world.plan('Model Registered', detail);
  return record.matches.find(({ runId }) => runId !== undefined)?.runId ?? '';
}

/** Lets time pass, and has the sweep do its work. */
export async function wake(world: World, milliseconds = 61_000): Promise<void> {
  world.clock.ms += milliseconds;
  for (;;) {
    try {
      await world.sweep();
      break;
    } catch (error) {
      if (!(error instanceof Crash)) throw error;
    }
  }
  await world.settle();
}

/** Everything that was stored of the answers, in the order of the keys' rows. */
export async function storedObservations(world: World): Promise<Observation[]> {
  const keys = await world.objects.list(prefixes.observations);
  const parts = await Promise.all(
    keys.map((key) => decodeObservationPart(world.objects.objects.get(key)!.body)),
  );
  return parts.flat();
}
