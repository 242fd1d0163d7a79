import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { synthesize } from '#infrastructure/synthesize.ts';
import type { FaultPlan } from '#local/faults/fault-plan.ts';
import { type LocalCloud, startLocalCloud } from '#local/local-cloud.ts';
import type { LocalLogLine } from '#local/local-log.ts';
import { type Admin, openAdmin } from '#support/admin-clients.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

export interface AssizeCloudOptions {
  readonly stateDir?: string;
  readonly timeScale?: number;
  readonly faults?: FaultPlan;
  /** Where targets may be reached. */
  readonly allowedHosts?: readonly string[];
  readonly port?: number;
  /** @default 1: an instance costs most of a second to start, and few tests are about two of them */
  readonly maxInstancesPerFunction?: number;
  readonly assemblyDir?: string;
  readonly log?: (line: LocalLogLine) => void;
}

export interface AssizeCloud {
  readonly cloud: LocalCloud;
  readonly admin: Admin;
  readonly log: readonly LocalLogLine[];
  stop(): Promise<void>;
}

/** The folder with the synthesized stack; made once for all tests. */
export async function synthesizedStack(): Promise<{ outdir: string; stackName: string }> {
  const { outdir, stackName } = await synthesize({
    root,
    outdir: join(root, '.assize/synth'),
    place: 'laptop',
  });
  return { outdir, stackName };
}

/** The whole stack, running in this process. */
export async function startAssize(options: AssizeCloudOptions = {}): Promise<AssizeCloud> {
  const { outdir, stackName } = await synthesizedStack();
  const log: LocalLogLine[] = [];
  const cloud = await startLocalCloud({
    assemblyDir: options.assemblyDir ?? outdir,
    stackName,
    port: options.port ?? 0,
    environment: { ALLOWED_HOSTS: (options.allowedHosts ?? []).join(','), POWERTOOLS_LOG_LEVEL: 'WARN' },
    log: (line) => {
      log.push(line);
      options.log?.(line);
    },
    ...(options.stateDir !== undefined && { stateDir: options.stateDir }),
    ...(options.timeScale !== undefined && { timeScale: options.timeScale }),
    maxInstancesPerFunction: options.maxInstancesPerFunction ?? 1,
    ...(options.faults !== undefined && { faults: options.faults }),
  });
  const admin = openAdmin(cloud);
  return {
    cloud,
    admin,
    log,
    async stop() {
      admin.close();
      await cloud.stop();
    },
  };
}
