import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { sourceHash } from '#infrastructure/source-hash.ts';
import { withSynthesisLock } from '#infrastructure/synthesis-lock.ts';
import { readStamp, type SynthesisStamp } from '#infrastructure/synthesis-stamp.ts';

export interface SynthesizeProps {
  /** The repository. */
  readonly root: string;
  /** Where the template and the bundles go; what is there is used again while the sources are the same. */
  readonly outdir: string;
  /** @default `assize.yaml` in `root` */
  readonly configPath?: string;
  /**
   * `laptop`: for the local cloud, which always has the API; see `laptopConfig`.
   * @default `account`
   */
  readonly place?: 'account' | 'laptop';
}

export interface Synthesis extends SynthesisStamp {
  /** Holds `<stackName>.template.json`, `<stackName>.assets.json` and the bundles. */
  readonly outdir: string;
  /** Nothing had changed, so nothing was done. */
  readonly cached: boolean;
}

/** The stack could not be synthesized; the message is what the synthesis printed. */
export class SynthesisError extends Error {
  readonly code = 'synthesis-failed';

  constructor(message: string) {
    super(message);
    this.name = 'SynthesisError';
  }
}

/**
 * Bundles the functions and synthesizes the stack, in a process of its own, unless that was done from the same sources. Processes
 * that ask for the same folder at the same time wait for one another.
 * @throws SynthesisError
 */
export async function synthesize({
  root,
  outdir,
  configPath = join(root, 'assize.yaml'),
  place = 'account',
}: SynthesizeProps): Promise<Synthesis> {
  const hash = sourceHash(root, configPath, place);
  const cached = () => {
    const found = readStamp(outdir);
    return found?.sourceHash === hash ? { ...found, outdir, cached: true } : undefined;
  };
  return (
    cached() ??
    withSynthesisLock(outdir, async () => {
      // Another process may have made it while this one waited.
      const found = cached();
      if (found) return found;
      await runApp(root, ['--outdir', outdir, '--config', configPath, '--place', place]);
      const made = readStamp(outdir);
      if (!made)
        throw new SynthesisError(`Expected the synthesis to leave a stamp in ${outdir}, but there is none.`);
      return { ...made, outdir, cached: false };
    })
  );
}

function runApp(root: string, args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, 'bin/app.ts'), ...args], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let printed = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
    });
    child.on('error', reject);
    child.on('close', (exitCode, signal) => {
      if (exitCode === 0) resolve();
      else
        reject(
          new SynthesisError(printed.trim() || `Synthesis ended with ${signal ?? `exit code ${exitCode}`}.`),
        );
    });
  });
}
