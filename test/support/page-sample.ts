import type { Row } from '#domain/row.ts';
import { labelled, openWorld, type World } from '#support/flow-world.ts';

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

interface SampleRuns {
  readonly passed: string;
  readonly failed: string;
}

/**
 * A world with a suite, a champion and two runs, one that passed and one that failed on the rows of one slice. Everything is made
 * by the flow itself.
 */
export async function openSampleWorld(
  rows = 600,
): Promise<{ readonly world: World; readonly runs: SampleRuns }> {
  const world = await openWorld();
  await world.publish({
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
  });
  world.answers((model, row) => {
    const index = Number(/\d+/.exec(row.id)?.[0] ?? 0);
    const isLost = model === 'model-3' && index % 4 === 1;
    return labelled(isLost || index % 17 === 5 ? hostile.script : 'yes');
  });
  const judge = async (version: string, baseline: string, id: string) => {
    await world.plan('Model Registered', { subject: SUITE, version, baseline, deploymentId: id }, id);
    await world.settle();
    world.clock.ms += 3_600_000;
    const [newest] = await world.ports.runs.ofSuite(SUITE, 1);
    return newest!.runId;
  };
  const passed = await judge('2', '1', 'event-1');
  const failed = await judge('3', '2', 'event-2');
  return { world, runs: { passed, failed } };
}
