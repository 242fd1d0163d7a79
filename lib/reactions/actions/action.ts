import type { AppConfigClient } from '@aws-sdk/client-appconfig';
import type { CodePipelineClient } from '@aws-sdk/client-codepipeline';
import type { SageMakerClient } from '@aws-sdk/client-sagemaker';
import type { SSMClient } from '@aws-sdk/client-ssm';
import type { ActionConfigOf, ActionKind } from '#contracts/reactions/actions/action-catalogue.ts';
import type { Placeholder } from '#contracts/reactions/text-template.ts';
import type { RunOutcome } from '#domain/run.ts';
import type { SendHttp } from '#reactions/guarded-http.ts';
import type { SecretReader } from '#workflow/target-port.ts';

/** What an action reads of the event that it acts on: a verdict, or a decided change. */
export interface Decided {
  readonly eventId: string;
  readonly detailType: string;
  readonly outcome: RunOutcome;
  readonly candidate: string;
  /** One plain sentence that says what was decided. */
  readonly headline: string;
  /** What templates quote. */
  readonly told: Readonly<Record<Placeholder, string | null>>;
}

export interface ActionPorts {
  readonly appconfig: AppConfigClient;
  readonly codepipeline: CodePipelineClient;
  readonly sagemaker: SageMakerClient;
  readonly ssm: SSMClient;
  readonly send: SendHttp;
  readonly secrets: SecretReader;
  readonly nowMs: () => number;
}

/** How things stand, and what is to be done about it. */
export type Inspection =
  /** They are as wanted. */
  | { readonly kind: 'already'; readonly resource: string; readonly summary: string }
  /** It makes no sense any more; trying again would not help. */
  | { readonly kind: 'not-possible'; readonly resource: string; readonly summary: string }
  | {
      readonly kind: 'due';
      readonly resource: string;
      /** What `act` does, as a sentence without a subject: "Approves …". */
      readonly summary: string;
      /** Done twice, it leaves the same. */
      act(): Promise<unknown>;
    };

/**
 * Looks and changes nothing; what it returns can act.
 *
 * @throws ReactionError (`NOT_YET`) where it may be possible later; errors of AWS and GitHub as they are.
 */
export type Inspect<Kind extends ActionKind> = (
  config: ActionConfigOf<Kind>,
  decided: Decided,
  ports: ActionPorts,
) => Promise<Inspection>;
