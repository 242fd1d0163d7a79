import { DynamoBaselineStore } from '#adapters/dynamo-baseline-store.ts';
import { DynamoBatchJobs } from '#adapters/dynamo-batch-jobs.ts';
import { DynamoChangeStore } from '#adapters/dynamo-change-store.ts';
import { DynamoCostBudgets } from '#adapters/dynamo-cost-budgets.ts';
import { DynamoDeliveryLog } from '#adapters/dynamo-delivery-log.ts';
import { DynamoLedger } from '#adapters/dynamo-ledger.ts';
import { DynamoLiveChecks } from '#adapters/dynamo-live-checks.ts';
import { DynamoRegistry } from '#adapters/dynamo-registry.ts';
import { DynamoRunStore } from '#adapters/dynamo-run-store.ts';
import { DynamoSharedState } from '#adapters/dynamo-shared-state.ts';
import { DynamoTimelines } from '#adapters/dynamo-timelines.ts';
import { DynamoWaiverStore } from '#adapters/dynamo-waiver-store.ts';
import { encodeMessage } from '#contracts/messages/encode-message.ts';
import type { MessageName, NewMessage } from '#contracts/messages/message-catalogue.ts';
import { parseMessage } from '#contracts/messages/parse-message.ts';
import { noAwsUsage } from '#domain/aws-usage.ts';
import type { CostBudget } from '#domain/cost-budget.ts';
import type { Row } from '#domain/row.ts';
import type { Verdict } from '#domain/verdict.ts';
import { MemoryObjectStore } from '#support/memory-object-store.ts';
import { openTable } from '#support/open-table.ts';
import { publishSample, type Sample } from '#support/publish-sample.ts';
import type { BatchClient } from '#workflow/batch/batch-port.ts';
import { decideRun } from '#workflow/decide-run.ts';
import { DefinitionReader } from '#workflow/definition-reader.ts';
import { inferShard } from '#workflow/infer-shard.ts';
import { planRun } from '#workflow/plan-run.ts';
import type { InferenceProfiles, OutgoingEvent, PromptSource } from '#workflow/ports.ts';
import { ScoreReader } from '#workflow/rows/score-reader.ts';
import { scoreShard } from '#workflow/score-shard.ts';
import type { InferShardContext } from '#workflow/shard-invocation.ts';
import { sweepRuns } from '#workflow/sweep-runs.ts';
import type { AskTarget, Outcome, TargetClient } from '#workflow/target-port.ts';
import { VerdictReader } from '#workflow/verdict-reader.ts';

/** What a crash looks like to the code that is under way: nothing after it happens. */
export class Crash extends Error {}

/** An answer of a classifier. */
export function labelled(label: string): Outcome {
  const answer = { output: { label }, latencyMs: 1, inputTokens: null, outputTokens: null, tries: 1 };
  return { ok: true, answer };
}

export type Answer = (
  model: string,
  row: Parameters<AskTarget>[0],
  signal: AbortSignal | undefined,
) => Outcome | Promise<Outcome>;

/** A test that has prompts outside suites puts its own in this place. */
const noPrompts: PromptSource = { read: async () => ({ problem: 'There are no prompts in this world.' }) };

/** The same for inference profiles. */
const noProfiles: InferenceProfiles = {
  resolve: async () => ({ problem: 'There are no inference profiles in this world.' }),
};

/**
 * The whole flow in this process: real steps and real tables, queues that a test empties by hand, and a clock to set.
 *
 * @param options.targets default: whatever `answers` was given last.
 */
