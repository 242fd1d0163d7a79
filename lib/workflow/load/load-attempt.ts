import type { Message } from '#contracts/messages/message-catalogue.ts';
import type { PartName } from '#contracts/storage.ts';
import type { DatasetIndex } from '#domain/dataset.ts';
import type { Load } from '#domain/load/load-schema.ts';
import { type Manifest, priceOf } from '#domain/manifest.ts';
import type { LoadCaller } from '#workflow/load/load-call.ts';
import { loadPool } from '#workflow/load/load-parts.ts';
import type { ObservationPool } from '#workflow/observation-pool.ts';
import type { InferShardPorts } from '#workflow/shard-invocation.ts';

/** Callers of every arm, and what closes their connections. */
export interface ConnectedCallers {
  /** In the order of the arms. */
  readonly callers: readonly LoadCaller[];
  close(): Promise<void>;
}

/** What the parts of a performance run's work share in one attempt at a segment. */
export class LoadAttempt {
  readonly message: Message<'infer'>;
  readonly manifest: Manifest;
  readonly load: Load;
  readonly index: DatasetIndex;
  readonly #lastCall: AbortSignal;
  readonly #ports: InferShardPorts;

  /** @param lastCall ends the calls that are in flight when the function's time is up. */
  constructor(
    message: Message<'infer'>,
    manifest: Manifest,
    load: Load,
    index: DatasetIndex,
    lastCall: AbortSignal,
    ports: InferShardPorts,
  ) {
    this.message = message;
    this.manifest = manifest;
    this.load = load;
    this.index = index;
    this.#lastCall = lastCall;
    this.#ports = ports;
  }

  get objects(): InferShardPorts['objects'] {
    return this.#ports.objects;
  }

  /** Where the answers go, by block of the segment and arm. @param known see `loadPool`. */
  pools(known: readonly PartName[] | null): ObservationPool[][] {
    const { fromBlock, toBlock } = this.message;
    return Array.from({ length: toBlock - fromBlock }, (_, i) =>
      this.manifest.arms.map((arm) => loadPool(this.objects, this.manifest, arm, fromBlock + i, known)),
    );
  }

  /** @param connections of each arm at most. */
  async connect(connections: number): Promise<ConnectedCallers> {
    const { runId, suite, arms } = this.manifest;
    const { name, owner } = suite.definition;
    const context = { signal: this.#lastCall, attribution: { runId, suite: name, team: owner.team } };
    const opened = arms.map((arm) => ({ arm, client: this.#ports.targets.fresh(connections) }));
    const callers = opened.map(
      async ({ arm, client }): Promise<LoadCaller> => ({
        // A retry would be a request that the profile does not ask for, and its answer would hide the one that failed.
        ask: await client.prepare({ ...arm.target, maxTries: 1 }, context),
        price: priceOf(arm),
        lastCall: this.#lastCall,
        nowMs: this.#ports.nowMs,
      }),
    );
    return {
      callers: await Promise.all(callers),
      close: async () => {
        await Promise.all(opened.map(({ client }) => client.close()));
      },
    };
  }
}
