import { Construct } from 'constructs';
import {
  type NotifierProps,
  notifierOf,
  notifierSchema,
} from '#contracts/reactions/notifiers/notifier-catalogue.ts';
import type { NoticeReaction } from '#contracts/reactions/reaction-functions.ts';
import { reactionNameSchema } from '#contracts/reactions/reaction-name.ts';
import type { VerdictFilter } from '#contracts/reactions/verdict-filter.ts';
import type { DeadLetterQueue } from '#infrastructure/dead-letter-queue.ts';
import type { VerdictBus } from '#infrastructure/subscriptions/bus-of.ts';
import { ReactionFunction, type ReactionOptions } from '#infrastructure/subscriptions/reaction-function.ts';
import { subscribe } from '#infrastructure/subscriptions/subscribe.ts';

export interface VerdictNoticeProps extends ReactionOptions {
  /** The service's bus: the construct, its name, or its ARN. */
  readonly bus: VerdictBus;
  /** Unique among the subscriptions and actions of the stack; events that were told are noted under it. */
  readonly name: string;
  /**
   * Which events are meant.
   * @default every verdict
   */
  readonly filter?: VerdictFilter;
  /** Who is told, and how: Slack, Teams, Jira, Linear, or a signed webhook. */
  readonly notify: NotifierProps;
}

/** Tells somebody of verdicts, each once: a rule, a queue, a function that may talk to that receiver's host alone, a DLQ. */
export class VerdictNotice extends Construct {
  readonly reaction: ReactionFunction;
  /** What could not be delivered, or was not taken after five attempts. */
  readonly deadLetters: DeadLetterQueue;

  constructor(scope: Construct, id: string, props: VerdictNoticeProps) {
    super(scope, id);
    const { bus, filter, ...options } = props;
    const name = reactionNameSchema.parse(props.name);
    const notify = notifierSchema.parse(props.notify);
    const contract = notifierOf(notify);
    this.reaction = new ReactionFunction(this, 'Reaction', {
      ...options,
      code: 'send-notice',
      reaction: { name, notify } satisfies NoticeReaction,
      hosts: contract.hosts(notify),
      secrets: contract.secrets(notify),
    });
    this.deadLetters = this.reaction.work.deadLetters;
    subscribe(this, this.reaction, { bus, ...(filter && { filter }) });
  }
}