export async function openWorld(options: { readonly targets?: TargetClient } = {}) {
  const objects = new MemoryObjectStore();
  const queues: { [Name in MessageName]: string[] } = { infer: [], score: [], decide: [] };
  const sent: string[] = [];
  const heldEvents: { event: unknown; atMs: number }[] = [];
  const events: { detailType: string; detail: { metadata: { eventId: string }; data: Data } }[] = [];
  const clock = { ms: Date.parse('2026-11-23T12:00:00Z') };
  const nowMs = () => clock.ms;
  const crash = { in: Number.POSITIVE_INFINITY, calls: 0 };
  let answer: Answer = () => labelled('yes');

  /** Counts the calls of a port, and dies before the one that `crash` names. */
  const fragile = <Port extends object>(port: Port): Port =>
    new Proxy(port, {
      get(target, name) {
        const member = Reflect.get(target, name, target) as unknown;
        if (typeof member !== 'function') return member;
        return (...args: unknown[]) => {
          crash.calls += 1;
          // Thrown, not rejected: a query is no promise.
          if (crash.calls === crash.in) throw new Crash(`before ${String(name)}`);
          return member.apply(target, args) as unknown;
        };
      },
    });
  const opened = await openTable();
  const dynamo = fragile(opened.table);
  const outbox = <Name extends MessageName>(name: Name) =>
    fragile({
      async send(messages: readonly NewMessage<Name>[]) {
        const bodies = messages.map((message) => encodeMessage(name, message));
        sent.push(...bodies);
        queues[name].push(...bodies);
      },
    });
  const answering: TargetClient = {
    prepare: async (target, context) => async (row) => answer(target.model ?? '', row, context?.signal),
    fresh: () => answering,
    close: async () => undefined,
  };
  const refusing: BatchClient = {
    prepare: async () => ({ code: 'invalid-input', message: 'No batches in this world.' }),
  };
  const ports = {
    nowMs,
    objects: fragile(objects),
    definitions: new DefinitionReader(objects),
    scores: new ScoreReader(objects),
    verdicts: new VerdictReader(objects),
    registry: new DynamoRegistry(dynamo, nowMs),
    prompts: noPrompts,
    profiles: noProfiles,
    changes: new DynamoChangeStore(dynamo, nowMs),
    timelines: new DynamoTimelines(dynamo, nowMs),
    runs: new DynamoRunStore(dynamo),
    ledger: new DynamoLedger(dynamo, nowMs),
    costBudgets: new DynamoCostBudgets(dynamo),
    billing: { accountId: '123456789012', region: 'eu-central-1' },
    budgets: [] as readonly CostBudget[],
    shared: new DynamoSharedState(dynamo),
    sleep: async (milliseconds: number) => {
      clock.ms += milliseconds;
    },
    checks: new DynamoLiveChecks(dynamo),
    baselines: new DynamoBaselineStore(dynamo),
    waivers: new DynamoWaiverStore(dynamo),
    changesQueue: fragile({
      async sendAgain(event: unknown, delaySeconds: number) {
        heldEvents.push({ event, atMs: clock.ms + delaySeconds * 1_000 });
      },
    }),
    events: fragile({
      async publish(outgoing: readonly OutgoingEvent[]) {
        events.push(...(outgoing as typeof events));
      },
    }),
    infer: outbox('infer'),
    score: outbox('score'),
    decide: outbox('decide'),
    targets: options.targets ?? answering,
    batchJobs: new DynamoBatchJobs(dynamo),
    deliveries: new DynamoDeliveryLog(dynamo),
    batches: refusing,
    accountPrices: [],
    codeVersion: 'code',
    observationDays: 90,
    bucket: 'bucket',
    pageUrl: 'https://assize.example.org' as string | null,
    lostAfterMs: 60_000,
  };

  let attempts = 0;
  const steps: { [Name in MessageName]: (body: string) => Promise<unknown> } = {
    infer: (body) => infer(body),
    score: (body) => scoreShard(parseMessage('score', body), attempt(), ports),
    decide: (body) => decideRun(parseMessage('decide', body), { used }, ports),
  };
  const used = () => ({ ...noAwsUsage, lambdaMs: { 1024: 1_000 }, lambdaRequests: 1 });
  const attempt = () => {
    attempts += 1;
    return { attemptId: `attempt-${attempts}`, used };
  };
  const infer = (body: string, context: Partial<InferShardContext> = {}) => {
    const usual = { ...attempt(), receiveCount: 1, remainingMs: () => 180_000 };
    return inferShard(parseMessage('infer', body), { ...usual, ...context }, ports);
  };

  const plan = async (event: unknown) => {
    for (;;) {
      try {
        return await planRun(event, ports);
      } catch (error) {
        if (!(error instanceof Crash)) throw error;
      }
    }
  };

  /** Delivers what lies in the queues until nothing does; what crashes is delivered again. */
  const settle = async (): Promise<void> => {
    for (const name of ['infer', 'score', 'decide'] as const) {
      const body = queues[name].shift();
      if (body === undefined) continue;
      await steps[name](body).catch((error: unknown) => {
        if (!(error instanceof Crash)) throw error;
        queues[name].push(body);
      });
      return settle();
    }
  };

  /** Delivers what lies in one queue now. */
  const drain = async (name: MessageName): Promise<void> => {
    for (const body of queues[name].splice(0)) await steps[name](body);
  };

  return {
    ports,
    objects,
    drain,
    /** As a cold start does: reads definitions anew. */
    forget() {
      ports.definitions = new DefinitionReader(objects);
    },
    queues,
    /** Every message that was put into a queue, as it was. */
    sent,
    events,
    /** Every item of the table. */
    items: opened.items,
    clock,
    crash,
    fragile,
    infer,
    settle,
    answers(by: Answer) {
      answer = by;
    },
    publish: (sample: Partial<Sample> & { readonly name: string; readonly rows: readonly Row[] }) =>
      publishSample({ endpoint: 'http://127.0.0.1:9/v1/classify', ...sample }, ports),
    /** Plans from an event, as often as it crashes. */
    async plan(detailType: string, detail: object, id = 'event-1') {
      const event = {
        id,
        source: 'acme',
        'detail-type': detailType,
        time: new Date(clock.ms).toISOString(),
        detail,
      };
      return plan(event);
    },
    /** Plans from an event as it came. */
    planEvent: (event: unknown) => plan(event),
    /** Moves the clock to when the events that were sent again are due, and plans from them. */
    async planHeld() {
      const due = heldEvents.splice(0);
      clock.ms = Math.max(clock.ms, ...due.map(({ atMs }) => atMs));
      for (const { event } of due) await plan(event);
      return due.length;
    },
    sweep: () => sweepRuns(ports),
    async verdict(runId: string): Promise<Verdict | null> {
      const issued = await ports.runs.verdict(runId);
      return issued === null ? null : (JSON.parse(objects.text(issued.key)) as Verdict);
    },
    /** Ids of what was put out under a detail type, each once. */
    ids: (detailType: string) => [
      ...new Set(events.filter((event) => event.detailType === detailType).map(idOf)),
    ],
    data: (detailType: string) =>
      events.filter((event) => event.detailType === detailType).map(({ detail }) => detail.data),
  };
}

type Data = Readonly<Record<string, unknown>>;

function idOf({ detail }: { readonly detail: { readonly metadata: { readonly eventId: string } } }): string {
  return detail.metadata.eventId;
}

export type World = Awaited<ReturnType<typeof openWorld>>;

/** Rows whose right label is `yes`. */
export function yesRows(count: number): Row[] {
  return Array.from({ length: count }, (_, i) => ({
    id: `row-${i}`,
    input: `question ${i}`,
    reference: 'yes',
  }));
}
