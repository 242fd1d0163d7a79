import { z } from 'zod';
import type { ActionContract } from '#contracts/reactions/actions/action.ts';
import { appconfigRollback } from '#contracts/reactions/actions/appconfig-rollback.ts';
import { codepipelineApproval } from '#contracts/reactions/actions/codepipeline-approval.ts';
import { githubStatus } from '#contracts/reactions/actions/github-status.ts';
import { sagemakerApproval } from '#contracts/reactions/actions/sagemaker-approval.ts';
import { ssmParameter } from '#contracts/reactions/actions/ssm-parameter.ts';

/** Everything that can be done about a verdict. */
export const actionCatalogue = {
  'sagemaker-approval': sagemakerApproval,
  'appconfig-rollback': appconfigRollback,
  'ssm-parameter': ssmParameter,
  'codepipeline-approval': codepipelineApproval,
  'github-status': githubStatus,
} as const;

export type ActionKind = keyof typeof actionCatalogue;

export const actionSchema = z.discriminatedUnion('kind', [
  sagemakerApproval.schema,
  appconfigRollback.schema,
  ssmParameter.schema,
  codepipelineApproval.schema,
  githubStatus.schema,
]);

/** An action as it is written. */
export type ActionProps = z.input<typeof actionSchema>;
export type ActionConfig = z.output<typeof actionSchema>;
export type ActionConfigOf<Kind extends ActionKind> = Extract<ActionConfig, { readonly kind: Kind }>;

/** The contract of a configured action. */
export function actionOf({ kind }: ActionConfig): ActionContract<ActionKind, z.ZodObject> {
  // Each contract takes its own configuration, which the union cannot express.
  return actionCatalogue[kind] as unknown as ActionContract<ActionKind, z.ZodObject>;
}
