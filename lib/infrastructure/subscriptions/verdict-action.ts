import { Stack, Validations } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { ownSource } from '#contracts/event-sources.ts';
import type { ActionGrant } from '#contracts/reactions/actions/action.ts';
import { type ActionProps, actionOf, actionSchema } from '#contracts/reactions/actions/action-catalogue.ts';
import type { ActionReaction } from '#contracts/reactions/reaction-functions.ts';
import { reactionNameSchema } from '#contracts/reactions/reaction-name.ts';
import type { DeadLetterQueue } from '#infrastructure/dead-letter-queue.ts';
import { busOf, type VerdictBus } from '#infrastructure/subscriptions/bus-of.ts';
import { ReactionFunction, type ReactionOptions } from '#infrastructure/subscriptions/reaction-function.ts';
import { subscribe } from '#infrastructure/subscriptions/subscribe.ts';

export interface VerdictActionProps extends ReactionOptions {
  /** The service's bus, of the same account: the construct, its name, or its ARN. */
  readonly bus: VerdictBus;
  /** Unique among the subscriptions and actions of the stack; events that were acted on are noted under it. */
  readonly name: string;
  /** What is done, to what, and on which outcomes. */
  readonly act: ActionProps;
  /**
   * What is acted on: the answer of all suites to a change, or each suite's verdict.
   * @default 'change'
   */
  readonly on?: 'change' | 'verdict';
  /**
   * Only changes that one of these suites has judged, or their verdicts.
   * @default all
   */
  readonly suites?: readonly string[];
  /**
   * Look, say on the bus what would be done, and change nothing; the role has no right to.
   * @default false
   */
  readonly dryRun?: boolean;
}

/** Does what is to be done about a verdict, once, and says so on the bus as `Eval Action Taken`. */
export class VerdictAction extends Construct {
  readonly reaction: ReactionFunction;
  /** What could not be delivered, or not be done in five attempts. */
  readonly deadLetters: DeadLetterQueue;

  constructor(scope: Construct, id: string, props: VerdictActionProps) {
    super(scope, id);
    const { bus, on = 'change', suites, dryRun = false, ...options } = props;
    const name = reactionNameSchema.parse(props.name);
    const act = actionSchema.parse(props.act);
    const contract = actionOf(act);
    const { partition, region, account } = Stack.of(this);
    const place = { partition, region, account };
    const granted = [...contract.reads(act, place), ...(dryRun ? [] : contract.writes(act, place))];
    const eventBus = busOf(this, bus);
    this.reaction = new ReactionFunction(this, 'Reaction', {
      ...options,
      code: 'take-action',
      reaction: { name, dryRun, act } satisfies ActionReaction,
      hosts: contract.hosts?.(act) ?? [],
      secrets: contract.secrets?.(act) ?? [],
      environment: { BUS_NAME: eventBus.eventBusName },
      statements: [
        ...granted.map(
          ({ sid, actions, resources }) =>
            new PolicyStatement({ sid, actions: [...actions], resources: [...resources] }),
        ),
        new PolicyStatement({
          sid: 'SayOnBus',
          actions: ['events:PutEvents'],
          resources: [eventBus.eventBusArn],
          conditions: {
            'ForAllValues:StringEquals': {
              'events:source': [ownSource],
              'events:detail-type': ['Eval Action Taken'],
            },
          },
        }),
      ],
    });
    this.#acknowledge(granted);
    this.deadLetters = this.reaction.work.deadLetters;
    const outcomes = contract.outcomes(act);
    if (outcomes.length === 0) {
      throw new Error(`Expected action ${name} to name an outcome that it acts on, got none.`);
    }
    subscribe(this, this.reaction, {
      bus,
      filter: { events: [on], outcomes: [...outcomes], ...(suites && { suites: [...suites] }) },
      also: { subjects: contract.subjects(act) },
    });
  }

  #acknowledge(granted: readonly ActionGrant[]): void {
    const stack = Stack.of(this);
    const wide = granted.flatMap(({ resources }) => resources).filter((resource) => resource.includes('*'));
    for (const resource of new Set(wide)) {
      // cdk-nag writes references as they stand in the template: `<AWS::Region>`.
      const shown = stack.resolve(resource);
      Validations.of(this.reaction.role).acknowledge({
        id: `AwsSolutions-IAM5[Resource::${textOf(shown)}]`,
        reason:
          'Versions and deployments are numbered by AWS as they come: a grant can only name what they belong to.',
      });
    }
  }
}

/** A resolved ARN with its references in angle brackets, as findings of cdk-nag spell it. */
function textOf(resolved: unknown): string {
  if (typeof resolved === 'string') return resolved;
  const [, parts] = (resolved as { 'Fn::Join': [string, readonly unknown[]] })['Fn::Join'];
  return parts
    .map((part) => (typeof part === 'string' ? part : `<${(part as { Ref: string }).Ref}>`))
    .join('');
}
