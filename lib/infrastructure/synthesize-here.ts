import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { triggerCatalogue } from '#contracts/triggers/trigger-catalogue.ts';
import { AssizeStack } from '#infrastructure/assize-stack.ts';
import { bundleFunctions } from '#infrastructure/bundle-functions.ts';
import { createApp } from '#infrastructure/create-app.ts';
import { laptopConfig } from '#infrastructure/laptop-config.ts';
import { readDeploymentConfig } from '#infrastructure/read-deployment-config.ts';
import { readSuiteSchedules } from '#infrastructure/read-suite-schedules.ts';
import { sourceHash } from '#infrastructure/source-hash.ts';
import { removeStamp, type SynthesisStamp, writeStamp } from '#infrastructure/synthesis-stamp.ts';

export interface SynthesizeHereProps {
  /** The repository. */
  readonly root: string;
  /** Where the template and the bundles go. */
  readonly outdir: string;
  /** `assize.yaml` of the deployment. */
  readonly configPath: string;
  readonly place: 'account' | 'laptop';
}

/**
 * Bundles and synthesizes in this process. It takes some hundred megabytes, so others call `synthesize`, which runs
 * this in a process of its own.
 */
export async function synthesizeHere({
  root,
  outdir,
  configPath,
  place,
}: SynthesizeHereProps): Promise<SynthesisStamp> {
  const written = readDeploymentConfig(configPath);
  const config = place === 'laptop' ? laptopConfig(written) : written;
  // Taken before anything is read: a source that changes meanwhile makes the stamp stale, not wrong.
  const hash = sourceHash(root, configPath, place);
  removeStamp(outdir);
  removeOldAssets(outdir);
  const bundles = mkdtempSync(join(tmpdir(), 'assize-bundles-'));
  try {
    const code = await bundleFunctions({ root, outdir: bundles });
    const app = createApp(outdir);
    new AssizeStack(app, config.stackName, {
      config,
      code,
      triggers: triggerCatalogue,
      schedules: readSuiteSchedules(join(root, 'suites')),
    });
    app.synth();
    const stamp = { sourceHash: hash, stackName: config.stackName, codeVersion: code.codeVersion };
    writeStamp(outdir, stamp);
    return stamp;
  } finally {
    rmSync(bundles, { recursive: true, force: true });
  }
}

function removeOldAssets(outdir: string): void {
  if (!existsSync(outdir)) return;
  for (const name of readdirSync(outdir)) {
    if (name.startsWith('asset.')) rmSync(join(outdir, name), { recursive: true, force: true });
  }
}
