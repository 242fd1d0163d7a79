import type { ActionConfig, ActionKind } from '#contracts/reactions/actions/action-catalogue.ts';
import type { ActionPorts, Decided, Inspect, Inspection } from '#reactions/actions/action.ts';
import { inspectDeployment } from '#reactions/actions/appconfig-rollback.ts';
import { inspectApproval } from '#reactions/actions/codepipeline-approval.ts';
import { inspectCommit } from '#reactions/actions/github-status.ts';
import { inspectModelPackage } from '#reactions/actions/sagemaker-approval.ts';
import { inspectParameter } from '#reactions/actions/ssm-parameter.ts';

/** How each action of the catalogue looks at what it may act on. */
const inspections: { readonly [Kind in ActionKind]: Inspect<Kind> } = {
  'sagemaker-approval': inspectModelPackage,
  'appconfig-rollback': inspectDeployment,
  'ssm-parameter': inspectParameter,
  'codepipeline-approval': inspectApproval,
  'github-status': inspectCommit,
};

export function inspect(config: ActionConfig, decided: Decided, ports: ActionPorts): Promise<Inspection> {
  // Each takes its own configuration, which the union cannot express.
  const look = inspections[config.kind] as Inspect<ActionKind>;
  return look(config, decided, ports);
}
