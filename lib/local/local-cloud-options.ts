import type { FaultPlan } from '#local/faults/fault-plan.ts';
import type { LocalLog } from '#local/local-log.ts';

/** How to run a synthesized stack on this machine. */
export interface LocalCloudOptions {
  /** Folder of the synthesized app: `<stack>.template.json`, `<stack>.assets.json` and the asset folders. */
  readonly assemblyDir: string;
  readonly stackName: string;
  /** Folder for everything that is to survive a restart. Undefined keeps all in memory. */
  readonly stateDir?: string;
  /** Port of the gateway on 127.0.0.1; 0 takes any free one. */
  readonly port: number;
  /**
   * Divides the waits that the cloud itself imposes: schedules, delays of messages, what remains of a visibility timeout
   * after a failure, retries of deliveries and asynchronous invocations, batching windows. It never shortens the time a
   * function has, nor what the application counts by the clock; and a schedule fires once a second at most.
   * @default 1
   */
  readonly timeScale?: number;
  /** Put into the environment of every function, e.g. secrets. */
  readonly environment?: Readonly<Record<string, string>>;
  /** @default 2 */
  readonly maxInstancesPerFunction?: number;
  /** Takes what the cloud says and what functions print. @default silence */
  readonly log?: LocalLog;
  readonly faults?: FaultPlan;
}
