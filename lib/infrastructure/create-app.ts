import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import { featureFlags } from '#infrastructure/feature-flags.ts';

/** An app with this repository's feature flags, whose synthesis fails on a finding of cdk-nag that has no reason. */
export function createApp(outdir: string): App {
  const app = new App({ outdir, analyticsReporting: false, context: { ...featureFlags } });
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app));
  return app;
}
