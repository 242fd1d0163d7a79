import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LocalCloudError } from '#local/local-cloud-error.ts';

/** Raised whenever older state cannot be read any more. */
export const STATE_VERSION = 1;

/** What a running cloud tells other processes of this user. */
export interface RunningCloud {
  readonly pid: number;
  readonly endpoint: string;
  readonly stackName: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
  /** Temporary folder of the function code, to be removed by whoever finds this cloud dead. */
  readonly codePath: string;
}

/** The folder that holds everything the local cloud remembers. */
export class StateFolder {
  readonly path: string;

  private constructor(path: string) {
    this.path = path;
  }

  /**
   * Opens or makes the folder.
   * @throws LocalCloudError `state-version` when another version of the local cloud wrote it, `state-in-use` when a
   * cloud runs on it
   */
  static async open(path: string): Promise<StateFolder> {
    mkdirSync(path, { recursive: true });
    const running = readRunningCloud(path);
    if (running && (await answers(running))) {
      throw new LocalCloudError(
        'state-in-use',
        `A local cloud runs on ${path} already: ${running.endpoint} (process ${running.pid}). Use it, stop it, or choose another folder with --state.`,
      );
    }
    if (running) rmSync(running.codePath, { recursive: true, force: true });
    const folder = new StateFolder(path);
    folder.#checkVersion();
    return folder;
  }

  file(name: string): string {
    return join(this.path, name);
  }

  /** Tells other processes how to reach this cloud. */
  announce(cloud: RunningCloud): void {
    const path = this.file('cloud.json');
    // The file holds the administrator's key.
    writeFileSync(`${path}.new`, JSON.stringify(cloud, null, 2), { mode: 0o600 });
    renameSync(`${path}.new`, path);
  }

  withdraw(): void {
    rmSync(this.file('cloud.json'), { force: true });
  }

  #checkVersion(): void {
    const path = this.file('version.json');
    if (!existsSync(path)) {
      const others = readdirSync(this.path).filter((name) => ['dynamodb', 'sqs', 's3'].includes(name));
      if (others.length > 0) throw this.#stale('none');
      writeFileSync(path, JSON.stringify({ stateVersion: STATE_VERSION }));
      return;
    }
    const found = (JSON.parse(readFileSync(path, 'utf8')) as { stateVersion?: unknown }).stateVersion;
    if (found !== STATE_VERSION) throw this.#stale(String(found));
  }

  #stale(found: string): LocalCloudError {
    return new LocalCloudError(
      'state-version',
      `Expected state of version ${STATE_VERSION} in ${this.path}, found ${found}: another version of the local cloud wrote it. Start with --fresh to begin anew, or choose another folder with --state.`,
    );
  }
}

/** What `cloud.json` of a state folder says; undefined when no cloud was announced there. Its process may be dead. */
export function readRunningCloud(stateDir: string): RunningCloud | undefined {
  const path = join(stateDir, 'cloud.json');
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as RunningCloud) : undefined;
}

/** A process id may have gone to another program since: only the cloud itself answers with it. */
async function answers(cloud: RunningCloud): Promise<boolean> {
  try {
    const response = await fetch(`${cloud.endpoint}/_assize/health`, { signal: AbortSignal.timeout(2_000) });
    return ((await response.json()) as { pid?: unknown }).pid === cloud.pid;
  } catch {
    return false;
  }
}
