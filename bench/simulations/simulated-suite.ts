import type { NewMessage } from '#contracts/messages/message-catalogue.ts';
import { noAwsUsage } from '#domain/aws-usage.ts';
import type { Block } from '#domain/dataset.ts';
import { BASELINE, CANDIDATE } from '#domain/manifest.ts';
import type { Row } from '#domain/row.ts';
import { createBlockTallier } from '#domain/tallies/block-tallier.ts';
import type { Verdict } from '#domain/verdict.ts';
import { MemoryObjectStore } from '#support/memory-object-store.ts';
import { MemoryRegistry } from '#support/memory-registry.ts';
import { publishSample } from '#support/publish-sample.ts';
import { readBlocks } from '#workflow/block-rows.ts';
import { decideRun } from '#workflow/decide-run.ts';
import { DefinitionReader } from '#workflow/definition-reader.ts';
import { metricsOf, slicesOf } from '#workflow/judged-metrics.ts';
import { planRun } from '#workflow/plan-run.ts';
import { storeTallies } from '#workflow/shard-tallies.ts';
import { MemoryStores } from './memory-stores.ts';
import { type AnswerLaw, SyntheticAnswers } from './synthetic-answers.ts';

const NAME = 'simulated';

export interface SuiteDesign {
  readonly clusters: number;
  readonly rowsPerCluster: number;
  /** Share of the clusters in the rare slice. */
  readonly rare: number;
  /** Fields of the suite. */
  readonly suite: Readonly<Record<string, unknown>>;
}

/** A published suite and dataset on which runs are simulated, one after the other. */
export interface SimulatedSuite {
  /** Plans, answers and decides one run, wave after wave. @param random of this run */
  run(law: AnswerLaw, random: () => number): Promise<Verdict>;
}

/** Publishes as a person would; then `plan-run`, the tallier of `score-shard` and `decide-run` on answers that are drawn. */
export async function openSimulatedSuite(design: SuiteDesign): Promise<SimulatedSuite> {
  const published = new MemoryObjectStore();
  const registry = new MemoryRegistry();
  const definitions = new DefinitionReader(published);
  const rows = rowsOf(design);
  const suite = { metrics: { accuracy: {} }, shardRows: 4_096, ...design.suite };
  await publishSample({ name: NAME, rows, endpoint: 'http://127.0.0.1:9/v1/classify', suite }, {
    objects: published,
    registry,
    definitions,
  } as never);
  const index = await definitions.datasetIndex((await registry.datasetVersion(NAME))!);
  const blocks = new Map<Block, readonly Row[]>();
  for await (const group of readBlocks(published, index, index.blocks)) {
    for (const { block, rows: own } of group) blocks.set(block, own);
  }
  const { definition } = (await registry.suite(NAME))!;
  const tallier = createBlockTallier({
    metrics: metricsOf(definition),
    slices: slicesOf(definition),
    arms: [CANDIDATE, BASELINE],
    baselineArm: BASELINE,
  });
  let runs = 0;

  return {
    async run(law, random) {
      runs += 1;
      const objects = new MemoryObjectStore();
      for (const [key, object] of published.objects) objects.objects.set(key, object);
      const stores = new MemoryStores();
      const sent: NewMessage<'infer'>[] = [];
      const ports = {
        ...stores,
        objects,
        registry,
        definitions: new DefinitionReader(objects),
        prompts: { read: async () => ({ problem: 'There are no prompts in a simulation.' }) },
        profiles: { resolve: async () => ({ problem: 'There are no inference profiles in a simulation.' }) },
        changesQueue: { sendAgain: async () => undefined },
        accountPrices: [],
        billing: { accountId: '123456789012', region: 'eu-central-1' },
        budgets: [],
        events: { publish: async () => undefined },
        infer: { send: async (messages: readonly NewMessage<'infer'>[]) => void sent.push(...messages) },
        score: { send: async () => undefined },
        decide: { send: async () => undefined },
        nowMs: () => 1_764_000_000_000,
        codeVersion: 'simulation',
        observationDays: 90,
        bucket: 'simulation',
        pageUrl: null,
      };
      await planRun(changeEvent(runs), ports);
      const answers = new SyntheticAnswers(law, random);
      while (sent.length > 0) {
        const { runId, wave } = sent[0]!;
        for (const { shard, fromBlock, toBlock } of sent.splice(0)) {
          const tallies = index.blocks.slice(fromBlock, toBlock).map((block) => {
            for (const row of blocks.get(block)!) tallier.add(row, answers.answer(row));
            return tallier.finish({ block: block.number, stratum: block.stratum });
          });
          await storeTallies(runId, shard, { tallies, reused: [] }, ports);
        }
        const message = { runId, wave, reason: 'wave-complete' } as const;
        await decideRun({ schemaVersion: '1.0', ...message } as never, { used: () => noAwsUsage }, ports);
      }
      const issued = await stores.runs.verdict('');
      if (issued === null) throw new Error('Expected a verdict at the end of a simulated run, got none.');
      return JSON.parse(objects.text(issued.key)) as Verdict;
    },
  };
}

function rowsOf({ clusters, rowsPerCluster, rare }: SuiteDesign): Row[] {
  return Array.from({ length: clusters }, (_, c) => {
    const slices = {
      kind: (c + 1) * rare - Math.floor(c * rare) >= 1 ? 'rare' : 'common',
      third: `${c % 3}`,
    };
    return Array.from({ length: rowsPerCluster }, (_, r) => ({
      id: `c${c}-r${r}`,
      input: `question ${r} of document ${c}`,
      reference: 'yes',
      cluster: `c${c}`,
      slices,
    }));
  }).flat();
}

function changeEvent(run: number) {
  return {
    id: `event-${run}`,
    source: 'simulation',
    'detail-type': 'Model Registered',
    time: '2026-11-28T00:00:00Z',
    detail: { subject: NAME, version: `${run}`, baseline: 'b', deploymentId: `${run}` },
  };
}
