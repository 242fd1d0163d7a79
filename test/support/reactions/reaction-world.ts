import { AppConfigClient } from '@aws-sdk/client-appconfig';
import { CodePipelineClient } from '@aws-sdk/client-codepipeline';
import { SageMakerClient } from '@aws-sdk/client-sagemaker';
import { SSMClient } from '@aws-sdk/client-ssm';
import { DynamoReactionLedger } from '#adapters/dynamo-reaction-ledger.ts';
import type { DynamoTable } from '#adapters/dynamo-table.ts';
import { type ActionProps, actionSchema } from '#contracts/reactions/actions/action-catalogue.ts';
import { type NotifierProps, notifierSchema } from '#contracts/reactions/notifiers/notifier-catalogue.ts';
import { createGuardedHttp } from '#reactions/guarded-http.ts';
import { sendNotice } from '#reactions/send-notice.ts';
import { takeAction } from '#reactions/take-action.ts';
import { versionedSamples } from '#support/event-samples.ts';
import { openTable } from '#support/open-table.ts';
import { parseHostAllowList } from '#targets/hosts/host-allow-list.ts';
import type { OutgoingEvent } from '#workflow/ports.ts';

/** An event of ours as a queue delivers it, with some of its data set anew. */
export function deliveredEvent(
  name: string,
  data: Readonly<Record<string, unknown>> = {},
  metadata: Readonly<Record<string, unknown>> = {},
): string {
  const sample = versionedSamples(`events/outbound/${name}`)[0]!.sample as {
    detail: { data: object; metadata: object };
  };
  return JSON.stringify({
    ...sample,
    detail: {
      metadata: { ...sample.detail.metadata, ...metadata },
      data: { ...sample.detail.data, ...data },
    },
  });
}

/** The steps over a real table and real connections; the clock is set by hand. */
export async function openReactionWorld(options: {
  readonly origin: string;
  readonly hosts: readonly string[];
  readonly secrets: Readonly<Record<string, string>>;
}) {
  const { table, items } = await openTable();
  const clock = { ms: Date.parse('2026-11-28T12:00:00Z') };
  const events: OutgoingEvent[] = [];
  /** Dies before the write to the table that this names. */
  const crash = { before: null as 'keep' | 'finish' | null };
  const ledger = new Proxy(new DynamoReactionLedger(table as DynamoTable), {
    get(target, name) {
      const member = Reflect.get(target, name, target) as (...args: unknown[]) => unknown;
      return async (...args: unknown[]) => {
        if (crash.before === name) {
          crash.before = null;
          throw new Error(`died before ${name}`);
        }
        return member.apply(target, args);
      };
    },
  });
  const client = {
    endpoint: options.origin,
    region: 'eu-central-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    maxAttempts: 1,
  };
  const ports = {
    ledger,
    send: createGuardedHttp({
      allowedHosts: parseHostAllowList(['only-listed', ...options.hosts]),
      sleep: async () => {},
    }),
    secrets: { read: async (reference: string) => options.secrets[reference] ?? null },
    nowMs: () => clock.ms,
    events: { publish: async (put: readonly OutgoingEvent[]) => void events.push(...put) },
    appconfig: new AppConfigClient(client),
    codepipeline: new CodePipelineClient(client),
    sagemaker: new SageMakerClient(client),
    ssm: new SSMClient(client),
  };
  return {
    clock,
    crash,
    events,
    items,
    notice: (notify: NotifierProps, body: string, name = 'tell') =>
      sendNotice(body, { name, notify: notifierSchema.parse(notify) }, ports),
    action: (act: ActionProps, body: string, { name = 'act', dryRun = false } = {}) =>
      takeAction(body, { name, dryRun, act: actionSchema.parse(act) }, ports),
  };
}

export type ReactionWorld = Awaited<ReturnType<typeof openReactionWorld>>;
