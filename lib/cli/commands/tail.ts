import { randomBytes } from 'node:crypto';
import type { Command } from 'commander';
import type { CliCommand, CliContext } from '#cli/command.ts';
import { addConnectOptions, type ConnectOptions, withConnection } from '#cli/connect/connect.ts';
import { type TailedEvent, tailedEvent } from '#cli/events/tailed-event.ts';
import { parseCount } from '#cli/parse-count.ts';
import { requireSuite } from '#cli/runs/require-suite.ts';
import { SubscriberQueue } from '#cli/subscribe/subscriber-queue.ts';
import { type MetricUnits, metricUnits } from '#domain/metrics/metric-units.ts';
import type { PublishedSuite } from '#domain/suite.ts';

interface TailOptions extends ConnectOptions {
  readonly suite?: string;
  readonly type?: string[];
  readonly limit?: number;
  readonly json: boolean;
}

export const tail: CliCommand = {
  name: 'tail',
  synopsis: 'tail',
  summary: 'Events of the bus as they come, until Ctrl-C',
  examples: [
    'assize tail',
    'assize tail --suite reviews-sentiment --type "Eval Verdict Issued"',
    'assize tail --json --limit 1 | jq .detail.data.outcome',
  ],
  define(command: Command, context: CliContext) {
    addConnectOptions(command)
      .option('--suite <suite>', 'only events that tell of this suite')
      .option('--type <type...>', 'only events of these detail types')
      .option('--limit <count>', 'end after so many', parseCount)
      .option('--json', 'print each event as it was delivered, as JSON in a line', false)
      .action((options: TailOptions) => runTail(options, context));
  },
};

async function runTail(options: TailOptions, context: CliContext): Promise<void> {
  const { terminal, interrupted } = context;
  await withConnection(options, context, async (connection) => {
    if (options.suite !== undefined) await requireSuite(options.suite, connection);
    const unitsOf = unitsBySuite(await connection.stores.registry.suites());
    const { deployment } = connection;
    const name = `${deployment.stackName}-tail-${randomBytes(4).toString('hex')}`;
    const queue = await SubscriberQueue.open(name, patternOf(options), connection);
    try {
      terminal.note(`Listening to ${deployment.name} until Ctrl-C.\n`);
      await show(queue, options, unitsOf, context);
    } finally {
      await queue.close();
    }
    if (interrupted.aborted) terminal.note('\n');
  });
}

/** Of all sources: what was deployed, and what came of it. */
function patternOf({ type }: TailOptions): object {
  return { source: [{ prefix: '' }], ...(type !== undefined && { 'detail-type': type }) };
}

async function show(
  queue: SubscriberQueue,
  { suite, limit = Number.POSITIVE_INFINITY, json }: TailOptions,
  unitsOf: (suite: string) => MetricUnits,
  { terminal, interrupted }: CliContext,
): Promise<void> {
  const seen = new Set<string>();
  while (!interrupted.aborted && seen.size < limit) {
    for (const event of await queue.receive()) {
      const tailed = tailedEvent(event, unitsOf);
      if (seen.size >= limit || seen.has(tailed.id) || (suite !== undefined && tailed.suite !== suite))
        continue;
      seen.add(tailed.id);
      if (json) terminal.printData(`${JSON.stringify(event)}\n`);
      else terminal.print(`${lineOf(tailed, terminal.look.paint)}\n`);
    }
  }
}

/** `20:48:51  Eval Verdict Issued        reviews-sentiment  pass by non-inferior accuracy  run_4cae04ba93da` */
function lineOf(
  { time, detailType, source, suite, runId, told }: TailedEvent,
  paint: CliContext['terminal']['look']['paint'],
): string {
  const from = source === 'assize' ? '' : paint(` from ${source}`, 'quiet');
  const parts = [suite, told, runId === null ? null : paint(runId.slice(0, 16), 'quiet')];
  return [paint(time.slice(11, 19), 'quiet'), `${detailType.padEnd(26)}${from}`, ...parts]
    .filter(Boolean)
    .join('  ');
}

function unitsBySuite(published: readonly PublishedSuite[]): (suite: string) => MetricUnits {
  const units = new Map(published.map(({ definition }) => [definition.name, unitsOf(definition)]));
  return (suite) => units.get(suite) ?? {};
}

/** A suite of an older version may name a metric that this code no longer has: its figures are shown bare. */
function unitsOf(definition: PublishedSuite['definition']): MetricUnits {
  try {
    return metricUnits(definition);
  } catch {
    return {};
  }
}
