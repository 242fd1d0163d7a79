import { join } from 'node:path';
import { clearState } from '#cli/cloud/clear-state.ts';
import { openCloudLog } from '#cli/cloud/cloud-log.ts';
import { readDeploymentConfig } from '#infrastructure/read-deployment-config.ts';
import { type Synthesis, synthesize } from '#infrastructure/synthesize.ts';
import { type LocalCloud, startLocalCloud } from '#local/local-cloud.ts';

/** Clear of the ports that other tools' local clouds take. */
export const DEFAULT_PORT = 4600;

export interface StartCloudOptions {
  readonly root: string;
  readonly stateDir: string;
  /** 0 takes any free one. */
  readonly port: number;
  /** Begin with nothing published and nothing judged. */
  readonly fresh: boolean;
  /** Targets may be reached here, too. */
  readonly allowedHosts?: readonly string[];
}

export interface StartedCloud {
  readonly cloud: LocalCloud;
  readonly logPath: string;
  stop(): Promise<void>;
}

/** Bundles and synthesizes the stack for this machine, unless nothing has changed since the last time. @throws SynthesisError */
export function synthesizeStack(root: string): Promise<Synthesis> {
  return synthesize({ root, outdir: join(root, '.assize/synth'), place: 'laptop' });
}

/** Runs the synthesized stack in this process. @throws LocalCloudError */
export async function startCloud(synthesis: Synthesis, options: StartCloudOptions): Promise<StartedCloud> {
  const { root, stateDir, port, fresh, allowedHosts = [] } = options;
  if (fresh) await clearState(stateDir);
  const log = openCloudLog(join(stateDir, 'cloud.log'));
  const configured = readDeploymentConfig(join(root, 'assize.yaml')).allowedHosts;
  try {
    const cloud = await startLocalCloud({
      assemblyDir: synthesis.outdir,
      stackName: synthesis.stackName,
      stateDir,
      port,
      log: log.write,
      ...(allowedHosts.length > 0 && {
        environment: { ALLOWED_HOSTS: [...configured, ...allowedHosts].join(',') },
      }),
    });
    return {
      cloud,
      logPath: log.path,
      async stop() {
        await cloud.stop();
        log.close();
      },
    };
  } catch (error) {
    log.close();
    throw error;
  }
}
