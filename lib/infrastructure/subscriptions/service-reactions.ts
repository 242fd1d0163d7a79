import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { DeployedActionConfig, SubscriptionConfig } from '#contracts/reactions/reaction-config.ts';
import type { BundledFunctions } from '#infrastructure/bundled-functions.ts';
import { constructId } from '#infrastructure/construct-id.ts';
import type { Network } from '#infrastructure/service-function.ts';
import type { ServiceResources } from '#infrastructure/service-resources.ts';
import { VerdictAction } from '#infrastructure/subscriptions/verdict-action.ts';
import { VerdictEmail } from '#infrastructure/subscriptions/verdict-email.ts';
import { VerdictNotice } from '#infrastructure/subscriptions/verdict-notice.ts';

export interface ServiceReactionsProps {
  readonly subscriptions: readonly SubscriptionConfig[];
  readonly actions: readonly DeployedActionConfig[];
  readonly resources: ServiceResources;
  readonly code: BundledFunctions;
  readonly logDays: number;
  readonly network?: Network | undefined;
}

/** Subscriptions and actions that `assize.yaml` asks for. */
export class ServiceReactions extends Construct {
  /** By the names of the subscriptions and actions. */
  readonly deadLetters: Readonly<Record<string, IQueue>>;

  constructor(scope: Construct, id: string, props: ServiceReactionsProps) {
    super(scope, id);
    const { resources, code, logDays, network } = props;
    const { bus, table, encryptionKey } = resources;
    const common = { bus, ledger: table, encryptionKey, logDays, network };
    const subscribed = props.subscriptions.map(({ name, filter, notify }) => {
      const { deadLetters } =
        notify.kind === 'email'
          ? new VerdictEmail(this, constructId(name), {
              bus,
              filter,
              addresses: notify.addresses,
              encryptionKey,
            })
          : new VerdictNotice(this, constructId(name), {
              ...common,
              name,
              filter,
              notify,
              codeDirectory: code.directories['send-notice'],
            });
      return [name, deadLetters] as const;
    });
    const acting = props.actions.map(({ name, on, suites, dryRun, act }) => {
      const { deadLetters } = new VerdictAction(this, constructId(name), {
        ...common,
        name,
        on,
        dryRun,
        act,
        ...(suites && { suites }),
        codeDirectory: code.directories['take-action'],
      });
      return [name, deadLetters] as const;
    });
    this.deadLetters = Object.fromEntries([...subscribed, ...acting]);
  }
}
