import type { Row } from '#domain/row.ts';
import { labelled, openWorld, type World } from '#support/flow-world.ts';
import type { Sample } from '#support/publish-sample.ts';

export const SUITE = 'answers';

/** What must be shown as it is written: markup, a script, text that runs from right to left, and more than fits anywhere. */
export const hostile = {
  script: '<script>globalThis.hacked = true</script><img src=x onerror="globalThis.hacked = true">',
  rightToLeft: '\u202Eabgd \u05D0\u05D1\u05D2 \u0627\u0644\u0633\u0644\u0627\u0645',
  huge: 'word '.repeat(20_000),
} as const;

const texts = Object.values(hostile);

/** Rows of two slices; the first few hold what somebody hostile would write. */
export function sampleRows(count: number): Row[] {
  return Array.from({ length: count }, (_, index) => ({
    id: index === 0 ? 'row "0" <b>&amp;</b>' : `row-${index}`,
    input: texts[index] ?? `question ${index}`,
    reference: 'yes',
    slices: { domain: index % 2 === 0 ? 'shop' : 'film' },
  }));
}

/** What model `model-2` and its loser `model-3` answer: the loser is wrong on half of one slice, and some answers are hostile. */
export function sampleAnswer(model: string, index: number): string {
  const isLost = model === 'model-3' && index % 4 === 1;
  return isLost || index % 17 === 5 ? hostile.script : 'yes';
}

/** The suite and its dataset, but for where its models are. */
export function pageSample(rows = 600): Omit<Sample, 'endpoint'> {
  return {
    name: SUITE,
    rows: sampleRows(rows),
    target: { versions: { '*': 'model-{version}' } },
    suite: {
      metrics: { accuracy: {}, 'error-rate': {}, cost: {} },
      gate: {
        rules: [
          { rule: 'non-inferior', metric: 'accuracy', margin: 0.05 },
          { rule: 'non-inferior', metric: 'accuracy', margin: 0.05, each: 'domain' },
          { rule: 'at-most', metric: 'error-rate', value: 0.05, severity: 'warn' },
        ],
      },
      waves: [0.4, 1],
    },
  };
}

/** Its deployments, in order: the first passes, the second fails. */
export const sampleDeployments = [
  { subject: SUITE, version: '2', baseline: '1', deploymentId: 'event-1' },
  { subject: SUITE, version: '3', baseline: '2', deploymentId: 'event-2' },
] as const;

export interface SampleRuns {
  readonly passed: string;
  readonly failed: string;
}

/** A world in this process with the suite, a champion and both runs. Everything is made by the flow itself. */
export async function openSampleWorld(
  rows = 600,
): Promise<{ readonly world: World; readonly runs: SampleRuns }> {
  const world = await openWorld();
  await world.publish(pageSample(rows));
  world.answers((model, row) => labelled(sampleAnswer(model, Number(/\d+/.exec(row.id)?.[0] ?? 0))));
  const judged: string[] = [];
  for (const deployment of sampleDeployments) {
    await world.plan('Model Registered', deployment, deployment.deploymentId);
    await world.settle();
    world.clock.ms += 3_600_000;
    const [newest] = await world.ports.runs.ofSuite(SUITE, 1);
    judged.push(newest!.runId);
  }
  const [passed, failed] = judged as [string, string];
  return { world, runs: { passed, failed } };
}
